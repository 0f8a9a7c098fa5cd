package guitai.ui.work;

import guitai.ui.text.Words;

import java.util.List;

/// A reason that is asked for: before money goes back, goods are sold by a keyed weight, or points
/// are corrected.
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
        TO_WALLET,
        /// A weight was keyed although there is a scale.
        WEIGHT,
        /// A member has more points than the book says.
        POINTS_MORE,
        /// Or fewer.
        POINTS_LESS;

        /// The kind the key changes to; itself where there is no other.
        public Kind other() {
            return switch (this) {
                case RETURN, EXCHANGE, AMOUNT, WEIGHT -> this;
                case TO_CASH -> TO_WALLET;
                case TO_WALLET -> TO_CASH;
                case POINTS_MORE -> POINTS_LESS;
                case POINTS_LESS -> POINTS_MORE;
            };
        }

        /// Whether nothing is done without a reason.
        public boolean needed() {
            return switch (this) {
                case RETURN, EXCHANGE -> false;
                case AMOUNT, TO_CASH, TO_WALLET, WEIGHT, POINTS_MORE, POINTS_LESS -> true;
            };
        }

        /// Whether a number is asked for, too.
        public boolean counted() {
            return switch (this) {
                case AMOUNT, POINTS_MORE, POINTS_LESS -> true;
                case RETURN, EXCHANGE, TO_CASH, TO_WALLET, WEIGHT -> false;
            };
        }
    }

    /// @param number as typed; empty where no amount was asked for
    public record Given(Kind kind, String number, String reason) {}

    public Why as(Kind another) {
        return new Why(another, about, reasons);
    }
}
