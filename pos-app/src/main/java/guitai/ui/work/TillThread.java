package guitai.ui.work;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The way from the screen to the flows, which all run on the till's one thread, and back.
///
/// Called on the JavaFX thread; never blocks it. Steps are done in the order they were asked for.
/// When a step throws, nothing of it happened: the trouble is told, and the next one goes on.
public final class TillThread {

    private final Executor till;
    private final Executor fx;
    private Consumer<RuntimeException> trouble = _ -> {};
    private Runnable idle = () -> {};
    private int steps;

    /// @param till one thread, the same that alone calls the flows
    /// @param fx runs on the JavaFX thread, in order
    public TillThread(Executor till, Executor fx) {
        this.till = till;
        this.fx = fx;
    }

    /// Told on the JavaFX thread what a step threw: a disk that refuses, or a bug.
    public void onTrouble(Consumer<RuntimeException> listener) {
        trouble = listener;
    }

    /// Told when the last step that was asked for is done.
    public void onIdle(Runnable listener) {
        idle = listener;
    }

    /// Whether a step is under way.
    public boolean busy() {
        return steps > 0;
    }

    /// Does a step that may change something, and then tells what came of it.
    public <T> void ask(Supplier<T> step, Consumer<T> then) {
        steps++;
        till.execute(() -> work(step, then, this::done));
    }

    /// Looks something up; others need not wait for it.
    public <T> void look(Supplier<T> question, Consumer<T> then) {
        till.execute(() -> work(question, then, () -> {}));
    }

    /// Runs on the JavaFX thread, whichever thread asks.
    public void onScreen(Runnable change) {
        fx.execute(change);
    }

    private <T> void work(Supplier<T> step, Consumer<T> then, Runnable after) {
        T result;
        try {
            result = step.get();
        } catch (RuntimeException thrown) {
            fx.execute(
                    () -> {
                        trouble.accept(thrown);
                        after.run();
                    });
            return;
        }
        fx.execute(
                () -> {
                    try {
                        then.accept(result);
                    } finally {
                        after.run();
                    }
                });
    }

    private void done() {
        steps--;
        if (steps == 0) idle.run();
    }
}
