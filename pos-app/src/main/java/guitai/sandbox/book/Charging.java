package guitai.sandbox.book;

/// What became of a shown code.
public sealed interface Charging {

    /// A new order: its state says SUCCESS, USERPAYING or PAYERROR (then its trouble says why).
    record Taken(Order order, WalletCode.Behaviour behaviour) implements Charging {}

    /// The number is known and asked for the same: nothing happened now.
    record Known(Order order) implements Charging {}

    /// The number is known and asked for something else: nothing happened now.
    record Contradicts(Order order) implements Charging {}

    /// No order was made.
    record BadCode(CodeTrouble why) implements Charging {}

    enum CodeTrouble {
        /// Not a code of this wallet.
        INVALID,
        EXPIRED,
        USED
    }
}
