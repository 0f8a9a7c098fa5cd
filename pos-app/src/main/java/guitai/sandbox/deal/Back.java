package guitai.sandbox.deal;

import java.time.Instant;

/// Money on its way back for a [Deal].
///
/// @param id the shop's number of the refund
/// @param amount in fen
/// @param asked when it was asked for
/// @param due when a refund in work becomes what it `becomes`
public record Back(
        String id,
        long amount,
        State state,
        String reference,
        Instant asked,
        State becomes,
        Instant due) {

    /// How far it came.
    public enum State {
        PROCESSING,
        REFUNDED,
        FAILED
    }

    /// As it stands at a time.
    Back at(Instant now) {
        return state == State.PROCESSING && !now.isBefore(due)
                ? new Back(id, amount, becomes, reference, asked, becomes, due)
                : this;
    }
}
