package guitai.flow;

/// Who pays, as it becomes known; told on the till's thread.
public sealed interface PayerNews {
    /// The code that was read is a member's, and the sale at the counter is counted for them.
    record Known(MemberCard card) implements PayerNews {}

    /// A payment was a member's: its sale was counted for them.
    ///
    /// @param masked by which a cashier knows whom this is about
    record Counted(String masked) implements PayerNews {}

    /// Nobody's member: they may join with one word (rule SC-01), or not (rule CP-11).
    record Stranger(PayerDesk.Invitation invitation) implements PayerNews {}
}
