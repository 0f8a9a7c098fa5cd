package guitai.ui.shell;

import javafx.application.Platform;

import java.util.concurrent.Executor;

/// The JavaFX thread as an executor: always later, always in order.
public final class FxExecutor implements Executor {

    private final Runnable before;
    private final Runnable after;

    public FxExecutor() {
        this(() -> {}, () -> {});
    }

    /// @param before run before every task: it keeps the thread from handling keys
    /// @param after run after every task: keys are handled again
    public FxExecutor(Runnable before, Runnable after) {
        this.before = before;
        this.after = after;
    }

    @Override
    public void execute(Runnable command) {
        Platform.runLater(
                () -> {
                    before.run();
                    try {
                        command.run();
                    } finally {
                        after.run();
                    }
                });
    }
}
