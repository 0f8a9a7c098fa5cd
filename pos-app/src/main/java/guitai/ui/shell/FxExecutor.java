package guitai.ui.shell;

import javafx.application.Platform;

import java.util.concurrent.Executor;

/// The JavaFX thread as an executor: always later, always in order.
public final class FxExecutor implements Executor {

    @Override
    public void execute(Runnable command) {
        Platform.runLater(command);
    }
}
