package guitai.reconciliation;

import guitai.money.Rounding;

/// What the contract with a channel says its work costs (手续费).
public sealed interface FeeRate {

    /// No contract was entered: fees are added up, not checked.
    FeeRate UNKNOWN = new Unknown();

    /// A share of what is settled, rounded half up to a whole minor unit in every row.
    ///
    /// @param millionths 6000 is 0.60 %
    /// @param givenBack whether a refund gives its share of the fee back
    record Share(long millionths, boolean givenBack) implements FeeRate {
        public Share {
            if (millionths < 0 || millionths > MILLION) {
                throw new IllegalArgumentException("no share: " + millionths + " millionths");
            }
        }

        /// @param settled in minor units
        /// @return in minor units
        public long of(long settled) {
            return Rounding.halfUp(settled, millionths, MILLION);
        }
    }

    record Unknown() implements FeeRate {}

    long MILLION = 1_000_000;
}
