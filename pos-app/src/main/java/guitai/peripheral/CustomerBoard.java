package guitai.peripheral;

import guitai.device.display.CustomerDisplay;
import guitai.device.display.CustomerDisplay.Shown;

import java.util.Optional;

/// What the customer reads, on whichever display hangs on the till now: one that is connected
/// later, or comes back, shows at once what is so. Thread-safe; never blocks.
public final class CustomerBoard {
    private Optional<CustomerDisplay> display = Optional.empty();
    private Shown now;

    /// @param first until something else is to be read
    public CustomerBoard(Shown first) {
        now = first;
    }

    public synchronized void show(Shown next) {
        now = next;
        again();
    }

    /// After something else was shown in its place, such as a test.
    public synchronized void again() {
        display.ifPresent(d -> d.show(now));
    }

    /// Shown on this one from now on.
    synchronized <D extends CustomerDisplay> D opened(D connected) {
        display = Optional.of(connected);
        again();
        return connected;
    }
}
