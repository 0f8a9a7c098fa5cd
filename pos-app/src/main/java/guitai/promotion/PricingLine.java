package guitai.promotion;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.sale.Quantity;

import java.util.Set;

/// What pricing must know of a line of the basket.
///
/// @param number as in the sale
/// @param unitPrice of a piece, or of a kilogram
/// @param gross before anything is taken off; at least 0
/// @param weighed counts as one unit that costs its gross (rule PR-17)
/// @param noDiscount outside every offer, base, count and share (rule PR-15)
/// @param manual already taken off by hand; such a line is closed for offers on units (rule PR-26)
public record PricingLine(
        int number,
        Sku sku,
        String category,
        Set<String> tags,
        Money unitPrice,
        Quantity quantity,
        Money gross,
        boolean weighed,
        boolean noDiscount,
        boolean noPointsRedeem,
        boolean noPointsEarn,
        Money manual) {

    public PricingLine {
        tags = Set.copyOf(tags);
        if (quantity.milli() <= 0) throw new IllegalArgumentException("a line of nothing");
        if (gross.isNegative() || manual.isNegative() || manual.compareTo(gross) > 0) {
            throw new IllegalArgumentException(manual + " off " + gross);
        }
    }

    /// Pieces that can be reduced one by one; 1 where the line is one thing: weighed, or with an
    /// amount of its own that is not its pieces' sum.
    int units() {
        return wholePieces() ? Math.toIntExact(quantity.milli() / 1000) : 1;
    }

    /// What one of [#units] costs, in minor units.
    long unitAmount() {
        return wholePieces() ? unitPrice.minor() : gross.minor();
    }

    private boolean wholePieces() {
        return !weighed
                && quantity.milli() % 1000 == 0
                && unitPrice.minor() * (quantity.milli() / 1000) == gross.minor();
    }
}
