package guitai.price;

import guitai.catalog.Sku;
import guitai.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/// Port: what was asked and what was paid for an item (rule PX-35).
///
/// Answers from the local database in under a millisecond; never on the JavaFX thread.
public interface PriceHistory {

    /// What was asked in this store, oldest first, at most the 1,000 newest.
    List<PricePeriod> asked(Sku sku, String store);

    /// The lowest price paid on each business date from one up to but not including another.
    ///
    /// For one piece, or for the grams of the item's unit, after everything that was taken off.
    /// Gifts do not count.
    NavigableMap<LocalDate, Money> paid(Sku sku, LocalDate from, LocalDate to);

    /// The lowest price paid on the last business date before this one on which it was sold.
    Optional<Money> lastPaid(Sku sku, LocalDate before);

    /// The lowest price asked of everybody at an instant.
    default Optional<Money> askedAt(Sku sku, String store, Instant at) {
        return asked(sku, store).stream()
                .filter(period -> period.holdsAt(at))
                .map(PricePeriod::price)
                .min(Comparator.naturalOrder());
    }

    /// A shop without a past.
    PriceHistory NONE =
            new PriceHistory() {
                @Override
                public List<PricePeriod> asked(Sku sku, String store) {
                    return List.of();
                }

                @Override
                public NavigableMap<LocalDate, Money> paid(Sku sku, LocalDate from, LocalDate to) {
                    return java.util.Collections.emptyNavigableMap();
                }

                @Override
                public Optional<Money> lastPaid(Sku sku, LocalDate before) {
                    return Optional.empty();
                }
            };
}
