package guitai.peripheral;

import guitai.device.Supervisor;
import guitai.device.display.CustomerDisplay;
import guitai.device.display.LinkDisplay;
import guitai.device.link.SerialLink;
import guitai.device.link.SerialSettings;
import guitai.device.link.Tape;
import guitai.device.link.TapedLink;
import guitai.device.virtual.VirtualLed8;
import guitai.device.virtual.VirtualVfd;

/// Starts to look after a display for the customer that hangs on a line.
public final class Displays {
    private Displays() {}

    /// Two lines of twenty characters. Returns at once; looked for again whenever it is lost. Close
    /// what is returned to let go of it.
    ///
    /// @param board what is to be read on it
    /// @param tape what goes over the line is put on
    public static Supervisor<CustomerDisplay> vfd(
            String port, int baud, CustomerBoard board, Tape tape) {
        return Supervisor.start(
                "display",
                tell ->
                        board.opened(
                                LinkDisplay.vfd(
                                        new TapedLink(SerialLink.open(port, at(baud)), tape),
                                        false,
                                        tell)),
                _ -> {});
    }

    /// Two lines of twenty made of software, for training.
    public static Supervisor<CustomerDisplay> virtual(
            VirtualVfd display, CustomerBoard board, Tape tape) {
        return Supervisor.start(
                "display",
                tell ->
                        board.opened(
                                LinkDisplay.vfd(
                                        new TapedLink(display.cable().line(), tape), false, tell)),
                _ -> {});
    }

    /// Eight digits and four lamps made of software, for training.
    public static Supervisor<CustomerDisplay> virtual(
            VirtualLed8 display, CustomerBoard board, Tape tape) {
        return Supervisor.start(
                "display",
                tell ->
                        board.opened(
                                LinkDisplay.led8(
                                        new TapedLink(display.cable().line(), tape), tell)),
                _ -> {});
    }

    /// Eight digits and four lamps.
    public static Supervisor<CustomerDisplay> led8(
            String port, int baud, CustomerBoard board, Tape tape) {
        return Supervisor.start(
                "display",
                tell ->
                        board.opened(
                                LinkDisplay.led8(
                                        new TapedLink(SerialLink.open(port, at(baud)), tape),
                                        tell)),
                _ -> {});
    }

    private static SerialSettings at(int baud) {
        return new SerialSettings(baud, 8, SerialSettings.Parity.NONE, 1);
    }
}
