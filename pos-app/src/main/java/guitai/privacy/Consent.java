package guitai.privacy;

import java.time.Instant;
import java.util.Optional;

/// One word of a person about one purpose (rule CP-13).
///
/// @param given or taken back
/// @param text the version of the words that the person saw
/// @param channel where: the till's customer display, a mini-program
/// @param staff the operator who was there; empty for none
/// @param receiver named where something is shared with somebody (rule CP-12)
public record Consent(
        Purpose purpose,
        boolean given,
        String text,
        Instant at,
        String channel,
        Optional<String> staff,
        Optional<String> receiver) {

    public Consent {
        if (text.isBlank() || channel.isBlank()) {
            throw new IllegalArgumentException("a consent to nothing, nowhere");
        }
        if (purpose == Purpose.SHARING && given && receiver.isEmpty()) {
            throw new IllegalArgumentException("a consent to share with nobody named");
        }
    }
}
