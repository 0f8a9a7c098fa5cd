package guitai.device.scale;

import java.time.Duration;

/// How long a scale is given.
///
/// @param patience for one answer; a scale that swings can be quiet for half a second before it
///   says so
/// @param apart between two questions whose answers must be equal
/// @param command what zero and tare are given to take effect before the scale is asked
/// @param idle after this long without a question it is asked whether it is still there
record ScaleTiming(Duration patience, Duration apart, Duration command, Duration idle) {
    static final ScaleTiming USUAL =
            new ScaleTiming(
                    Duration.ofMillis(600),
                    Duration.ofMillis(100),
                    Duration.ofMillis(300),
                    Duration.ofSeconds(5));
}
