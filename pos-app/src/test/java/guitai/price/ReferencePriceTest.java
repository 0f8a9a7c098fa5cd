package guitai.price;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.price.PricePeriod.Source;
import guitai.staff.OperatorId;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReferencePriceTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Sku TEA = new Sku("T1");
    private static final LocalDate START = LocalDate.parse("2026-11-17");

    @Test
    void in_china_the_lowest_price_paid_in_the_seven_days_before_may_be_struck_through() {
        var past = new Past().paid("2026-11-09", 7900).paid("2026-11-10", 8900);
        past.paid("2026-11-13", 10900).paid("2026-11-17", 5000);
        assertThat(china(past)).contains(Money.cny(8900));
    }

    @Test
    void without_a_sale_in_those_days_it_is_the_last_one_before() {
        assertThat(china(new Past().paid("2026-10-01", 9900).paid("2026-11-09", 7900)))
                .contains(Money.cny(7900));
    }

    @Test
    void what_was_never_sold_has_nothing_to_compare_with() {
        assertThat(china(new Past().paid("2026-11-17", 9900))).isEmpty();
    }

    @Test
    void in_the_union_a_short_cut_three_weeks_ago_counts_and_one_long_over_does_not() {
        var past =
                new Past()
                        .asked("2026-01-01", "2026-10-18", 5000)
                        .asked("2026-10-18", "", 9900)
                        .asked("2026-10-25", "2026-10-27", 7900);
        assertThat(union(past)).contains(Money.cny(7900));
        assertThat(union(new Past().asked("2026-01-01", "2026-10-18", 5000))).isEmpty();
        assertThat(union(new Past().asked("2026-11-17", "", 5000))).isEmpty();
    }

    @Test
    void where_no_law_is_known_nothing_is_compared() {
        var past = new Past().paid("2026-11-13", 10900).asked("2026-01-01", "", 9900);
        assertThat(reference(PriceLaw.NONE, past)).isEmpty();
    }

    @Test
    void a_price_raised_within_the_week_before_a_cut_is_found() {
        var past = new Past().asked("2026-01-01", "2026-11-12", 8900).asked("2026-11-12", "", 9900);
        assertThat(PriceRaise.shortlyBefore(past.periods, START, PriceLaw.CHINA, ZONE))
                .containsExactly(
                        new PriceRaise(
                                TEA,
                                LocalDate.parse("2026-11-12"),
                                Money.cny(8900),
                                Money.cny(9900)));
        var later = START.plusDays(3);
        assertThat(PriceRaise.shortlyBefore(past.periods, later, PriceLaw.CHINA, ZONE)).isEmpty();
        assertThat(PriceRaise.shortlyBefore(past.periods, later, PriceLaw.EUROPEAN_UNION, ZONE))
                .hasSize(1);
    }

    @Test
    void a_price_that_came_down_is_no_raise() {
        var past = new Past().asked("2026-01-01", "2026-11-12", 9900).asked("2026-11-12", "", 8900);
        assertThat(PriceRaise.shortlyBefore(past.periods, START, PriceLaw.CHINA, ZONE)).isEmpty();
    }

    private static Optional<Money> china(Past past) {
        return reference(PriceLaw.CHINA, past);
    }

    private static Optional<Money> union(Past past) {
        return reference(PriceLaw.EUROPEAN_UNION, past);
    }

    private static Optional<Money> reference(PriceLaw law, Past past) {
        return ReferencePrice.of(law, past, TEA, "S001", START, ZONE);
    }

    private static final class Past implements PriceHistory {
        private final TreeMap<LocalDate, Money> deals = new TreeMap<>();
        private final List<PricePeriod> periods = new java.util.ArrayList<>();

        Past paid(String date, long fen) {
            deals.put(LocalDate.parse(date), Money.cny(fen));
            return this;
        }

        Past asked(String from, String to, long fen) {
            periods.add(
                    new PricePeriod(
                            TEA,
                            "",
                            Money.cny(fen),
                            at(from),
                            to.isEmpty() ? Optional.empty() : Optional.of(at(to)),
                            new OperatorId("9001"),
                            new Source.Catalogue("goods.csv")));
            return this;
        }

        private static Instant at(String date) {
            return LocalDate.parse(date).atStartOfDay(ZONE).toInstant();
        }

        @Override
        public List<PricePeriod> asked(Sku sku, String store) {
            return periods;
        }

        @Override
        public NavigableMap<LocalDate, Money> paid(Sku sku, LocalDate from, LocalDate to) {
            return deals.subMap(from, true, to, false);
        }

        @Override
        public Optional<Money> lastPaid(Sku sku, LocalDate before) {
            return Optional.ofNullable(deals.lowerEntry(before)).map(entry -> entry.getValue());
        }
    }
}
