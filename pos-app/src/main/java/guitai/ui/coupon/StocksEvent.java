package guitai.ui.coupon;

/// What a manager does on the list of coupon stocks.
public sealed interface StocksEvent {

    record Moved(int by) implements StocksEvent {}

    record Chosen(int index) implements StocksEvent {}

    record Typed(String text) implements StocksEvent {}

    enum Asked implements StocksEvent {
        /// The list into a file for a spreadsheet.
        CSV,
        /// Reads the file that is named; with a second press it is taken.
        IMPORT,
        BACK
    }
}
