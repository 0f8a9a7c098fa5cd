package guitai.flow;

import guitai.payment.Attempt;
import guitai.payment.CollectionOutcome;
import guitai.payment.Doubt;
import guitai.payment.PaymentGateway;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundOutcome;
import guitai.payment.ReversalOutcome;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// The calls to one gateway, each away from the till's thread. False where it could not be sent.
final class GatewayCalls {
    private static final PaymentOutcome UNCLEAR = new PaymentOutcome.Unknown(Doubt.UNREADABLE);
    private static final RefundOutcome UNCLEAR_REFUND = new RefundOutcome.Unknown(Doubt.UNREADABLE);
    private static final ReversalOutcome UNCLEAR_REVERSAL =
            new ReversalOutcome.Unknown(Doubt.UNREADABLE);
    private static final CollectionOutcome UNCLEAR_COLLECTION =
            new CollectionOutcome.Unknown(Doubt.UNREADABLE);

    private final PaymentGateway gateway;
    private final Errands errands;

    GatewayCalls(PaymentGateway gateway, Errands errands) {
        this.gateway = gateway;
        this.errands = errands;
    }

    boolean charge(Supplier<PaymentOutcome> call, Consumer<PaymentOutcome> back) {
        return errands.send(call, UNCLEAR, back);
    }

    boolean collect(Supplier<CollectionOutcome> call, Consumer<CollectionOutcome> back) {
        return errands.send(call, UNCLEAR_COLLECTION, back);
    }

    /// Nothing is waited for: the charge itself says what became of it.
    void stop(Attempt attempt) {
        errands.send(
                () -> {
                    gateway.stop(attempt.id());
                    return attempt;
                },
                attempt,
                _ -> {});
    }

    boolean enquire(Attempt attempt, Consumer<PaymentOutcome> back) {
        return errands.send(() -> gateway.enquire(attempt.id(), attempt.amount()), UNCLEAR, back);
    }

    boolean reverse(Attempt attempt, Consumer<ReversalOutcome> back) {
        return errands.send(
                () -> gateway.reverse(attempt.id(), attempt.way()), UNCLEAR_REVERSAL, back);
    }

    boolean refund(Attempt attempt, Consumer<RefundOutcome> back) {
        return errands.send(() -> gateway.refund(attempt.whole()), UNCLEAR_REFUND, back);
    }

    boolean enquireRefund(Attempt attempt, Consumer<RefundOutcome> back) {
        return errands.send(() -> gateway.enquireRefund(attempt.whole()), UNCLEAR_REFUND, back);
    }
}
