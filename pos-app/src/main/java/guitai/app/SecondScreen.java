package guitai.app;

import guitai.ui.shell.CustomerWindow;
import guitai.ui.shell.TillViewModel;
import guitai.ui.text.Name;

import javafx.collections.ListChangeListener;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.Optional;

/// The customer's screen: fills a second screen where there is one, else opens as a window when it
/// is asked for. JavaFX thread only.
final class SecondScreen {
    private Optional<CustomerWindow> window = Optional.empty();
    private Runnable backTo = () -> {};
    private boolean filling;

    /// @param front the till's own window: keys and a scanner that types must always find it
    void beside(TillViewModel till, Name store, Stage front) {
        var made = new CustomerWindow(till, store);
        backTo = front::requestFocus;
        window = Optional.of(made);
        Screen.getScreens().addListener((ListChangeListener<Screen>) _ -> follow());
        follow();
    }

    /// A screen that is switched off takes its window with it, and brings it back when it is on
    /// again; the till's own screen is never covered by it.
    private void follow() {
        var second =
                Screen.getScreens().stream()
                        .filter(screen -> !screen.equals(Screen.getPrimary()))
                        .findFirst();
        if (second.isPresent()) {
            window.ifPresent(made -> made.fill(second.get().getBounds()));
        } else if (filling) {
            close();
        }
        filling = second.isPresent();
        backTo.run();
    }

    void open() {
        window.ifPresent(CustomerWindow::open);
        backTo.run();
    }

    void close() {
        window.ifPresent(CustomerWindow::close);
    }
}
