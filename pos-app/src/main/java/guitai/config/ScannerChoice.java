package guitai.config;

/// Which scanner is bound to this till. A scanner that types like a keyboard needs no setting.
public sealed interface ScannerChoice {
    record None() implements ScannerChoice {}

    record Serial(String port, int baud) implements ScannerChoice {}

    static ScannerChoice parse(String text) {
        if (text.equals("none")) return new None();
        if (!text.matches("serial:[^@]+@[0-9]{3,6}")) throw new IllegalArgumentException(text);
        var at = text.lastIndexOf('@');
        return new Serial(
                text.substring("serial:".length(), at), Integer.parseInt(text.substring(at + 1)));
    }
}
