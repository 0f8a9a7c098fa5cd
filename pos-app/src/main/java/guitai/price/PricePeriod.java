package guitai.price;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.staff.OperatorId;

import java.time.Instant;
import java.util.Optional;

/// How long a price was asked of everybody who came (rule PX-35).
///
/// @param store in which it was asked; empty for every store
/// @param to not any more at this instant; empty while it holds
/// @param by who brought it in
public record PricePeriod(
        Sku sku,
        String store,
        Money price,
        Instant from,
        Optional<Instant> to,
        OperatorId by,
        Source source) {

    /// Where a price came from.
    public sealed interface Source {
        /// The item's own price, out of a catalogue file.
        record Catalogue(String file) implements Source {}

        record Listed(String list, int version) implements Source {}
    }

    /// The item's own price, and not a list's.
    public boolean own() {
        return source instanceof Source.Catalogue;
    }

    public boolean holdsAt(Instant at) {
        return !from.isAfter(at) && (to.isEmpty() || to.get().isAfter(at));
    }

    boolean touches(Instant begin, Instant end) {
        return from.isBefore(end) && (to.isEmpty() || to.get().isAfter(begin));
    }
}
