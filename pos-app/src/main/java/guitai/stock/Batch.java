package guitai.stock;

import guitai.catalog.Sku;
import guitai.sale.DocumentNumber;

import java.time.LocalDate;
import java.util.Optional;

/// What is left of one delivery of an item, if the oldest always went out first.
///
/// Nobody scans which piece is sold, so this is a guess on the safe side: what came last is there
/// as long as the level allows it.
///
/// @param document the receiving
/// @param left thousandths, above zero
/// @param expires the last day it may be sold
public record Batch(
        DocumentNumber document, Sku sku, long left, LocalDate expires, Optional<String> batch) {

    /// Whether it may not be sold on a day any more (rule CP-23).
    public boolean pastOn(LocalDate day) {
        return expires.isBefore(day);
    }
}
