package guitai.app;

import guitai.device.printer.Capability;
import guitai.device.printer.PrinterProfile;
import guitai.device.virtual.Model;
import guitai.device.virtual.VirtualPrinter;

import java.io.IOException;

/// A printer for training that knows exactly what the profile in the settings says its model knows.
final class VirtualPrinters {
    private VirtualPrinters() {}

    static VirtualPrinter start(PrinterProfile profile) throws IOException {
        var can = profile.capabilities();
        return VirtualPrinter.start(
                0,
                new Model(
                        profile.dots(),
                        profile.language() == PrinterProfile.Language.STAR_LINE,
                        can.contains(Capability.CHINESE),
                        profile.qr(),
                        can.contains(Capability.REPORTS_CHANGES),
                        can.contains(Capability.NUMBERED_CONFIRMATION),
                        can.contains(Capability.STATUS)));
    }
}
