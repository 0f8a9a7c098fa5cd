package guitai.staff;

import java.util.Optional;

/// What an operator types to sign on: 4 to 12 digits. Never printed, logged or stored.
public final class Pin {
    private final String digits;

    private Pin(String digits) {
        this.digits = digits;
    }

    /// @return empty if this is not 4 to 12 digits
    public static Optional<Pin> of(String typed) {
        return typed.matches("[0-9]{4,12}") ? Optional.of(new Pin(typed)) : Optional.empty();
    }

    /// For the hash alone.
    public String secret() {
        return digits;
    }

    @Override
    public String toString() {
        return "PIN ****";
    }
}
