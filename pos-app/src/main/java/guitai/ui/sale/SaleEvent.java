package guitai.ui.sale;

import guitai.scan.PaymentCode.Wallet;

/// What a person does on the sale screen.
public sealed interface SaleEvent {

    /// The text in the one box changed to this.
    record Typed(String text) implements SaleEvent {}

    /// Enter. With an empty box and lines in the basket it asks for the money.
    record Entered() implements SaleEvent {}

    /// Esc: closes results, empties the box, gives up what the box was waiting for.
    record Backed() implements SaleEvent {}

    /// Moves through results while they are shown, through the basket otherwise.
    record Moved(int by) implements SaleEvent {}

    record RowChosen(int index) implements SaleEvent {}

    /// One more or one fewer of the selected line.
    record Stepped(int by) implements SaleEvent {}

    record HitChosen(int index) implements SaleEvent {}

    record TileChosen(String sku) implements SaleEvent {}

    record CategoryChosen(String code) implements SaleEvent {}

    /// Shows a code of ours to this wallet, or charges the code that is held.
    record WalletAsked(Wallet wallet) implements SaleEvent {}

    /// Another way to pay than cash and wallets.
    enum Other implements SaleEvent {
        /// Asks for a card at the terminal.
        CARD,
        STORED_VALUE,
        /// Lets cards be taken while the line is down, or stops it.
        ALLOW_CARDS
    }

    /// A key of the screen that needs no more words.
    enum Asked implements SaleEvent {
        PARK,
        RECALL,
        VOID,
        UNDO,
        QUANTITY,
        DELETE_LINE,
        CASH,
        EXACT,
        REPRINT
    }
}
