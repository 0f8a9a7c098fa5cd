package guitai.peripheral;

import guitai.device.Supervisor;
import guitai.device.link.Link;
import guitai.device.link.SerialLink;
import guitai.device.link.Tape;
import guitai.device.link.TapedLink;
import guitai.device.scale.ProtocolScale;
import guitai.device.scale.ScaleProtocol;
import guitai.device.virtual.VirtualScale;
import guitai.slip.DeviceHealth;

import java.util.function.Consumer;

/// Starts to look after a scale.
public final class Scales {
    private Scales() {}

    /// A scale on a serial port. Returns at once; looked for again whenever it is lost. Close what
    /// is returned to let go of it.
    ///
    /// @param tape what goes over the line is put on
    /// @param health hears each change, on a device thread; must not block
    public static Supervisor<ProtocolScale> serial(
            String port, ScaleProtocol protocol, Tape tape, Consumer<DeviceHealth> health) {
        return on(
                () -> new TapedLink(SerialLink.open(port, protocol.line()), tape),
                protocol,
                health);
    }

    /// A scale made of software, for training.
    public static Supervisor<ProtocolScale> virtual(
            VirtualScale scale, ScaleProtocol protocol, Tape tape, Consumer<DeviceHealth> health) {
        return on(() -> new TapedLink(scale.cable().line(), tape), protocol, health);
    }

    /// Opens the way to a scale anew for each attempt.
    @FunctionalInterface
    private interface Way {
        Link open() throws guitai.device.DeviceFault;
    }

    private static Supervisor<ProtocolScale> on(
            Way way, ScaleProtocol protocol, Consumer<DeviceHealth> health) {
        return Supervisor.start(
                "scale",
                tell -> ProtocolScale.open(way.open(), protocol, tell),
                status -> health.accept(Troubles.health(status)));
    }
}
