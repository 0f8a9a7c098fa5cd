package guitai.config;

/// Which printer this till prints on.
public sealed interface PrinterChoice {
    /// A strict printer inside the till, for training: its paper is a picture.
    record Virtual() implements PrinterChoice {}

    record None() implements PrinterChoice {}

    record Tcp(String host, int port) implements PrinterChoice {}

    static PrinterChoice parse(String text) {
        if (text.equals("virtual")) return new Virtual();
        if (text.equals("none")) return new None();
        var parts = text.split(":", -1);
        if (parts.length != 3 || !parts[0].equals("tcp") || parts[1].isBlank()) {
            throw new IllegalArgumentException(text);
        }
        int port = Integer.parseInt(parts[2]);
        if (port < 1 || port > 65_535) throw new IllegalArgumentException(text);
        return new Tcp(parts[1], port);
    }
}
