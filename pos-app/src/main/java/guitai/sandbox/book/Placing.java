package guitai.sandbox.book;

/// What became of the wish to show a QR.
public sealed interface Placing {
    record Placed(Order order) implements Placing {}

    record Known(Order order) implements Placing {}

    record Contradicts(Order order) implements Placing {}
}
