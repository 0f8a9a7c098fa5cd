package guitai.device.scanner;

import java.util.Optional;
import java.util.regex.Pattern;

/// One code, as the scanner read it.
///
/// Never logged in clear: it may be a customer's payment code.
///
/// @param text 1 to 512 characters, with the AIM identifier when the scanner sends one; of the
///   control characters only GS1's separator 0x1D is left
public record Scan(String text, long nanos) implements Scanned {
    // ISO/IEC 15424: "]", a letter for the symbology, one character of options.
    private static final Pattern AIM = Pattern.compile("^\\][A-Za-z][0-9A-Za-z]");

    private static final int AIM_LENGTH = 3;

    public Scan {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a scan has 1.." + LONGEST + " characters: " + text.length());
        }
    }

    /// Which symbology the scanner says it read, such as `]E0` for EAN-13; empty when it is not set
    /// to say so.
    public Optional<String> aim() {
        return AIM.matcher(text).find() && text.length() > AIM_LENGTH
                ? Optional.of(text.substring(0, AIM_LENGTH))
                : Optional.empty();
    }

    /// What kind of code it was, as far as the scanner says.
    public Symbology symbology() {
        return aim().map(Symbology::of).orElse(Symbology.NOT_SAID);
    }

    /// The text without the AIM identifier.
    public String data() {
        return aim().isPresent() ? text.substring(AIM_LENGTH) : text;
    }

    @Override
    public String toString() {
        return "Scan[" + text.length() + " characters]";
    }
}
