package guitai.stock;

import guitai.money.Money;
import guitai.money.Rounding;

import java.util.Optional;
import java.util.OptionalLong;

/// How often the stock was sold in a period, and how much of it went missing (rule AN-12).
///
/// Sums are exact and can be added up; each figure is rounded once, half away from zero, and there
/// is none where it would be divided by nothing or by less.
///
/// @param days of the period; at least 1
/// @param costOfGoods what was sold, at cost, less what came back
/// @param opening the stock at cost before the first day
/// @param closing the same after the last day
/// @param stockDays the stock at cost of every evening, added up
/// @param writtenOff at cost
/// @param booked what the books said of the goods that were counted, at cost
/// @param missing what of that was not there; negative if there was more
public record Turnover(
        int days,
        Money costOfGoods,
        Money opening,
        Money closing,
        Money stockDays,
        Money writtenOff,
        Money booked,
        Money missing) {
    private static final int YEAR = 365;
    private static final long WHOLE_BP = 10_000;

    public Turnover {
        if (days < 1) throw new IllegalArgumentException(days + " days");
    }

    /// Of the same period.
    public Turnover plus(Turnover other) {
        if (days != other.days) throw new IllegalArgumentException("periods of two lengths");
        return new Turnover(
                days,
                costOfGoods.plus(other.costOfGoods),
                opening.plus(other.opening),
                closing.plus(other.closing),
                stockDays.plus(other.stockDays),
                writtenOff.plus(other.writtenOff),
                booked.plus(other.booked),
                missing.plus(other.missing));
    }

    /// The stock of a middling evening, at cost.
    public Money meanStock() {
        return stockDays.timesRatio(1, days);
    }

    /// How often the mean stock was sold in the period, in hundredths of a percent: 25,000 is two
    /// and a half times.
    public OptionalLong inPeriodBp() {
        return ratio(costOfGoods.minor(), Math.multiplyExact(WHOLE_BP, days), stockDays.minor());
    }

    /// The same for a year at this pace.
    public OptionalLong yearlyBp() {
        return ratio(costOfGoods.minor(), WHOLE_BP * YEAR, stockDays.minor());
    }

    /// 365 divided by the turnover of a year: how many days the mean stock lasts, in tenths.
    public OptionalLong daysTenths() {
        return stockDays.isPositive()
                ? ratio(stockDays.minor(), 10, costOfGoods.minor())
                : OptionalLong.empty();
    }

    /// Book less count by book, at cost, in hundredths of a percent; negative if more was found.
    public OptionalLong lossBp() {
        return ratio(missing.minor(), WHOLE_BP, booked.minor());
    }

    /// @param days of the period
    public static Turnover none(int days, Money zero) {
        return new Turnover(days, zero, zero, zero, zero, zero, zero, zero);
    }

    /// All of them together; empty if there are none.
    public static Optional<Turnover> sum(Iterable<Turnover> some) {
        Optional<Turnover> sum = Optional.empty();
        for (var one : some) sum = Optional.of(sum.map(one::plus).orElse(one));
        return sum;
    }

    private static OptionalLong ratio(long value, long numerator, long denominator) {
        return denominator <= 0
                ? OptionalLong.empty()
                : OptionalLong.of(Rounding.halfUp(value, numerator, denominator));
    }
}
