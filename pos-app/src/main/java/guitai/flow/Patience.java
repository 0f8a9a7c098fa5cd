package guitai.flow;

import guitai.payment.Attempt;
import guitai.payment.PaymentGateway;
import guitai.payment.Way;

import java.time.Duration;
import java.time.Instant;

/// How long an attempt is waited for, and from when to when it can be reversed.
record Patience(PaymentGateway gateway) {
    /// Someone has to take out a phone, open a wallet and read the code: longer than for a code
    /// that is already there.
    private static final Duration SHOWN = Duration.ofMinutes(2);

    /// When patience ends and the attempt is taken back.
    Instant deadline(Attempt attempt) {
        var patience =
                switch (attempt.way()) {
                    case CODE_READ, CARD_PRESENTED -> gateway.rules().patience();
                    case CODE_SHOWN -> SHOWN;
                };
        return attempt.startedAt().plus(patience);
    }

    /// After the charge, or after the last enquiry; never past the end of patience.
    Instant ask(Attempt attempt, Instant now, Duration pause) {
        var at = now.plus(pause);
        var end = deadline(attempt);
        return at.isBefore(end) ? at : end;
    }

    /// When a reversal may go out; a code that was shown can be closed at once.
    Instant reverse(Attempt attempt, Instant now) {
        var earliest = attempt.startedAt().plus(gateway.rules().reverseNotBefore());
        return attempt.way() != Way.CODE_SHOWN && earliest.isAfter(now) ? earliest : now;
    }

    boolean reversible(Attempt attempt, Instant now) {
        return now.isBefore(gateway.reversibleUntil(attempt.startedAt()));
    }
}
