package guitai.device.scanner;

/// A scan that cannot be used as it came; shown to the cashier, never guessed at.
///
/// @param raw what can be shown of it, at most 512 characters; never logged in clear
public record Unreadable(Why why, String raw, long nanos) implements Scanned {

    public enum Why {
        /// More than [Scanned#LONGEST] characters.
        TOO_LONG,
        /// As fast as a scanner, but too short to be any code.
        TOO_SHORT,
        /// The end never came: a cable came loose in the middle.
        CUT_OFF,
        /// Not text: the wrong line settings, or an electrical fault.
        GARBAGE
    }

    public Unreadable {
        if (raw.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "at most " + LONGEST + " characters: " + raw.length());
        }
    }

    @Override
    public String toString() {
        return "Unreadable[" + why + ", " + raw.length() + " characters]";
    }
}
