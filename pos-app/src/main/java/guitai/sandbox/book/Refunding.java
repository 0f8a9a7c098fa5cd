package guitai.sandbox.book;

/// What became of the wish for a refund.
public sealed interface Refunding {
    record NoSuchOrder() implements Refunding {}

    record NotPaid(Order order) implements Refunding {}

    /// More than is left.
    record Exceeds(Order order) implements Refunding {}

    /// Fifty partial refunds were made.
    record TooMany(Order order) implements Refunding {}

    /// The number is known with another amount.
    record Contradicts(Order order, Refund refund) implements Refunding {}

    record Accepted(Order order, Refund refund) implements Refunding {}

    /// The number is known and asked for the same: nothing happened now.
    record Known(Order order, Refund refund) implements Refunding {}
}
