package guitai.risk;

import guitai.money.Money;
import guitai.staff.OperatorId;

import java.math.BigInteger;
import java.util.List;

/// What cashiers take off by hand, as shares of what the goods were listed at, and who is far
/// beyond the others (rule RK-05).
///
/// What offers take off is nobody's doing and is not in it.
///
/// @param days of all cashiers, the last weeks before the day that is looked at
public record DiscountShares(List<Day> days) {
    private static final long SIGMAS = 3;

    /// Of fewer days nobody knows what is usual.
    private static final int LEAST_DAYS = 10;

    /// Where nobody ever takes anything off, the first fen is no crime: a deviation of a tenth of a
    /// percent is the least there is.
    private static final long LEAST_SIGMA = 10;

    /// One cashier's business date.
    public record Day(OperatorId by, Money listed, Money byHand) {
        /// In basis points, cut off.
        long share() {
            return listed.minor() <= 0
                    ? 0
                    : BigInteger.valueOf(byHand.minor())
                            .multiply(BigInteger.valueOf(10_000))
                            .divide(BigInteger.valueOf(listed.minor()))
                            .longValueExact();
        }
    }

    public DiscountShares {
        days = List.copyOf(days);
    }

    /// Whether a day is beyond the mean and three standard deviations of the days before it.
    public boolean beyond(Day day) {
        var known = days.stream().filter(one -> one.listed().minor() > 0).toList();
        if (known.size() < LEAST_DAYS || day.byHand().minor() <= 0) return false;
        // With n days of the sum S and the sum of squares Q, the day's distance from the mean times
        // n is n·x - S, and the deviation times n the root of n·Q - S²: whole numbers throughout.
        long n = known.size();
        long sum = known.stream().mapToLong(Day::share).sum();
        long squares = known.stream().mapToLong(Day::share).map(share -> share * share).sum();
        long deviation = Math.max(n * squares - sum * sum, n * LEAST_SIGMA * n * LEAST_SIGMA);
        long distance = n * day.share() - sum;
        return distance > 0 && distance * distance > SIGMAS * SIGMAS * deviation;
    }
}
