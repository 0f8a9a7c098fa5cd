package guitai.payment;

/// What a gateway says when an attempt is to be taken back. None of these is the end: an enquiry
/// confirms it, because a gateway may say yes to the reversal of an order it has never seen.
public sealed interface ReversalOutcome {
    /// The gateway took it.
    record Accepted() implements ReversalOutcome {}

    /// Not now: being paid, busy, or `recall`. Ask for it again.
    record Again(String code) implements ReversalOutcome {}

    /// This order can no longer be reversed; a paid one has to be refunded.
    record TooLate(String code) implements ReversalOutcome {}

    /// No answer, or none that can be believed. Ask for it again.
    record Unknown(Doubt why) implements ReversalOutcome {}
}
