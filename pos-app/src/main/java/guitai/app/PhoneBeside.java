package guitai.app;

import guitai.ui.key.KeyMap;
import guitai.ui.phone.CustomersPhone;
import guitai.ui.shell.PhoneWindow;
import guitai.ui.shell.TillViewModel;

import java.util.Optional;

/// The customer's phone of training mode, once somebody asks for it. JavaFX thread only.
final class PhoneBeside {
    private Optional<PhoneWindow> window = Optional.empty();

    void of(TillViewModel till, CustomersPhone customer) {
        window = Optional.of(new PhoneWindow(till, KeyMap.usual(), customer));
    }

    /// @return false where there is none: outside training mode
    boolean open() {
        window.ifPresent(PhoneWindow::open);
        return window.isPresent();
    }

    void close() {
        window.ifPresent(PhoneWindow::close);
    }
}
