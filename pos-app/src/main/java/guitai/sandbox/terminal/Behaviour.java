package guitai.sandbox.terminal;

import guitai.sandbox.card.Issuers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the next customer and the line do. The words are those of the control desk.
public enum Behaviour {
    APPROVE(Issuers.GOOD),
    DECLINE(Issuers.REFUSED),
    INSUFFICIENT(Issuers.POOR),
    /// The acquirer books it; its answer is lost.
    LOST(Issuers.GOOD),
    /// Sent, and never arrives.
    LOST_BEFORE(Issuers.GOOD),
    /// No card comes until somebody stops waiting.
    NOBODY(Issuers.GOOD),
    /// Good as long as nobody asks the bank.
    REFUSED_LATER(Issuers.POOR_LATER),
    /// Takes some seconds.
    SLOW(Issuers.GOOD);

    private final String ending;

    Behaviour(String ending) {
        this.ending = ending;
    }

    /// The last four digits of the card.
    String ending() {
        return ending;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Behaviour> of(String word) {
        return Arrays.stream(values()).filter(b -> b.word().equals(word)).findFirst();
    }
}
