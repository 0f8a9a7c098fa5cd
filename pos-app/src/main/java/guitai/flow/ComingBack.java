package guitai.flow;

import guitai.refund.PointsBack;
import guitai.refund.ReturnLine;
import guitai.refund.Returned;
import guitai.sale.Sale;
import guitai.sale.SaleMember;

import java.util.List;

/// How much of a sale comes back with goods, after what came back before.
final class ComingBack {
    private ComingBack() {}

    /// What comes back of the points of a sale with these goods (rules PR-33, LY-30, LY-31).
    static PointsBack points(Sale.Completed sale, Returned before, List<ReturnLine> now) {
        var member = sale.header().terms().customer().member();
        var back = PointsBack.NONE;
        for (var points : member.map(SaleMember::lines).orElse(List.of())) {
            for (var line : now) {
                if (line.sold().number() != points.line()) continue;
                var from = before.milli(points.line());
                var to = from + line.quantity().milli();
                var all = line.sold().quantity().milli();
                back = back.plus(PointsBack.of(points.used(), points.earned(), from, to, all));
            }
        }
        return back;
    }

    /// Whether nothing of a sale is left once these have come back.
    static boolean whole(Sale.Completed sale, Returned before, List<ReturnLine> now) {
        return sale.lines().stream()
                .allMatch(
                        line -> {
                            var back = before.milli(line.number());
                            for (var one : now) {
                                if (one.sold().number() == line.number()) {
                                    back += one.quantity().milli();
                                }
                            }
                            return back >= line.quantity().milli();
                        });
    }
}
