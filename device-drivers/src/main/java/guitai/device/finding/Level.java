package guitai.device.finding;

import guitai.device.DeviceReason;

import java.time.Duration;

/// How one of the three questions about a device ended.
public sealed interface Level {
    /// @param took how long it took to know
    /// @param said what the device said, as far as it can be shown; may be empty
    record Passed(Duration took, String said) implements Level {}

    /// @param said as with [Passed]
    record Failed(Duration took, DeviceReason why, String said) implements Level {}

    /// Nobody but a person can see whether it does: a display, a light, a lamp.
    record LookAtIt(Duration took) implements Level {}

    /// There is nothing to ask such a device, or an earlier question failed.
    record NotAsked() implements Level {}

    default boolean passed() {
        return switch (this) {
            case Passed _, LookAtIt _ -> true;
            case Failed _, NotAsked _ -> false;
        };
    }
}
