package guitai.ui.shell;

import guitai.slip.DeviceHealth;
import guitai.slip.PrintJob;
import guitai.ui.status.Light;

/// What a device says of itself, in the words of the status strip.
final class Health {

    private Health() {}

    static Light.Health ofPrinter(DeviceHealth health) {
        return switch (health) {
            case DeviceHealth.None() -> Light.Health.NONE;
            case DeviceHealth.Opening() -> Light.Health.CONNECTING;
            case DeviceHealth.Ready(var low) -> low ? Light.Health.PAPER_LOW : Light.Health.READY;
            case DeviceHealth.NotReady(var why) -> of(why);
            case DeviceHealth.Elsewhere _ -> Light.Health.SPARE;
            case DeviceHealth.DrawerLeftOpen(var itself) -> ofPrinter(itself);
        };
    }

    /// One without paper. A terminal whose acquirer is silent is off line, not gone.
    static Light.Health ofDevice(DeviceHealth health) {
        return health instanceof DeviceHealth.NotReady(var why) && why == PrintJob.Trouble.OFFLINE
                ? Light.Health.OFFLINE
                : ofPrinter(health);
    }

    /// Without a scanner of its own the till reads one that types.
    static Light.Health ofScanner(DeviceHealth health) {
        return health instanceof DeviceHealth.None ? Light.Health.KEYBOARD : ofPrinter(health);
    }

    /// The drawer hangs on the printer's plug; paper does not concern it.
    static Light.Health ofDrawer(DeviceHealth printer) {
        return switch (printer) {
            case DeviceHealth.DrawerLeftOpen _ -> Light.Health.DRAWER_OPEN;
            case DeviceHealth.Elsewhere(var why) -> ofItsPrinter(of(why));
            case DeviceHealth.None _,
                    DeviceHealth.Opening _,
                    DeviceHealth.Ready _,
                    DeviceHealth.NotReady _ ->
                    ofItsPrinter(ofPrinter(printer));
        };
    }

    private static Light.Health ofItsPrinter(Light.Health printer) {
        return switch (printer) {
            case READY, PAPER_LOW, PAPER_OUT, COVER_OPEN -> Light.Health.READY;
            case NONE -> Light.Health.NONE;
            case CONNECTING -> Light.Health.CONNECTING;
            case ONLINE,
                    OFFLINE,
                    GONE,
                    DRAWER_OPEN,
                    SPARE,
                    KEYBOARD,
                    FAULT,
                    CLOCK_WRONG,
                    KEYS_WRONG ->
                    Light.Health.GONE;
        };
    }

    private static Light.Health of(PrintJob.Trouble why) {
        return switch (why) {
            case PAPER_OUT -> Light.Health.PAPER_OUT;
            case COVER_OPEN -> Light.Health.COVER_OPEN;
            case OFFLINE, NOT_REACHABLE, LINE_LOST -> Light.Health.GONE;
            case CUTTER, DEVICE_ERROR, TILL_STOPPED -> Light.Health.FAULT;
            case NO_PRINTER -> Light.Health.NONE;
        };
    }
}
