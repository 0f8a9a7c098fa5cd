package guitai.payment;

/// Why an outcome is not known. None of them says that money moved or did not.
public enum Doubt {
    /// No answer in time, or the line broke.
    NO_ANSWER,
    /// The gateway says it does not know itself, or answers with an error of its own.
    GATEWAY_UNSURE,
    /// Not in the form the gateway's papers promise.
    UNREADABLE,
    /// Unsigned, or the signature is not the gateway's.
    NOT_SIGNED,
    /// Signed, but about another number or amount.
    MISMATCH,
    /// The gateway has not seen it so far; it may still be on its way.
    NOT_SEEN_YET,
    /// This till stopped in the middle of it.
    STOPPED
}
