package guitai.catalog;

import guitai.money.Money;

/// How much is in one piece, for the price per unit on screen and label (rule PX-33).
///
/// @param milli thousandths of the measure: 550 of [Measure#LITRE] is 550 ml
public record Content(long milli, Measure measure) {
    /// A bottle, a sack: nothing sold over a counter holds more.
    public static final long MOST = 1_000_000;

    public enum Measure {
        KILOGRAM,
        LITRE,
        METRE,
        PIECE
    }

    public Content {
        if (milli < 1 || milli > MOST) throw new IllegalArgumentException("content " + milli);
    }

    /// What one measure costs at this price for the piece, rounded half away from zero.
    public Money unitPrice(Money price) {
        return price.timesRatio(1000, milli);
    }
}
