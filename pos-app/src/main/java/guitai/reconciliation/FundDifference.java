package guitai.reconciliation;

import guitai.money.Money;

/// A payment of which other money moved, with all its refunds of the day, than its bill says.
///
/// @param reference the channel's number of the payment; what the fund line has where no trade is
///   known
/// @param number ours, where one of the bills has it; may be empty
/// @param business the channel's own word of the last fund line; empty where nothing moved
public record FundDifference(
        String reference,
        String number,
        What what,
        Money settled,
        Money fees,
        Money moved,
        String business) {

    public enum What {
        /// The trade bill has it, the fund bill does not.
        NOT_MOVED,
        /// The fund bill has it, the trade bill does not.
        NOT_TRADED,
        SUMS_DIFFER
    }

    /// What should have moved.
    public Money due() {
        return settled.minus(fees);
    }

    public Money difference() {
        return moved.minus(due());
    }
}
