package guitai.peripheral;

import guitai.slip.DeviceHealth;

import java.util.function.Consumer;

/// What the status strip is told of the printers and the drawer, put together from what each says.
/// Any thread.
public final class PrinterHealth {
    private final Consumer<DeviceHealth> strip;
    private DeviceHealth first = new DeviceHealth.Opening();
    private DeviceHealth second = new DeviceHealth.None();
    private boolean leftOpen;

    /// @param strip hears each change, on the thread of whoever told it; must not block
    public PrinterHealth(Consumer<DeviceHealth> strip) {
        this.strip = strip;
    }

    public synchronized void first(DeviceHealth now) {
        first = now;
        strip.accept(together());
    }

    public synchronized void second(DeviceHealth now) {
        second = now;
        strip.accept(together());
    }

    public synchronized void drawerLeftOpen(boolean now) {
        leftOpen = now;
        strip.accept(together());
    }

    private DeviceHealth together() {
        boolean elsewhere = second instanceof DeviceHealth.Ready;
        var printer =
                first instanceof DeviceHealth.NotReady(var why) && elsewhere
                        ? new DeviceHealth.Elsewhere(why)
                        : first;
        return leftOpen ? new DeviceHealth.DrawerLeftOpen(printer) : printer;
    }
}
