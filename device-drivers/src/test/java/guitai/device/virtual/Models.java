package guitai.device.virtual;

import guitai.device.printer.Capability;
import guitai.device.printer.PrinterProfile;

/// The virtual printer that knows exactly what a profile says its model knows.
public final class Models {
    private Models() {}

    public static Model of(PrinterProfile profile) {
        var can = profile.capabilities();
        return new Model(
                profile.dots(),
                profile.language() == PrinterProfile.Language.STAR_LINE,
                can.contains(Capability.CHINESE),
                profile.qr(),
                can.contains(Capability.REPORTS_CHANGES),
                can.contains(Capability.NUMBERED_CONFIRMATION),
                can.contains(Capability.STATUS));
    }
}
