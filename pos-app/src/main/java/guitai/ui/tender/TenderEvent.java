package guitai.ui.tender;

import guitai.scan.PaymentCode.Wallet;

/// What a person does while money is asked for.
public sealed interface TenderEvent {

    record Typed(String text) implements TenderEvent {}

    /// Enter: takes what is typed, or exactly what is due.
    record Entered() implements TenderEvent {}

    /// Exactly what is due, whatever is typed.
    record ExactGiven() implements TenderEvent {}

    record NoteGiven(int index) implements TenderEvent {}

    /// Back to the basket; what was given so far goes back to the customer.
    record Backed() implements TenderEvent {}

    /// Shows a code of ours for this wallet to read.
    record WalletAsked(Wallet wallet) implements TenderEvent {}

    /// A key about a payment by wallet.
    enum Wallets implements TenderEvent {
        /// The amount typed is the part that the next code charges.
        PART,
        /// Asks for a card at the terminal.
        CARD,
        STORED_VALUE,
        /// Takes what was typed, or all that is due, from the member's own stored value.
        PURSE,
        /// Lets cards be taken while the line is down, or stops it.
        ALLOW_CARDS,
        ASK,
        STOP,
        /// The customer has been told that it is cancelled.
        TOLD
    }
}
