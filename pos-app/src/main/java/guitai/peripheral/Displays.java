package guitai.peripheral;

import guitai.device.Supervisor;
import guitai.device.display.CustomerDisplay;
import guitai.device.display.LinkDisplay;
import guitai.device.link.SerialLink;
import guitai.device.link.SerialSettings;

/// Starts to look after a display for the customer that hangs on a line.
public final class Displays {
    private Displays() {}

    /// Two lines of twenty characters. Returns at once; looked for again whenever it is lost. Close
    /// what is returned to let go of it.
    public static Supervisor<CustomerDisplay> vfd(String port, int baud) {
        return Supervisor.start(
                "display",
                tell -> LinkDisplay.vfd(SerialLink.open(port, at(baud)), false, tell),
                _ -> {});
    }

    /// Eight digits and four lamps.
    public static Supervisor<CustomerDisplay> led8(String port, int baud) {
        return Supervisor.start(
                "display",
                tell -> LinkDisplay.led8(SerialLink.open(port, at(baud)), tell),
                _ -> {});
    }

    private static SerialSettings at(int baud) {
        return new SerialSettings(baud, 8, SerialSettings.Parity.NONE, 1);
    }
}
