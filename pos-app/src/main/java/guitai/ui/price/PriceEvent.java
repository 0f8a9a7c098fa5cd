package guitai.ui.price;

/// What a person does on a page of prices.
public sealed interface PriceEvent {

    record Typed(String text) implements PriceEvent {}

    record Moved(int by) implements PriceEvent {}

    record Chosen(int index) implements PriceEvent {}

    enum Asked implements PriceEvent {
        /// Looks the goods up, or takes the file in.
        ENTER,
        WITHDRAW,
        /// Writes the labels of all tags that are due.
        LABELS,
        /// The labels that were written hang on the shelf.
        HUNG,
        BACK
    }
}
