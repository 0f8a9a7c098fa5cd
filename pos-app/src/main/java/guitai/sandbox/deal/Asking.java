package guitai.sandbox.deal;

/// What a request for money meets.
public sealed interface Asking {
    /// Nobody asked for it before: decide.
    record Fresh() implements Asking {}

    /// Asked for before, with the same amount.
    record Known(Deal deal) implements Asking {}

    /// Asked for before, with another amount.
    record Contradicts() implements Asking {}
}
