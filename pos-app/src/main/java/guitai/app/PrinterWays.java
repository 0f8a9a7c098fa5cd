package guitai.app;

import guitai.config.Key;
import guitai.config.PrinterChoice;
import guitai.config.Settings;
import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.drawer.DrawerSwitch;
import guitai.device.drawer.PrinterDrawer.Wiring;
import guitai.device.link.CharDeviceLink;
import guitai.device.link.SerialLink;
import guitai.device.link.SerialSettings;
import guitai.device.link.TcpLink;
import guitai.device.link.UsbPrinters;
import guitai.device.printer.DrawerPin;
import guitai.device.virtual.VirtualPrinter;
import guitai.peripheral.Printers;

/// The way to a printer as the settings write it.
final class PrinterWays {
    private PrinterWays() {}

    static Printers.Way to(VirtualPrinter virtual) {
        return () -> TcpLink.open(virtual.host(), virtual.port());
    }

    static Printers.Way to(PrinterChoice choice) {
        return switch (choice) {
            case PrinterChoice.Tcp(var host, var port) -> () -> TcpLink.open(host, port);
            case PrinterChoice.Serial(var port, var baud) ->
                    () ->
                            SerialLink.open(
                                    port,
                                    new SerialSettings(baud, 8, SerialSettings.Parity.NONE, 1));
            case PrinterChoice.DeviceFile(var path) -> () -> CharDeviceLink.open(path);
            // Looked up for each attempt: after a re-plug the file has another name.
            case PrinterChoice.Usb(var identity) ->
                    () -> CharDeviceLink.open(UsbPrinters.ofThisMachine().path(identity));
            case PrinterChoice.None(), PrinterChoice.Virtual() ->
                    () -> {
                        throw new DeviceFault(DeviceReason.NOT_FOUND, "no printer");
                    };
        };
    }

    static Wiring drawer(Settings settings) {
        var pin = settings.text(Key.DRAWER_PIN).equals("5") ? DrawerPin.FIVE : DrawerPin.TWO;
        var how =
                switch (settings.text(Key.DRAWER_SWITCH)) {
                    case "high" -> DrawerSwitch.OPEN_WHEN_HIGH;
                    case "low" -> DrawerSwitch.OPEN_WHEN_LOW;
                    default -> DrawerSwitch.NONE;
                };
        return new Wiring(pin, how, settings.patience(Key.DRAWER_LEFT_OPEN));
    }
}
