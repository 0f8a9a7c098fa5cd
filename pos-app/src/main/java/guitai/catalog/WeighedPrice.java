package guitai.catalog;

import guitai.money.Money;

/// What weighed goods cost (rules PX-30, PX-31) and whether a scale's label agrees (rule GS-11).
public final class WeighedPrice {
    private WeighedPrice() {}

    /// What is left of a reading once the wrapping is taken off.
    public sealed interface NetWeight {
        /// What is charged for.
        ///
        /// @param grams at least 1
        record Net(long grams) implements NetWeight {}

        /// The pan is empty, or the wrapping weighs as much as what is on it: nothing to sell.
        record NothingLeft(long grossGrams, long tareGrams) implements NetWeight {}

        /// A wrapping cannot weigh less than nothing.
        record NegativeTare(long tareGrams) implements NetWeight {}
    }

    /// The weight that is charged: gross less tare, both as the scale or the cashier said them.
    public static NetWeight net(long grossGrams, long tareGrams) {
        if (tareGrams < 0) return new NetWeight.NegativeTare(tareGrams);
        // Compared, not subtracted: a nonsense gross weight must not wrap around.
        if (grossGrams <= tareGrams) return new NetWeight.NothingLeft(grossGrams, tareGrams);
        return new NetWeight.Net(grossGrams - tareGrams);
    }

    /// The amount for a net weight, rounded half up to the minor unit.
    ///
    /// @param price for the grams of the unit
    /// @throws IllegalArgumentException if the weight is not positive: ask [#net] first
    public static Money amount(Money price, Unit.Weighed unit, long netGrams) {
        if (netGrams <= 0) throw new IllegalArgumentException("net weight " + netGrams + " g");
        return price.timesRatio(netGrams, unit.grams());
    }

    /// Whether the amount a label carries is the one its weight gives, within one minor unit for
    /// every ten grams begun. Scales round on their own, so a difference warns and never refuses.
    public static boolean labelAgrees(
            Money onLabel, Money price, Unit.Weighed unit, long labelGrams) {
        var expected = amount(price, unit, labelGrams);
        var tolerance = (labelGrams + 9) / 10;
        return onLabel.minus(expected).abs().minor() <= tolerance;
    }
}
