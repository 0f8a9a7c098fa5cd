package guitai.ui.work;

import java.util.function.Consumer;

/// A value that a view draws whenever it changes.
///
/// JavaFX thread only. One listener: a view that is replaced is listened to no more.
public final class Shown<S> {

    private S value;
    private Consumer<S> listener = _ -> {};

    public Shown(S first) {
        value = first;
    }

    public S get() {
        return value;
    }

    public void set(S next) {
        if (next.equals(value)) return;
        value = next;
        listener.accept(next);
    }

    /// Tells the listener the value of now, and each one after it, until another takes its place.
    public void listen(Consumer<S> next) {
        listener = next;
        next.accept(value);
    }
}
