package guitai.catalog;

import java.time.LocalDate;
import java.util.Optional;

/// Goods that must not be sold any more, by the maker's, the authority's or the shop's own word
/// (rule CP-23).
///
/// @param gtin which trade item; this or the item number is there
/// @param sku which item of the shop
/// @param batch only of this batch, where one is named
/// @param serial only this one piece, where one is named
/// @param text what the cashier is shown: why, and what to do; 1 to 200 characters
/// @param since from this business date on
public record Recall(
        Optional<Gtin> gtin,
        Optional<Sku> sku,
        Optional<String> batch,
        Optional<String> serial,
        String text,
        LocalDate since) {
    public static final int LONGEST_TEXT = 200;

    public Recall {
        if (gtin.isEmpty() && sku.isEmpty()) throw new IllegalArgumentException("of nothing");
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a text of 1 to 200 characters is needed");
        }
    }

    /// How a recall meets a package.
    public enum Meets {
        /// It must not be sold.
        THIS,
        /// Some of these goods must not be sold, and the code does not say which these are.
        PERHAPS,
        NOT
    }

    /// @param scanned by which number it was found; empty where it was typed or chosen
    /// @param itsBatch what the code said of it
    public Meets meets(
            Item item,
            Optional<Gtin> scanned,
            Optional<String> itsBatch,
            Optional<String> itsSerial,
            LocalDate today) {
        if (today.isBefore(since) || !isOf(item, scanned)) return Meets.NOT;
        var ofBatch = same(batch, itsBatch);
        var ofSerial = same(serial, itsSerial);
        if (ofBatch == Meets.NOT || ofSerial == Meets.NOT) return Meets.NOT;
        return ofBatch == Meets.THIS && ofSerial == Meets.THIS ? Meets.THIS : Meets.PERHAPS;
    }

    private boolean isOf(Item item, Optional<Gtin> scanned) {
        if (sku.isPresent() && !sku.get().equals(item.sku())) return false;
        if (gtin.isEmpty()) return true;
        return scanned.isPresent() ? scanned.equals(gtin) : item.gtins().contains(gtin.get());
    }

    private static Meets same(Optional<String> recalled, Optional<String> its) {
        if (recalled.isEmpty()) return Meets.THIS;
        if (its.isEmpty()) return Meets.PERHAPS;
        return its.equals(recalled) ? Meets.THIS : Meets.NOT;
    }
}
