package guitai.ui.shell;

import javafx.application.Platform;

import java.util.concurrent.Executor;

/// The JavaFX thread as an executor: always later, always in order.
public final class FxExecutor implements Executor {

    private final Runnable after;

    public FxExecutor() {
        this(() -> {});
    }

    /// @param after run after every task: it has kept the thread from handling keys
    public FxExecutor(Runnable after) {
        this.after = after;
    }

    @Override
    public void execute(Runnable command) {
        Platform.runLater(
                () -> {
                    try {
                        command.run();
                    } finally {
                        after.run();
                    }
                });
    }
}
