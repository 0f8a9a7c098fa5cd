package guitai.promotion;

import guitai.money.Rounding;

import java.util.Currency;
import java.util.List;

/// Points used and earned, on what offers and hands have left (rules PR-25, LY-10, LY-20).
final class PointsTurn {
    private final List<PricingLine> lines;
    private final long[] net;
    private final Spread spread;

    /// @param net by line, in minor units; lowered by what points pay
    PointsTurn(List<PricingLine> lines, long[] net, Spread spread) {
        this.lines = lines;
        this.net = net;
        this.spread = spread;
    }

    /// Points and the amount they pay.
    record Used(long points, long value) {
        static final Used NONE = new Used(0, 0);
    }

    /// @param shares by line, zero on entry
    Used use(PointsRequest request, long balance, long[] shares) {
        long base = 0;
        spread.begin();
        for (int line = 0; line < net.length; line++) {
            if (lines.get(line).noDiscount() || lines.get(line).noPointsRedeem()) continue;
            base += net[line];
            spread.add(line, net[line]);
        }
        long worth = request.perThousand().minor();
        long payable = Rounding.floor(base, request.mostShare(), 10_000);
        long points = Math.min(request.asked(), balance);
        points = Math.min(points, Rounding.floor(payable, 1000, worth));
        points -= points % request.step();
        long value = Rounding.floor(points, worth, 1000);
        if (points < request.least() || value == 0) return Used.NONE;
        spread.share(value, shares);
        for (int line = 0; line < net.length; line++) net[line] -= shares[line];
        return new Used(points, value);
    }

    /// Floored once for the whole sale.
    ///
    /// @param shares by line, zero on entry
    long earn(EarnRule rule, Currency currency, long[] shares) {
        long base = 0;
        spread.begin();
        for (int line = 0; line < net.length; line++) {
            if (lines.get(line).noPointsEarn()) continue;
            base += net[line];
            spread.add(line, net[line]);
        }
        long whole = 1;
        for (int digit = 0; digit < currency.getDefaultFractionDigits(); digit++) whole *= 10;
        long rate = Math.multiplyExact(rule.pointsPerWhole(), rule.multiplier());
        long points = Rounding.floor(base, rate, whole * EarnRule.SINGLE);
        spread.share(points, shares);
        return points;
    }
}
