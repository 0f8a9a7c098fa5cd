package guitai.ui.refund;

/// What a person does with goods nobody has the receipt of.
public sealed interface NoReceiptEvent {

    record Moved(int by) implements NoReceiptEvent {}

    record Chosen(int index) implements NoReceiptEvent {}

    record Typed(String text) implements NoReceiptEvent {}

    enum Asked implements NoReceiptEvent {
        /// What was typed is meant; what is shown is done.
        ENTER,
        DELETE,
        /// The selected goods do not go back on the shelf, or do.
        SHELF,
        /// All goods are here: on to the reason.
        ON,
        BACK
    }
}
