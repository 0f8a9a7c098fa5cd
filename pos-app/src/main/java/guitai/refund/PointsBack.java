package guitai.refund;

import guitai.money.Money;
import guitai.money.Rounding;

import java.util.List;

/// What a part of a line does to a member's points when it comes back (rules PR-33, LY-30, LY-31).
///
/// By the formula of the money: after `m` of `q` thousandths `floor(points × m / q)` have moved in
/// all, so part returns add up in any order.
///
/// @param returned points that had paid for it and are the member's again
/// @param takenBack points it had earned
public record PointsBack(long returned, long takenBack) {
    public static final PointsBack NONE = new PointsBack(0, 0);

    /// @param used points that paid for the whole line
    /// @param earned points the whole line earned
    /// @param from thousandths that came back before
    /// @param to thousandths that have come back then
    /// @param all thousandths sold
    public static PointsBack of(long used, long earned, long from, long to, long all) {
        return new PointsBack(step(used, from, to, all), step(earned, from, to, all));
    }

    /// The points a sale used, by line: as their worth was spread (rule PR-30).
    ///
    /// @param worth what points paid of each line
    public static List<Long> byLine(long used, List<Money> worth) {
        var none = worth.stream().allMatch(Money::isZero);
        if (none) return worth.stream().map(_ -> 0L).toList();
        return Money.cny(used).allocate(worth.stream().map(Money::minor).toList()).stream()
                .map(Money::minor)
                .toList();
    }

    public PointsBack plus(PointsBack other) {
        return new PointsBack(returned + other.returned, takenBack + other.takenBack);
    }

    private static long step(long points, long from, long to, long all) {
        return Rounding.floor(points, to, all) - Rounding.floor(points, from, all);
    }
}
