package guitai.ui.work;

import java.util.function.Consumer;

/// A value that a view draws whenever it changes.
///
/// JavaFX thread only. One view draws it: a view that is replaced is told no more. Others may watch
/// it for as long as the window lives.
public final class Shown<S> {

    private S value;
    private Consumer<S> listener = _ -> {};
    private Consumer<S> watchers = _ -> {};

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
        watchers.accept(next);
    }

    /// Tells each value from now on, for good.
    public void also(Consumer<S> watcher) {
        watchers = watchers.andThen(watcher);
    }

    /// Tells the listener the value of now, and each one after it, until another takes its place.
    public void listen(Consumer<S> next) {
        listener = next;
        next.accept(value);
    }
}
