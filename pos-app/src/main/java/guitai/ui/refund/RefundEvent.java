package guitai.ui.refund;

/// What a person does at the return desk.
public sealed interface RefundEvent {

    record Moved(int by) implements RefundEvent {}

    /// Ticks a line wholly, or not at all.
    record Ticked(int index) implements RefundEvent {}

    /// One piece more or less of the selected line.
    record Stepped(int by) implements RefundEvent {}

    enum Other implements RefundEvent {
        /// The selected line's goods do not go back on the shelf, or do.
        UNSALEABLE,
        /// Cash, whatever had been paid, or the way the money came.
        IN_CASH,
        /// Goods for goods: on to the sale of the new ones.
        EXCHANGE,
        /// Takes the goods back.
        ENTERED,
        BACKED
    }
}
