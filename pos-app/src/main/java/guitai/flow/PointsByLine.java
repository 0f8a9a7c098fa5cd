package guitai.flow;

import guitai.catalog.ItemFlag;
import guitai.money.Money;
import guitai.refund.PointsBack;
import guitai.sale.LineItem;
import guitai.sale.PriceModifier;
import guitai.sale.SaleMember.LinePoints;

import java.util.ArrayList;
import java.util.List;

/// Where the points of a sale belong, line by line: what moves when a part of it comes back.
final class PointsByLine {
    private PointsByLine() {}

    /// Lines with neither are left out.
    static List<LinePoints> of(List<LineItem> lines, long earnedPoints, long usedPoints) {
        var earned = shares(earnedPoints, lines);
        var used = used(usedPoints, lines);
        var points = new ArrayList<LinePoints>();
        for (int i = 0; i < lines.size(); i++) {
            if (used.get(i) == 0 && earned.get(i) == 0) continue;
            points.add(new LinePoints(lines.get(i).number(), used.get(i), earned.get(i)));
        }
        return points;
    }

    /// Whether these goods earn (rule LY-10).
    static boolean counts(LineItem line) {
        return !line.itemClass().is(ItemFlag.NO_DISCOUNT) && !line.itemClass().is(ItemFlag.BAG);
    }

    private static List<Long> shares(long points, List<LineItem> lines) {
        var weights = lines.stream().map(line -> counts(line) ? line.net().minor() : 0L).toList();
        if (points == 0) return weights.stream().map(_ -> 0L).toList();
        return Money.cny(points).allocate(weights).stream().map(Money::minor).toList();
    }

    private static List<Long> used(long points, List<LineItem> lines) {
        return PointsBack.byLine(points, lines.stream().map(PointsByLine::byPoints).toList());
    }

    private static Money byPoints(LineItem line) {
        return Money.sum(
                line.gross().currency(),
                line.modifiers().stream()
                        .filter(off -> off.kind() == PriceModifier.Kind.POINTS)
                        .map(PriceModifier::amount)
                        .toList());
    }
}
