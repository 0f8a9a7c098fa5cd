package guitai.simulation;

import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.CardTerminal;
import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.payment.ChargeOrder;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundOutcome;
import guitai.payment.ReversalOutcome;
import guitai.payment.SealedPayment;
import guitai.payment.Way;

import java.time.Instant;

/// Two who empty the same queue of stored cards, each with a key of its own.
record PlantedTerminal(CardTerminal right) implements CardTerminal {
    @Override
    public PaymentOutcome forward(Attempt attempt, SealedPayment sealed) {
        var answer = right.forward(attempt, sealed);
        var other =
                new Attempt(
                        new AttemptId(attempt.id().value() + "B"),
                        attempt.sale(),
                        attempt.channel(),
                        attempt.means(),
                        attempt.way(),
                        attempt.amount(),
                        attempt.startedAt(),
                        attempt.shown(),
                        attempt.state());
        PaymentOutcome _ = right.forward(other, sealed);
        return answer;
    }

    @Override
    public PaymentOutcome present(ChargeOrder order, boolean mayStore) {
        return right.present(order, mayStore);
    }

    @Override
    public Channel channel() {
        return right.channel();
    }

    @Override
    public PaymentOutcome enquire(AttemptId id, Money amount) {
        return right.enquire(id, amount);
    }

    @Override
    public ReversalOutcome reverse(AttemptId id, Way way) {
        return right.reverse(id, way);
    }

    @Override
    public RefundOutcome refund(Refund refund) {
        return right.refund(refund);
    }

    @Override
    public RefundOutcome enquireRefund(Refund refund) {
        return right.enquireRefund(refund);
    }

    @Override
    public ChannelCheck check() {
        return right.check();
    }

    @Override
    public Rules rules() {
        return right.rules();
    }

    @Override
    public Instant reversibleUntil(Instant startedAt) {
        return right.reversibleUntil(startedAt);
    }
}
