package guitai.sale;

import guitai.money.Money;
import guitai.staff.OperatorId;

import java.util.Optional;

/// Where the price of a line comes from, before anything is taken off.
public sealed interface PriceBasis {
    /// The item's own price.
    record Shelf() implements PriceBasis {}

    /// A price list had a lower one, or one that overrides (rule PR-02).
    ///
    /// @param shelf what the item itself costs
    record Listed(String list, int version, Money shelf) implements PriceBasis {}

    /// A scale's label carried an amount (rule PX-32).
    ///
    /// @param amount as on the label; the line may cost less, never more
    /// @param withWeight whether the label said the weight too; else it was reckoned from the
    ///   amount
    record Labelled(Money amount, boolean withWeight) implements PriceBasis {}

    /// A person keyed another price (rule PR-26). Such a line is closed for line offers.
    ///
    /// @param before what the till would have asked for one
    /// @param allowedBy who allowed it, where the role of `by` was not enough
    record Overridden(Money before, String reason, OperatorId by, Optional<OperatorId> allowedBy)
            implements PriceBasis {}

    /// The pricing put it in: an offer gives it away. Gone as soon as the offer does not hold.
    record Gift(String offer) implements PriceBasis {}

    /// No goods: money that goes onto the member's stored value (rule LY-60). What is asked is what
    /// goes on it; nothing is taken off or added.
    ///
    /// @param bonus what the shop adds to it
    record TopUp(Money bonus) implements PriceBasis {}

    PriceBasis SHELF = new Shelf();
}
