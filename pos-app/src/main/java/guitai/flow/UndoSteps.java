package guitai.flow;

import guitai.sale.Sale;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The last ten forms of the basket, to go back to (law 7 of the screens). The oldest falls out.
final class UndoSteps {
    private static final int MOST = 10;

    private final Deque<Sale.Open> steps = new ArrayDeque<>();

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
