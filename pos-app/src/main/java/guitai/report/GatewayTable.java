package guitai.report;

import static guitai.report.ReportWords.money;
import static guitai.report.Table.figures;
import static guitai.report.Table.row;
import static guitai.report.Table.words;

import guitai.money.Money;
import guitai.shift.GatewayFigures;
import guitai.shift.GatewayFigures.Tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands with payment gateways: refunds that arrived, and everything that has not come to an
/// end.
final class GatewayTable {
    private GatewayTable() {}

    /// Empty for a till that had nothing to do with a gateway.
    ///
    /// @param took whether a gateway collected anything
    static Optional<Table> of(ReportWords say, GatewayFigures gateway, boolean took) {
        if (!took && !gateway.any()) return Optional.empty();
        var rows = new ArrayList<Table.Row>();
        rows.add(refunds(say, gateway));
        rows.add(waiting(say, "gateway.open", gateway.open()));
        rows.add(waiting(say, "gateway.openRefunds", gateway.openRefunds()));
        rows.add(waiting(say, "gateway.doubtful", gateway.doubtful()));
        offline(say, "gateway.offline", gateway.offline(), rows);
        offline(say, "gateway.refusedLater", gateway.refusedLater(), rows);
        return Optional.of(
                new Table(
                        say.of("section.gateway"),
                        List.of(
                                words("", 4),
                                figures(say.of("count"), 2),
                                figures(say.of("amount"), 3),
                                figures(say.of("gateway.toBuyers"), 3),
                                figures(say.of("gateway.coupons"), 3)),
                        rows));
    }

    // Most shops take nothing offline, and need not read that they have not.
    private static void offline(ReportWords say, String key, Tally tally, List<Table.Row> rows) {
        if (tally.any()) rows.add(waiting(say, key, tally));
    }

    private static Table.Row refunds(ReportWords say, GatewayFigures gateway) {
        var refunds = gateway.refunds();
        return row(
                say.of("gateway.refunds"),
                "" + refunds.count(),
                back(refunds.amount()),
                back(gateway.toBuyers()),
                back(gateway.coupons()));
    }

    private static String back(Money amount) {
        return money(amount.negated());
    }

    // Somebody has to look after it: it must not read like the rest.
    private static Table.Row waiting(ReportWords say, String key, Tally tally) {
        var cells = List.of(say.of(key), "" + tally.count(), money(tally.amount()), "", "");
        return new Table.Row(tally.any() ? Table.Look.ALERT : Table.Look.PLAIN, cells);
    }
}
