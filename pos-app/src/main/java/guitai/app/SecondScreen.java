package guitai.app;

import guitai.ui.shell.CustomerWindow;
import guitai.ui.shell.TillViewModel;
import guitai.ui.text.Name;

import javafx.stage.Screen;

import java.util.Optional;

/// The customer's screen: fills a second screen where there is one, else opens as a window when it
/// is asked for. JavaFX thread only.
final class SecondScreen {
    private Optional<CustomerWindow> window = Optional.empty();

    void beside(TillViewModel till, Name store) {
        var made = new CustomerWindow(till, store);
        window = Optional.of(made);
        Screen.getScreens().stream()
                .filter(screen -> !screen.equals(Screen.getPrimary()))
                .findFirst()
                .ifPresent(screen -> made.fill(screen.getBounds()));
    }

    void open() {
        window.ifPresent(CustomerWindow::open);
    }

    void close() {
        window.ifPresent(CustomerWindow::close);
    }
}
