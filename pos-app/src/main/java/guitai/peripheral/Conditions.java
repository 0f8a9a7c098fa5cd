package guitai.peripheral;

import guitai.device.DeviceReason;
import guitai.device.DeviceState;
import guitai.device.printer.JobOutcome;
import guitai.equipment.Cause;
import guitai.equipment.Condition;
import guitai.equipment.Trial.Level;

/// The device library's states and reasons in the words of the technician's page.
public final class Conditions {
    private Conditions() {}

    /// How far a trial came, and why no further.
    public record Reached(Level level, Cause cause) {}

    public static Condition of(DeviceState state) {
        return switch (state) {
            case ABSENT -> Condition.ABSENT;
            case OPENING -> Condition.OPENING;
            case READY -> Condition.READY;
            case DEGRADED -> Condition.DEGRADED;
            case FAULT -> Condition.FAULT;
        };
    }

    public static Cause of(DeviceReason reason) {
        return switch (reason) {
            case NONE -> Cause.NONE;
            case NOT_FOUND -> Cause.NOT_FOUND;
            case IN_USE -> Cause.IN_USE;
            case NOT_ALLOWED -> Cause.NOT_ALLOWED;
            case UNREACHABLE -> Cause.UNREACHABLE;
            case NO_SERVICE -> Cause.NO_SERVICE;
            case LOST -> Cause.LOST;
            case SILENT -> Cause.SILENT;
            case GARBLED -> Cause.GARBLED;
            case CLOSED -> Cause.CLOSED;
            case BUSY -> Cause.BUSY;
            case DROPPED -> Cause.DROPPED;
            case PAPER_NEAR_END -> Cause.PAPER_NEAR_END;
            case PAPER_OUT -> Cause.PAPER_OUT;
            case COVER_OPEN -> Cause.COVER_OPEN;
            case OFFLINE -> Cause.OFFLINE;
            case CUTTER -> Cause.CUTTER;
            case BROKEN -> Cause.BROKEN;
        };
    }

    /// What a test page has shown: on paper it works; sent and not confirmed it has been heard.
    public static Reached of(JobOutcome outcome) {
        return switch (outcome) {
            case JobOutcome.Confirmed() -> new Reached(Level.WORKS, Cause.NONE);
            case JobOutcome.Held(var why) -> new Reached(held(why), of(why));
            case JobOutcome.Stalled(var why) -> new Reached(Level.TALKS, of(why));
            case JobOutcome.Unknown(var why) ->
                    new Reached(
                            Level.PRESENT, why == DeviceReason.NONE ? Cause.NOT_PROVEN : of(why));
        };
    }

    /// A printer that says why it cannot print talks; one that is silent does not.
    private static Level held(DeviceReason why) {
        return switch (why) {
            case PAPER_NEAR_END, PAPER_OUT, COVER_OPEN, OFFLINE, CUTTER, BROKEN, BUSY ->
                    Level.TALKS;
            case NONE, SILENT, GARBLED, LOST, DROPPED, IN_USE, NOT_ALLOWED -> Level.PRESENT;
            case NOT_FOUND, UNREACHABLE, NO_SERVICE, CLOSED -> Level.NOTHING;
        };
    }
}
