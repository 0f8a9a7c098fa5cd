package guitai.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.points.Birthday.Span;
import guitai.promotion.EarnRule;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/// Rules LY-11 to LY-13.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BirthdayTest {

    @Test
    void LY_12_three_days_around_a_birthday_cross_the_year() {
        var newYear = new Birthday(MonthDay.of(1, 1));
        assertThat(newYear.isKeptOn(date("2026-12-29"), Span.AROUND_IT)).isTrue();
        assertThat(newYear.isKeptOn(date("2026-12-28"), Span.AROUND_IT)).isFalse();
        var eve = new Birthday(MonthDay.of(12, 31));
        assertThat(eve.isKeptOn(date("2027-01-03"), Span.AROUND_IT)).isTrue();
        assertThat(eve.isKeptOn(date("2027-01-04"), Span.AROUND_IT)).isFalse();
    }

    @Test
    void LY_13_born_on_29_february_is_kept_on_it_in_leap_years_only() {
        var leap = new Birthday(MonthDay.of(2, 29));
        assertThat(leap.isKeptOn(date("2028-02-29"), Span.ON_THE_DAY)).isTrue();
        assertThat(leap.isKeptOn(date("2028-02-28"), Span.ON_THE_DAY)).isFalse();
        assertThat(leap.isKeptOn(date("2026-02-28"), Span.ON_THE_DAY)).isTrue();
    }

    @Test
    void LY_12_a_shop_may_keep_it_the_whole_month() {
        var may = new Birthday(MonthDay.of(5, 17));
        assertThat(may.isKeptOn(date("2026-05-31"), Span.ALL_MONTH)).isTrue();
        assertThat(may.isKeptOn(date("2026-06-01"), Span.ALL_MONTH)).isFalse();
    }

    @Test
    void LY_11_of_a_birthday_and_a_tier_the_larger_multiplier_counts_and_not_both() {
        var today = date("2026-05-17");
        var member = Optional.of(new Birthday(MonthDay.of(5, 17)));
        assertThat(EarnTerms.USUAL.rule(member, today, List.of(15_000L)))
                .isEqualTo(new EarnRule(1, 20_000));
        assertThat(EarnTerms.USUAL.rule(member, today, List.of(30_000L)))
                .isEqualTo(new EarnRule(1, 30_000));
    }

    @Test
    void CP_15_nobody_reads_a_birthday_in_a_log() {
        assertThat(new Birthday(MonthDay.of(5, 17)).toString()).doesNotContain("17");
    }

    private static BusinessDate date(String day) {
        return BusinessDate.parse(day);
    }
}
