package guitai.ui.price;

/// What a person does on a page of prices.
public sealed interface PriceEvent {

    record Typed(String text) implements PriceEvent {}

    record Moved(int by) implements PriceEvent {}

    /// A row was touched; the one that is chosen already opens.
    record Chosen(int index) implements PriceEvent {}

    enum Asked implements PriceEvent {
        /// Looks up, opens what is chosen, reads the file, or takes it in: what the page is for.
        ENTER,
        /// Goes to the files that could be imported.
        FILES,
        WITHDRAW,
        /// Writes the labels of what the page shows.
        LABELS,
        /// The labels that were written hang on the shelf.
        HUNG,
        BACK
    }
}
