package guitai.sandbox.book;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What the merchant asked for. A number used again must ask for the same.
///
/// @param total in fen
/// @param discountable how much of it coupons may reduce
/// @param notes what the gateway wants to say again later: store, operator, attach, appid
/// @param fingerprint of everything whose change makes it another order; holds no payment code
/// @param expires when an unpaid order closes by itself
public record Terms(
        long total,
        long discountable,
        String subject,
        Map<String, String> notes,
        String fingerprint,
        Optional<Instant> expires) {
    public Terms {
        notes = Map.copyOf(notes);
        if (total <= 0 || discountable < 0 || discountable > total) {
            throw new IllegalArgumentException(
                    "an order of " + total + " fen with " + discountable + " open to coupons");
        }
    }

    public String note(String name) {
        return notes.getOrDefault(name, "");
    }
}
