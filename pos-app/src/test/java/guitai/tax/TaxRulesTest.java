package guitai.tax;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.time.BusinessDate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TaxRulesTest {
    private static final BusinessDate LAST_OF_2027 = BusinessDate.parse("2027-12-31");
    private static final BusinessDate FIRST_OF_2028 = BusinessDate.parse("2028-01-01");
    private static final TaxCategory GOODS = new TaxCategory("13", TaxRate.percent(13));
    private static final TaxCategory EXEMPT = new TaxCategory("EXEMPT", TaxRate.EXEMPT);
    private static final TaxSchedule SCHEDULE =
            new TaxSchedule(
                    List.of(
                            rate("1", "2028-01-01", 3),
                            rate("1", "2020-03-01", 1),
                            rate("13", "2019-04-01", 13)));

    private static DatedRate rate(String code, String from, long percent) {
        return new DatedRate(code, LocalDate.parse(from), TaxRate.percent(percent));
    }

    private static TaxRules shop(String levy) {
        return new TaxRules(
                TaxRegime.INCLUSIVE_LINE, SCHEDULE, Optional.of(levy).filter(c -> !c.isEmpty()));
    }

    @Test
    void a_code_has_the_rate_of_the_business_date() {
        assertThat(SCHEDULE.on("1", LAST_OF_2027))
                .contains(new TaxCategory("1", TaxRate.percent(1)));
        assertThat(SCHEDULE.on("1", FIRST_OF_2028))
                .contains(new TaxCategory("1", TaxRate.percent(3)));
        assertThat(SCHEDULE.on("1", BusinessDate.parse("2020-02-29"))).isEmpty();
        assertThat(SCHEDULE.on("17", FIRST_OF_2028)).isEmpty();
    }

    @Test
    void the_levy_of_a_small_shop_replaces_the_rate_of_its_goods_and_ends_with_its_day() {
        assertThat(shop("1").on(GOODS, LAST_OF_2027))
                .isEqualTo(new TaxCategory("1", TaxRate.percent(1)));
        assertThat(shop("1").on(GOODS, FIRST_OF_2028))
                .isEqualTo(new TaxCategory("1", TaxRate.percent(3)));
    }

    @Test
    void exempt_goods_stay_exempt_in_a_small_shop() {
        assertThat(shop("1").on(EXEMPT, LAST_OF_2027)).isEqualTo(EXEMPT);
    }

    @Test
    void goods_whose_code_is_not_on_the_list_keep_the_rate_they_came_with() {
        var foreign = new TaxCategory("A2", new TaxRate.Percent(55_000));

        assertThat(shop("").on(foreign, LAST_OF_2027)).isEqualTo(foreign);
    }

    @Test
    void a_code_the_shop_names_itself_is_the_shops_on_every_day() {
        var own =
                SCHEDULE.with(
                        new TaxSchedule(
                                List.of(rate("1", "2026-01-01", 2), rate("19", "2007-01-01", 19))));

        assertThat(own.on("1", FIRST_OF_2028)).contains(new TaxCategory("1", TaxRate.percent(2)));
        assertThat(own.on("1", BusinessDate.parse("2021-01-01"))).isEmpty();
        assertThat(own.on("19", FIRST_OF_2028)).isPresent();
        assertThat(own.on("13", FIRST_OF_2028)).contains(GOODS);
    }

    @Test
    void a_code_that_had_two_rates_is_two_rows_of_a_report() {
        var before = new TaxCategory("1", TaxRate.percent(1));
        var after = new TaxCategory("1", TaxRate.percent(3));

        assertThat(before).isLessThan(after);
        assertThat(after).isLessThan(GOODS);
        assertThat(GOODS).isLessThan(EXEMPT);
    }
}
