package guitai.ui.work;

import guitai.ui.text.Words;

import java.util.List;

/// A reason that is asked for before money goes back.
///
/// @param about what is about to happen
/// @param reasons to choose from; any other words will do
public record Why(Kind kind, Words about, List<String> reasons) {
    public Why {
        reasons = List.copyOf(reasons);
    }

    public enum Kind {
        /// Goods come back; the reason may be left out.
        RETURN,
        /// Goods come back for others; the reason may be left out.
        EXCHANGE,
        /// An amount goes back while the goods stay.
        AMOUNT,
        /// Cash comes in for what a wallet had paid.
        TO_CASH,
        /// A wallet pays what had been paid another way.
        TO_WALLET;

        /// The kind the key changes to; itself where there is no other.
        public Kind other() {
            return switch (this) {
                case RETURN, EXCHANGE, AMOUNT -> this;
                case TO_CASH -> TO_WALLET;
                case TO_WALLET -> TO_CASH;
            };
        }

        /// Whether nothing is done without a reason.
        public boolean needed() {
            return switch (this) {
                case RETURN, EXCHANGE -> false;
                case AMOUNT, TO_CASH, TO_WALLET -> true;
            };
        }
    }

    /// @param number as typed; empty where no amount was asked for
    public record Given(Kind kind, String number, String reason) {}

    public Why as(Kind another) {
        return new Why(another, about, reasons);
    }
}
