package guitai.ui.sale;

import guitai.scan.PaymentCode.Wallet;

/// What a person does on the sale screen.
public sealed interface SaleEvent {

    /// The text in the one box changed to this.
    record Typed(String text) implements SaleEvent {}

    /// Something was scanned that is no code.
    ///
    /// @param shown what can be shown of it
    record Unreadable(String shown) implements SaleEvent {}

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

    /// What stands beside the basket, in the place of the goods that have a key.
    sealed interface OfAside extends SaleEvent {}

    /// One of the choices.
    record AsideChosen(int index) implements OfAside {}

    /// Why one of them does nothing is wanted on paper.
    record AsideWhy(int index) implements OfAside {}

    /// What concerns whom the sale is counted for.
    enum OfMember implements SaleEvent {
        /// Shows how a member is named; the box takes it.
        ATTACH,
        /// Somebody who is no member yet wants to be asked.
        JOIN,
        POINTS,
        COUPONS,
        /// Why coupons take nothing off is wanted on paper.
        WHY,
        /// Stamps and draws.
        GIFTS,
        /// Money goes onto the member's stored value.
        TOP_UP,
        DETACH
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
