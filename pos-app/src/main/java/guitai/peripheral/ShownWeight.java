package guitai.peripheral;

import guitai.device.DeviceFault;
import guitai.device.Supervisor;
import guitai.device.scale.ProtocolScale;
import guitai.device.scale.Weighing;
import guitai.device.scale.Weight;
import guitai.sale.ScaleReading;
import guitai.sale.ScaleReading.Why;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// What a scale that is looked after shows, in the words of the till.
///
/// A weight is taken as it is shown (rule PX-31) or not at all.
public final class ShownWeight {

    /// Until when a scale may be sold by: its verification, and what the shop does after that day.
    ///
    /// @param until the last day; empty where the shop has not set one
    /// @param refuse whether nothing is weighed after it; else it is only said
    public record Certificate(Optional<LocalDate> until, boolean refuse) {}

    private final Supervisor<ProtocolScale> line;
    private final Certificate certificate;
    private final InstantSource clock;
    private final ZoneId zone;

    public ShownWeight(
            Supervisor<ProtocolScale> line,
            Certificate certificate,
            InstantSource clock,
            ZoneId zone) {
        this.line = line;
        this.certificate = certificate;
        this.clock = clock;
        this.zone = zone;
    }

    /// Asks once. Blocks for two seconds at most; closing the line ends it.
    public ScaleReading read() {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var expired = certificate.until().filter(today::isAfter).isPresent();
        if (expired && certificate.refuse()) return none(Why.EXPIRED);
        var scale = line.device();
        if (scale.isEmpty()) return none(Why.NOT_REACHABLE);
        try {
            return switch (scale.get().weigh()) {
                case Weighing.Stable(var weight, var net) -> still(weight, expired, net);
                case Weighing.None(var why) -> none(of(why));
            };
        } catch (DeviceFault gone) {
            return none(Why.NOT_REACHABLE);
        }
    }

    private static ScaleReading still(Weight weight, boolean expired, boolean net) {
        if (weight.isNothing()) return none(Why.NOTHING_ON_IT);
        var grams = weight.wholeGrams();
        return grams.isPresent()
                ? new ScaleReading.Still(grams.getAsLong(), expired, net)
                : none(Why.NOT_IN_GRAMS);
    }

    private static ScaleReading none(Why why) {
        return new ScaleReading.NoWeight(why);
    }

    private static Why of(Weighing.Why why) {
        return switch (why) {
            case MOVING, NOT_MOVED_SINCE -> Why.MOVING;
            case UNDER_ZERO, TARE_REFUSED -> Why.UNDER_ZERO;
            case OVER -> Why.OVER;
            case ZERO_LOST -> Why.ZERO_LOST;
            case FOREIGN_UNIT -> Why.NOT_IN_GRAMS;
            case NOT_SAID, REFUSED, GARBAGE, NO_ANSWER -> Why.NOT_REACHABLE;
        };
    }
}
