package guitai.ui.refund;

/// What a person does at the return desk.
public sealed interface RefundEvent {

    record Moved(int by) implements RefundEvent {}

    /// Ticks a line wholly, or not at all.
    record Ticked(int index) implements RefundEvent {}

    /// One piece more or less of the selected line.
    record Stepped(int by) implements RefundEvent {}

    /// One piece more or less of this line.
    record Pieces(int index, int by) implements RefundEvent {}

    /// Into the box that asks for a receipt.
    record Typed(String text) implements RefundEvent {}

    enum Other implements RefundEvent {
        /// The newest sale of this till.
        LAST,
        /// The selected line's goods do not go back on the shelf, or do.
        UNSALEABLE,
        /// Cash, whatever had been paid, or the way the money came.
        IN_CASH,
        /// Goods for goods: on to the sale of the new ones.
        EXCHANGE,
        /// An amount, while the goods stay.
        AMOUNT,
        /// Another tender after all.
        SWAP,
        /// Goods nobody has the receipt of.
        WITHOUT,
        /// Looks the typed number up; takes the goods back.
        ENTERED,
        /// Out of waiting for a code, out of the receipt, out of the desk.
        BACKED
    }
}
