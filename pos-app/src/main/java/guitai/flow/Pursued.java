package guitai.flow;

import java.time.Instant;

/// Something with a gateway that has not come to an end. Confined to the till's thread.
sealed interface Pursued permits AttemptPursuit, RefundPursuit {
    /// Of the attempt or the refund.
    String number();

    /// Whether something is still to be done by the till itself.
    boolean open();

    /// Whether a call is under way; then there is nothing to do but wait.
    boolean away();

    /// When the next step is due, while it is open and nothing is away.
    Instant next();

    /// Does the next step now.
    void go();
}
