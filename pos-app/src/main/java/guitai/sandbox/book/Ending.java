package guitai.sandbox.book;

/// What became of a reversal (or Alipay's cancel), or of closing an unpaid order.
public sealed interface Ending {
    record NoSuchOrder() implements Ending {}

    /// It was not paid, and cannot be any more.
    record Closed(Order order) implements Ending {}

    /// It was paid, and the money is back.
    record Refunded(Order order) implements Ending {}

    /// It had ended before; its state says how.
    record EndedBefore(Order order) implements Ending {}

    /// Closing only: it is paid.
    record IsPaid(Order order) implements Ending {}
}
