package guitai.ui.sample;

import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.CardTerminal;
import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.payment.ChargeOrder;
import guitai.payment.Decline;
import guitai.payment.Funds;
import guitai.payment.GatewayReference;
import guitai.payment.Paid;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundOutcome;
import guitai.payment.RefundedFunds;
import guitai.payment.ReversalOutcome;
import guitai.payment.SealedPayment;
import guitai.payment.Way;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/// A card terminal whose customer does what a test says.
public final class FakeTerminal implements CardTerminal {

    /// Whether the terminal reaches its acquirer.
    public boolean line = true;

    /// What the acquirer says of a card.
    public boolean good = true;

    /// The customer looks for the card while this is set.
    public boolean held;

    private final Queue<Runnable> waiting = new ArrayDeque<>();

    /// Runs calls at once, or keeps them while the customer looks for the card.
    Executor before(Executor other) {
        return call -> {
            if (held) waiting.add(call);
            else other.execute(call);
        };
    }

    /// The card is found.
    public void found() {
        held = false;
        while (!waiting.isEmpty()) waiting.remove().run();
    }

    @Override
    public Channel channel() {
        return Channel.CARD;
    }

    @Override
    public PaymentOutcome present(ChargeOrder order, boolean mayStore) {
        if (line) return said(order.amount());
        if (!mayStore) {
            return new PaymentOutcome.Declined(new Decline(Decline.Reason.NOT_SENT, "NOT_SENT"));
        }
        return new PaymentOutcome.StoredOffline(
                "622202******1234",
                "000017",
                new SealedPayment(order.id(), "sealed", "", SealedPayment.NO_COUNTER, ""));
    }

    private PaymentOutcome said(Money amount) {
        return good
                ? new PaymentOutcome.Approved(
                        new Paid(
                                new GatewayReference("202611210001"),
                                Instant.parse("2026-11-21T01:00:00Z"),
                                Funds.plain(amount)))
                : new PaymentOutcome.Declined(new Decline(Decline.Reason.NOT_ENOUGH_MONEY, "51"));
    }

    @Override
    public PaymentOutcome forward(Attempt attempt, SealedPayment sealed) {
        return line ? said(attempt.amount()) : new PaymentOutcome.NotSent();
    }

    @Override
    public PaymentOutcome enquire(AttemptId id, Money amount) {
        return new PaymentOutcome.TakenBack();
    }

    @Override
    public ReversalOutcome reverse(AttemptId id, Way way) {
        return new ReversalOutcome.Accepted();
    }

    @Override
    public RefundOutcome refund(Refund refund) {
        return new RefundOutcome.Refunded(
                new GatewayReference("202611210002"), RefundedFunds.plain(refund.amount()));
    }

    @Override
    public RefundOutcome enquireRefund(Refund refund) {
        return refund(refund);
    }

    @Override
    public ChannelCheck check() {
        return new ChannelCheck.Works(Duration.ZERO);
    }

    @Override
    public Rules rules() {
        return new Rules(
                Duration.ofSeconds(90),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(0));
    }

    @Override
    public Instant reversibleUntil(Instant startedAt) {
        return startedAt.plus(Duration.ofHours(8));
    }
}
