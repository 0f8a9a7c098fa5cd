package guitai.flow;

import guitai.sale.LineItem;
import guitai.sale.Sale;

import java.util.ArrayList;
import java.util.List;

/// What a change takes out of a sale: whole lines, and pieces of a line.
final class TakenOut {
    private TakenOut() {}

    /// @return in the order of the sale; empty if nothing is less than it was
    static List<LineItem> between(Sale.Open before, Sale.Open after) {
        var gone = new ArrayList<LineItem>();
        // What an offer gives comes and goes with it.
        for (var line : before.goods()) {
            var left =
                    after.line(line.number())
                            .filter(l -> l.sku().equals(line.sku()))
                            .map(l -> l.quantity().milli())
                            .orElse(0L);
            if (left == 0) {
                gone.add(line);
            } else if (left < line.quantity().milli()) {
                gone.add(Lines.recounted(line, (line.quantity().milli() - left) / 1000));
            }
        }
        return List.copyOf(gone);
    }
}
