package guitai.simulation;

import guitai.flow.Counter;
import guitai.money.Money;
import guitai.sale.Quantity;
import guitai.staff.Approval;
import guitai.staff.OperatorId;
import guitai.staff.Permission;
import guitai.stock.Receiving;
import guitai.stock.WriteOff;

import java.util.List;
import java.util.Optional;

/// Between two customers, goods come in and some break.
///
/// Nothing is drawn for it, so that a seed stays the day it was.
final class Backroom {
    private static final Approval MANAGER =
            new Approval.ByOverride(new OperatorId("2001"), Permission.STOCK);

    private Backroom() {}

    static void between(Counter counter, Visit here) {
        if (here.looks > 1) return;
        var item = SimulatedShop.ITEMS.get((int) (here.number % SimulatedShop.ITEMS.size()));
        if (here.number % 7 == 3) {
            var line =
                    new Receiving.Line(
                            item.sku(),
                            item.sku().value(),
                            Quantity.pieces(24),
                            Money.cny(1),
                            Optional.empty(),
                            Optional.empty());
            counter.stock().receive("", List.of(line), MANAGER);
        }
        if (here.number % 11 == 5) {
            counter.stock()
                    .writeOff(item.sku(), Quantity.ONE, WriteOff.Reason.DAMAGED, "", MANAGER);
        }
    }
}
