package guitai.price;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.staff.OperatorId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Port: what the tags on the shelves say, as far as this till has printed them (rule CP-04).
///
/// Blocks on the disk; never on the JavaFX thread.
public interface ShelfTags {

    /// @param price on the tag
    record Tag(Money price, Instant at, OperatorId by) {}

    Optional<Tag> tag(Sku sku);

    /// These tags hang on the shelf now.
    void printed(Map<Sku, Money> prices, OperatorId by, Instant at);

    /// Items without a tag, or whose tag says another price than the item's own; by number.
    List<Sku> differing(int limit);

    /// Items of a shelf, by number.
    List<Sku> inCategory(String category, int limit);
}
