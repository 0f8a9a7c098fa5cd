package guitai.gateway.card;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.payment.SealedPayment;

import java.util.Optional;
import java.util.regex.Pattern;

/// What is kept of a payment that a terminal stored offline: the sealed card, and what the seal was
/// made over besides. The till can open none of it.
///
/// @param terminal whose seal it is
/// @param allowed whether the terminal was told that it may store; one that does so unasked is not
///   believed
record Sealing(String terminal, boolean allowed) {
    private static final Pattern STAN = Pattern.compile("[0-9]{1,12}");
    private static final Pattern BLOB = Pattern.compile("[A-Za-z0-9+/=]{1,8000}");
    private static final Pattern MASKED = Pattern.compile("[0-9]{0,6}\\*{2,15}[0-9]{0,4}");

    /// Nothing where a part of it is missing, or it is too much to keep.
    Optional<String> seal(Said said) {
        if (!allowed
                || !STAN.matcher(said.text("stan")).matches()
                || !BLOB.matcher(said.text("blob")).matches()
                || said.time("at").isEmpty()) {
            return Optional.empty();
        }
        var content = Said.object();
        content.put("terminal", terminal);
        content.put("stan", said.text("stan"));
        // As it was written: the seal is over these very characters.
        content.put("at", said.text("at"));
        content.put("blob", said.text("blob"));
        return Optional.of(content.toString()).filter(c -> c.length() <= SealedPayment.LONGEST);
    }

    /// What was sealed, for the acquirer.
    ///
    /// @throws IllegalArgumentException if the content is not what [#seal] made
    static ObjectNode unwrap(SealedPayment sealed) {
        var kept =
                Said.read(0, sealed.content())
                        .filter(said -> said.has("blob") && said.has("stan"))
                        .orElseThrow(() -> new IllegalArgumentException("not a card's: " + sealed));
        var body = Said.object();
        for (var name : new String[] {"terminal", "stan", "at", "blob"}) {
            body.put(name, kept.text(name));
        }
        return body;
    }

    /// A number that came unmasked is masked here: it goes no further.
    static String masked(String pan) {
        if (MASKED.matcher(pan).matches()) return pan;
        var digits = pan.replaceAll("[^0-9]", "");
        return "****" + digits.substring(Math.max(0, digits.length() - 4));
    }

    @Override
    public String toString() {
        return "Sealing[" + terminal + "]";
    }
}
