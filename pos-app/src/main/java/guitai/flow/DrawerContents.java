package guitai.flow;

import guitai.money.Coins;
import guitai.money.Money;
import guitai.sale.Sale;
import guitai.shift.CashCount;
import guitai.shift.ChangeProposal;
import guitai.tender.TenderLine;

import java.util.Map;
import java.util.TreeMap;

/// What pieces the drawer probably holds, to propose change that can be made (rule CM-08).
///
/// An estimate: it starts from the counted float and takes a customer's cash for the largest notes
/// that make it up. It never decides about money, only about a hint on the screen.
final class DrawerContents {
    private static final int PLENTY = 50;

    private final TreeMap<Long, Integer> pieces = new TreeMap<>();

    /// A float that was not counted piece by piece is taken for enough of everything.
    void start(CashCount openingFloat) {
        pieces.clear();
        pieces.putAll(openingFloat.pieces());
        if (openingFloat.other().isPositive()) {
            for (var value : Coins.of(openingFloat.other().currency())) {
                pieces.merge(value, PLENTY, Integer::sum);
            }
        }
    }

    ChangeProposal afterSale(Sale.Completed sale) {
        for (var tender : sale.tenders()) if (tender.cash()) add(tender);
        var change = sale.change();
        if (change.isZero()) return new ChangeProposal.Pieces(new TreeMap<>());
        var proposal = ChangeProposal.of(change, pieces);
        if (proposal instanceof ChangeProposal.Pieces(var given)) take(given);
        return proposal;
    }

    private void add(TenderLine tender) {
        var left = tender.given().minor();
        for (long value : Coins.of(tender.given().currency())) {
            int count = (int) Math.min(left / value, CashCount.MOST_PIECES);
            if (count > 0) pieces.merge(value, count, Integer::sum);
            left -= count * value;
        }
    }

    private void take(Map<Long, Integer> given) {
        given.forEach((value, count) -> pieces.merge(value, -count, Integer::sum));
        pieces.values().removeIf(count -> count <= 0);
    }

    /// For a refund or a paid-out: the largest pieces first, as far as they go.
    void out(Money amount) {
        if (ChangeProposal.of(amount, pieces) instanceof ChangeProposal.Pieces(var given)) {
            take(given);
        }
    }
}
