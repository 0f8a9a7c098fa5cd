package guitai.promotion;

import guitai.money.Money;

/// The next offer within reach: what is missing for it, and what it would bring.
///
/// @param saves at exactly the sum or number that is missing
/// @param costs what the missing goods cost at least, before the offer
public record Reach(Offer offer, Missing missing, Money saves, Money costs) {

    /// Whether it is worth naming to who has a basket of this value.
    ///
    /// One more piece always is: "the second at half price" is told to who has the first. Anything
    /// else is when what is missing comes to no more than a part of what is in the basket.
    ///
    /// @param value of the basket, before anything is taken off
    /// @param basisPoints of it that may be missing
    public boolean near(Money value, long basisPoints) {
        if (missing.equals(new Missing.Pieces(1))) return true;
        return costs.minor() <= value.timesRatio(basisPoints, 10_000).minor();
    }

    public sealed interface Missing {
        /// Goods in the offer's scope for so much more.
        record Amount(Money amount) implements Missing {}

        /// So many more pieces in the offer's scope.
        record Pieces(int pieces) implements Missing {}
    }
}
