package guitai.sandbox.deal;

/// What became of a reversal.
public enum Reversing {
    /// Nothing is charged any more, or never was.
    REVERSED,
    /// Not known here yet: it will be refused when it comes.
    ACCEPTED_UNSEEN,
    /// It stays; only a refund helps.
    TOO_LATE
}
