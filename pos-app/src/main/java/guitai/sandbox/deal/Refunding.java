package guitai.sandbox.deal;

/// What became of a refund.
public sealed interface Refunding {
    /// In the book, by this request or an earlier one.
    record Booked(Deal deal, Back back) implements Refunding {}

    /// No such payment, or none that took money.
    record NotFound() implements Refunding {}

    /// More than is left, or too many.
    record Refused() implements Refunding {}

    /// The number is known with another amount or payment.
    record Contradicts() implements Refunding {}
}
