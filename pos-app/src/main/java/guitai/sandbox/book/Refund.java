package guitai.sandbox.book;

import java.time.Instant;
import java.util.Optional;

/// Money on its way back, or back.
///
/// @param number the merchant's, unique within the order
/// @param amount in fen, in terms of the order
/// @param id the gateway's
/// @param becomes what a refund in work turns into
/// @param due when it does
/// @param done when it ended
/// @param reversal whether it came from taking a payment back, not from a refund
public record Refund(
        String number,
        long amount,
        State state,
        String id,
        String reason,
        Instant asked,
        State becomes,
        Instant due,
        Optional<Instant> done,
        boolean reversal) {

    public enum State {
        PROCESSING,
        SUCCESS,
        ABNORMAL,
        CLOSED
    }

    /// As it stands at that moment.
    Refund at(Instant now) {
        if (state != State.PROCESSING || becomes == State.PROCESSING || now.isBefore(due)) {
            return this;
        }
        return ended(becomes, due);
    }

    Refund ended(State end, Instant at) {
        return new Refund(
                number, amount, end, id, reason, asked, end, due, Optional.of(at), reversal);
    }
}
