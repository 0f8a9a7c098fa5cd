package guitai.config;

/// Which display for the customer is bound to this till, beside a second screen.
public sealed interface DisplayChoice {
    record None() implements DisplayChoice {}

    /// Two lines of twenty made of software; training only.
    record Virtual() implements DisplayChoice {}

    /// Eight digits made of software; training only.
    record VirtualLed8() implements DisplayChoice {}

    /// Two lines of twenty characters.
    record Vfd(String port, int baud) implements DisplayChoice {}

    /// Eight digits and four lamps.
    record Led8(String port, int baud) implements DisplayChoice {}

    static DisplayChoice parse(String text) {
        if (text.equals("none")) return new None();
        if (text.equals("virtual")) return new Virtual();
        if (text.equals("virtual-led8")) return new VirtualLed8();
        if (!text.matches("(vfd|led8):[^@]+@[0-9]{3,6}")) throw new IllegalArgumentException(text);
        var at = text.lastIndexOf('@');
        var port = text.substring(text.indexOf(':') + 1, at);
        var baud = Integer.parseInt(text.substring(at + 1));
        return text.startsWith("vfd:") ? new Vfd(port, baud) : new Led8(port, baud);
    }
}
