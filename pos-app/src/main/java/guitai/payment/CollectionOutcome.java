package guitai.payment;

/// What a gateway says when asked for a code that the customer scans (收款码).
public sealed interface CollectionOutcome {
    /// @param content what the QR code says; may be shown to anyone
    record Shown(String content) implements CollectionOutcome {}

    record Refused(Decline why) implements CollectionOutcome {}

    /// An order may be there: it has to be closed.
    record Unknown(Doubt why) implements CollectionOutcome {}
}
