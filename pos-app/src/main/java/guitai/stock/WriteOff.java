package guitai.stock;

import guitai.catalog.Sku;
import guitai.sale.DocumentNumber;
import guitai.sale.Quantity;

import java.time.Instant;

/// Goods that leave without being sold 报损.
///
/// @param quantity above zero
/// @param words what else there is to say; may be blank
public record WriteOff(
        DocumentNumber number,
        long shift,
        Sku sku,
        Quantity quantity,
        Reason reason,
        String words,
        Instant at) {
    public static final int LONGEST_WORDS = 80;

    public WriteOff {
        if (quantity.milli() <= 0) throw new IllegalArgumentException("wrote off nothing");
    }

    public enum Reason {
        /// Past its date: it may not be sold.
        PAST_DATE,
        DAMAGED,
        LOST,
        /// Used in the shop, or given away.
        OWN_USE,
        SENT_BACK
    }
}
