package guitai.config;

/// Which scale is bound to this till.
public sealed interface ScaleChoice {
    record None() implements ScaleChoice {}

    /// One made of software; training only.
    record Virtual() implements ScaleChoice {}

    record Serial(String port, String protocol) implements ScaleChoice {}

    static ScaleChoice parse(String text) {
        if (text.equals("none")) return new None();
        if (text.equals("virtual")) return new Virtual();
        if (!text.matches("serial:[^@]+@[a-z0-9-]{1,32}")) throw new IllegalArgumentException(text);
        var at = text.lastIndexOf('@');
        return new Serial(text.substring("serial:".length(), at), text.substring(at + 1));
    }
}
