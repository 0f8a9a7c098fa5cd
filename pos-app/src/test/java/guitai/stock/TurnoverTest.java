package guitai.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TurnoverTest {
    private static Turnover of(int days, long cost, long stockDays, long booked, long missing) {
        var zero = Money.ZERO_CNY;
        return new Turnover(
                days,
                Money.cny(cost),
                zero,
                zero,
                Money.cny(stockDays),
                zero,
                Money.cny(booked),
                Money.cny(missing));
    }

    @Test
    void a_year_that_sold_four_times_its_mean_stock_turned_over_four_times() {
        var year = of(365, 400_000, 100_000L * 365, 0, 0);

        assertThat(year.meanStock()).isEqualTo(Money.cny(100_000));
        assertThat(year.yearlyBp()).hasValue(40_000);
        assertThat(year.inPeriodBp()).hasValue(40_000);
        // 365 / 4 = 91.25 days
        assertThat(year.daysTenths()).hasValue(913);
    }

    @Test
    void a_month_is_stretched_to_a_year() {
        var month = of(30, 30_000, 60_000L * 30, 0, 0);

        assertThat(month.inPeriodBp()).hasValue(5_000);
        // 0.5 × 365 / 30 = 6.0833…
        assertThat(month.yearlyBp()).hasValue(60_833);
        assertThat(month.daysTenths()).hasValue(600);
    }

    @Test
    void where_it_would_be_divided_by_nothing_there_is_no_figure() {
        assertThat(of(30, 100, 0, 0, 0).yearlyBp()).isEmpty();
        assertThat(of(30, 100, -5, 0, 0).inPeriodBp()).isEmpty();
        assertThat(of(30, 100, -5, 0, 0).daysTenths()).isEmpty();
        assertThat(of(30, 0, 100, 0, 0).daysTenths()).isEmpty();
        assertThat(of(30, 0, 100, 0, 0).yearlyBp()).hasValue(0);
        assertThat(of(30, 0, 0, 0, 10).lossBp()).isEmpty();
    }

    @Test
    void the_loss_is_what_the_books_had_and_the_count_did_not() {
        assertThat(of(1, 0, 0, 80_000, 1_234).lossBp()).hasValue(154);
        assertThat(of(1, 0, 0, 80_000, -800).lossBp()).hasValue(-100);
    }

    @Test
    void sums_are_added_up_and_rounded_after_that() {
        var sum = Turnover.sum(List.of(of(3, 1, 9, 3, 1), of(3, 1, 9, 3, 1), of(3, 1, 9, 3, 1)));

        assertThat(sum).hasValueSatisfying(all -> assertThat(all.lossBp()).hasValue(3_333));
        assertThat(sum.orElseThrow().costOfGoods()).isEqualTo(Money.cny(3));
        assertThat(Turnover.sum(List.of())).isEmpty();
        assertThatThrownBy(() -> of(3, 1, 1, 1, 1).plus(of(4, 1, 1, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
