package guitai.flow;

import guitai.sale.Sale;
import guitai.sale.SaleCustomer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The last ten forms of the basket, to go back to (law 7 of the screens). The oldest falls out.
final class UndoSteps {
    private static final int MOST = 10;

    private final Deque<Sale.Open> steps = new ArrayDeque<>();

    /// The goods before a change: those at the counter, or nobody's empty basket.
    static Sale.Open before(Optional<Sale> sale, Sale.Open next) {
        return switch (sale.orElse(null)) {
            case Sale.Open open -> open;
            case Sale.Tendering tendering -> tendering.reopen();
            case null -> empty(next);
            case Sale.Completed _, Sale.Voided _ -> empty(next);
        };
    }

    private static Sale.Open empty(Sale.Open next) {
        var terms = next.header().terms().counting(SaleCustomer.UNKNOWN);
        return new Sale.Open(next.header().on(terms), List.of());
    }

    void remember(Sale.Open before) {
        if (steps.size() == MOST) steps.removeLast();
        steps.push(before);
    }

    /// What the sale was before its last change; it stays until [#takenBack].
    Optional<Sale.Open> last() {
        return Optional.ofNullable(steps.peek());
    }

    void takenBack() {
        steps.pop();
    }

    void clear() {
        steps.clear();
    }
}
