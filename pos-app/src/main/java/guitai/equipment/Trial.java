package guitai.equipment;

import java.time.Instant;

/// What a self test has shown.
///
/// @param reached how far it came
/// @param cause why no further; `NONE` when it works
/// @param said what the device said, such as a code or a weight; never a payment code in clear
public record Trial(Instant at, Level reached, Cause cause, String said) {

    public enum Level {
        /// Not even there.
        NOTHING,
        /// It is there and can be opened.
        PRESENT,
        /// It answers as such a device does.
        TALKS,
        /// It did what it is for.
        WORKS
    }

    public static Trial works(Instant at, String said) {
        return new Trial(at, Level.WORKS, Cause.NONE, said);
    }
}
