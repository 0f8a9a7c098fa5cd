package guitai.flow;

import guitai.payment.Attempt;
import guitai.payment.ChargeOrder;
import guitai.payment.CollectionOutcome;
import guitai.payment.Doubt;
import guitai.payment.PaymentGateway;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundOutcome;
import guitai.payment.ReversalOutcome;
import guitai.scan.PaymentCode;

import java.util.function.Consumer;

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

    boolean charge(ChargeOrder order, PaymentCode code, Consumer<PaymentOutcome> back) {
        return errands.send(() -> gateway.charge(order, code), UNCLEAR, back);
    }

    boolean collect(ChargeOrder order, Consumer<CollectionOutcome> back) {
        return errands.send(() -> gateway.collect(order), UNCLEAR_COLLECTION, back);
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
