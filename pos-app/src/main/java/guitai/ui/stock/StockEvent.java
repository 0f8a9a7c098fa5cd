package guitai.ui.stock;

/// What a person does on the lists of the stock.
public sealed interface StockEvent {

    record Moved(int by) implements StockEvent {}

    record Chosen(int index) implements StockEvent {}

    record Typed(String words) implements StockEvent {}

    record TabChosen(StockScreen.Tab tab) implements StockEvent {}

    enum Asked implements StockEvent {
        OPEN,
        RECEIVE,
        COUNT,
        WRITE_OFF,
        /// The turnover of more days.
        LONGER,
        SHORTER,
        PDF,
        CSV,
        BACK
    }
}
