package guitai.ui.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Where scans wait their turn, and with them what was pressed after them: what a cashier did first
/// happens first (law 5 of the screens).
///
/// JavaFX thread only.
public final class Inbox {

    /// More scans than this while the till hangs are refused aloud, not kept in silence: half a
    /// minute of the fastest cashier.
    public static final int MOST = 64;

    private sealed interface Step {
        /// A payment code may be among them: never printed.
        record Scan(String text) implements Step {
            @Override
            public String toString() {
                return "Scan[****]";
            }
        }

        record Press(Runnable action) implements Step {}
    }

    private final Deque<Step> steps = new ArrayDeque<>();
    private final BooleanSupplier busy;
    private final BooleanSupplier asking;
    private final Consumer<String> scans;
    private boolean pumping;

    /// Whether what is being done now is a scan.
    private boolean scanning;

    /// @param busy whether a step is being done
    /// @param asking whether something is laid over the screen that waits for an answer
    /// @param scans takes a scan whose turn has come
    public Inbox(BooleanSupplier busy, BooleanSupplier asking, Consumer<String> scans) {
        this.busy = busy;
        this.asking = asking;
        this.scans = scans;
    }

    /// @return false if there is no more room: the caller must say so
    public boolean scan(String text) {
        if (steps.size() >= MOST) return false;
        steps.add(new Step.Scan(text));
        pump();
        return true;
    }

    /// Takes what was pressed: at once, or after the scans that came before it. While another press
    /// is still being done it is dropped: a second Enter on the same key is no second order. What
    /// is pressed behind a question's back is dropped too.
    public void press(Runnable action) {
        var behindScans = scanning || steps.stream().anyMatch(step -> step instanceof Step.Scan);
        if (asking.getAsBoolean() || (busy.getAsBoolean() && !behindScans)) return;
        if (steps.size() >= MOST) return;
        steps.add(new Step.Press(action));
        pump();
    }

    /// Forgets what was pressed and keeps what was scanned: a question has come up, and no key
    /// pressed before it may answer it.
    public void forgetPresses() {
        steps.removeIf(step -> step instanceof Step.Press);
    }

    /// Scans and presses that wait.
    public int waiting() {
        return steps.size();
    }

    /// Takes steps as long as the till is free for them.
    public void pump() {
        // A step that is done at once comes back here; the loop below goes on with the next.
        if (pumping) return;
        pumping = true;
        try {
            while (!steps.isEmpty() && !busy.getAsBoolean() && !asking.getAsBoolean()) {
                var step = steps.removeFirst();
                scanning = step instanceof Step.Scan;
                switch (step) {
                    case Step.Scan(var text) -> scans.accept(text);
                    case Step.Press(var action) -> action.run();
                }
            }
        } finally {
            pumping = false;
        }
    }
}
