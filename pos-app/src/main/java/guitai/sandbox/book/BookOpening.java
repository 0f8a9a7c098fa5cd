package guitai.sandbox.book;

/// What became of opening the book.
public sealed interface BookOpening {
    record Open(OrderBook book) implements BookOpening {}

    /// Another sandbox has it, or its file is damaged; one clear line.
    record Refused(String why) implements BookOpening {}
}
