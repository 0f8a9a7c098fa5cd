package guitai.ui.stock;

/// What a person does on a paper of the stock.
public sealed interface PaperEvent {

    record Moved(int by) implements PaperEvent {}

    record Chosen(int index) implements PaperEvent {}

    record Typed(String text) implements PaperEvent {}

    enum Asked implements PaperEvent {
        /// What was typed is meant.
        ENTER,
        DELETE,
        BOOK,
        BACK
    }
}
