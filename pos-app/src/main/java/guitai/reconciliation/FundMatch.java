package guitai.reconciliation;

import guitai.money.Money;

import java.util.List;

/// The third book: what the trade bill says was to move, held against what the fund bill says has
/// moved, payment by payment.
public sealed interface FundMatch {

    /// How many payments differ.
    default int differing() {
        return switch (this) {
            case NotRead() -> 0;
            case Read read -> read.differences().size();
        };
    }

    /// This bill was not held against one.
    record NotRead() implements FundMatch {}

    /// @param settled of all trades, refunds taken off
    /// @param fees of all trades, each row's rounded half up
    /// @param moved of all fund lines that belong to trades, or to none we know
    /// @param apart moved for reasons that are no trades
    record Read(
            List<FundDifference> differences, Money settled, Money fees, Money moved, Money apart)
            implements FundMatch {
        public Read {
            differences = List.copyOf(differences);
        }

        /// What moved more than it should have.
        public Money difference() {
            return moved.minus(settled.minus(fees));
        }
    }
}
