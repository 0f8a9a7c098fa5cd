package guitai.peripheral;

import guitai.device.DeviceFault;
import guitai.device.link.SerialLink;
import guitai.device.link.SerialSettings;
import guitai.device.scale.ProtocolScale;
import guitai.device.scale.ScaleListener;
import guitai.device.scale.Weighing;
import guitai.equipment.Cause;
import guitai.equipment.Listened;
import guitai.equipment.Weighed;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a technician tries with a scale.
public final class ScaleTrials {
    private ScaleTrials() {}

    /// Asks it once. Blocks for two seconds at most.
    public static Weighed weigh(Optional<ProtocolScale> scale) {
        if (scale.isEmpty()) return new Weighed.Failed(Cause.NOT_FOUND);
        try {
            return switch (scale.get().weigh()) {
                case Weighing.Stable(var weight, _) ->
                        weight.isNothing()
                                ? new Weighed.NotYet()
                                : new Weighed.Stable(weight.toString());
                case Weighing.None(var why) -> of(why);
            };
        } catch (DeviceFault gone) {
            return new Weighed.Failed(Conditions.of(gone.reason()));
        }
    }

    private static Weighed of(Weighing.Why why) {
        return switch (why) {
            case MOVING, NOT_MOVED_SINCE, UNDER_ZERO, OVER, ZERO_LOST, TARE_REFUSED ->
                    new Weighed.NotYet();
            case FOREIGN_UNIT, GARBAGE -> new Weighed.Failed(Cause.GARBLED);
            case NOT_SAID, REFUSED, NO_ANSWER -> new Weighed.Failed(Cause.SILENT);
        };
    }

    /// Tries every protocol there is on this port. Blocks for up to fifteen seconds.
    ///
    /// @param live hears each exchange as hex, on the caller's thread
    public static Listened listen(String port, Consumer<String> live) {
        try {
            var report =
                    ScaleListener.listen(
                            line -> SerialLink.open(port, line),
                            heard -> live.accept(words(heard)));
            return new Listened(
                    report.candidates().stream().map(ScaleTrials::of).toList(), Cause.NONE);
        } catch (DeviceFault fault) {
            return new Listened(List.of(), Conditions.of(fault.reason()));
        }
    }

    private static String words(ScaleListener.Heard heard) {
        var asked = heard.asked().isEmpty() ? "" : "> " + heard.asked() + "  ";
        return line(heard.line()) + "  " + asked + "< " + heard.hex();
    }

    private static Listened.Candidate of(ScaleListener.Candidate one) {
        var weight = one.last() instanceof Weighing.Stable(var said, _) ? said.toString() : "";
        return new Listened.Candidate(
                one.protocol().name(), line(one.line()), one.confidence(), weight);
    }

    private static String line(SerialSettings line) {
        return "%d %d%c%d"
                .formatted(
                        line.baud(),
                        line.dataBits(),
                        line.parity().name().charAt(0),
                        line.stopBits());
    }
}
