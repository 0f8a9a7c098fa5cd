package guitai.payment;

import guitai.money.Money;
import guitai.payment.RefundState.Asked;
import guitai.payment.RefundState.NeedsPerson;
import guitai.payment.RefundState.Processing;
import guitai.payment.RefundState.Refunded;

import java.time.Instant;

/// Money of an approved payment that goes back the way it came.
///
/// @param document the return, or whatever paper says why
/// @param paid the whole amount of the attempt
public record RefundAttempt(
        RefundId id,
        AttemptId of,
        Channel channel,
        String document,
        Money amount,
        Money paid,
        Instant startedAt,
        RefundState state) {

    public RefundAttempt in(RefundState next) {
        return new RefundAttempt(id, of, channel, document, amount, paid, startedAt, next);
    }

    public PaymentGateway.Refund request(String reason) {
        return new PaymentGateway.Refund(id, of, amount, paid, reason);
    }

    /// This refund after an answer; the same where nothing is new.
    public RefundAttempt told(RefundOutcome answer) {
        return in(
                switch (state) {
                    case Refunded done -> done;
                    case Asked _, Processing _, NeedsPerson _ -> next(answer);
                });
    }

    private RefundState next(RefundOutcome answer) {
        return switch (answer) {
            case RefundOutcome.Refunded(var reference, var funds) -> new Refunded(reference, funds);
            case RefundOutcome.Processing() -> new Processing();
            case RefundOutcome.Failed(var code) -> new NeedsPerson(code);
            case RefundOutcome.Refused(var code) -> new NeedsPerson(code);
            // It may have been lost before it arrived: ask for it again, the number is the same.
            case RefundOutcome.NotFound() -> state instanceof Processing ? new Asked() : state;
            case RefundOutcome.Later _, RefundOutcome.Unknown _ -> state;
        };
    }
}
