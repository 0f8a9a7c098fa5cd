package guitai.flow;

import guitai.payment.Doubt;
import guitai.payment.PaymentGateway;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundOutcome;
import guitai.payment.RefundState;

import java.time.Instant;

/// One refund on its way to an end. Its number is fixed, so asking again never refunds twice.
final class RefundPursuit implements Pursued {
    private final PaymentGateway gateway;
    private final Errands errands;
    private final Ledger ledger;
    private RefundAttempt refund;
    private Instant next;
    private boolean away;
    private boolean person;
    private int tries;

    /// Where every change goes before it counts.
    interface Ledger {
        void moved(RefundAttempt after);

        void tried(RefundAttempt refund, Instant next, String why);
    }

    RefundPursuit(RefundAttempt refund, PaymentGateway gateway, Errands errands, Ledger ledger) {
        this.refund = refund;
        this.gateway = gateway;
        this.errands = errands;
        this.ledger = ledger;
        this.next = errands.now();
        this.person = refund.state() instanceof RefundState.NeedsPerson;
    }

    void resume(int tried, Instant at) {
        tries = tried;
        next = at;
    }

    RefundAttempt refund() {
        return refund;
    }

    @Override
    public String number() {
        return refund.id().value();
    }

    @Override
    public boolean open() {
        return !person && refund.state().open();
    }

    @Override
    public boolean away() {
        return away;
    }

    @Override
    public Instant next() {
        return next;
    }

    /// Asks now, also after a person was needed: the money may have been put right elsewhere.
    void askNow() {
        if (!away && refund.state().open()) go();
    }

    @Override
    public void go() {
        away = true;
        RefundOutcome broken = new RefundOutcome.Unknown(Doubt.UNREADABLE);
        var request = refund.request("退货");
        var sent = errands.send(() -> call(request), broken, this::answered);
        if (!sent) {
            away = false;
            next = errands.now().plus(Errands.pause(0));
        }
    }

    private RefundOutcome call(PaymentGateway.Refund request) {
        return switch (refund.state()) {
            case RefundState.Asked() -> gateway.refund(request);
            case RefundState.Processing(), RefundState.NeedsPerson _, RefundState.Refunded _ ->
                    gateway.enquireRefund(request);
        };
    }

    private void answered(RefundOutcome answer) {
        away = false;
        var after = refund.told(answer);
        if (!after.equals(refund)) {
            ledger.moved(after);
            refund = after;
        }
        person = refund.state() instanceof RefundState.NeedsPerson;
        if (!open()) return;
        next = errands.now().plus(Errands.pause(tries));
        tries++;
        ledger.tried(refund, next, word(answer));
    }

    private static String word(RefundOutcome answer) {
        return switch (answer) {
            case RefundOutcome.Later(var code) -> code;
            case RefundOutcome.Unknown(var why) -> why.name();
            case RefundOutcome.Processing _,
                    RefundOutcome.NotFound _,
                    RefundOutcome.Failed _,
                    RefundOutcome.Refused _,
                    RefundOutcome.Refunded _ ->
                    answer.getClass().getSimpleName();
        };
    }
}
