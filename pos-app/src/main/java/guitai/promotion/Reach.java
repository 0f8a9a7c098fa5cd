package guitai.promotion;

import guitai.money.Money;

/// The next offer within reach: what is missing for it, and what it would bring.
///
/// @param saves at exactly the sum or number that is missing
public record Reach(Offer offer, Missing missing, Money saves) {

    public sealed interface Missing {
        /// Goods in the offer's scope for so much more.
        record Amount(Money amount) implements Missing {}

        /// So many more pieces in the offer's scope.
        record Pieces(int pieces) implements Missing {}
    }
}
