package guitai.ui.sample;

import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.payment.ChargeOrder;
import guitai.payment.CollectionOutcome;
import guitai.payment.Decline;
import guitai.payment.Doubt;
import guitai.payment.Funds;
import guitai.payment.GatewayReference;
import guitai.payment.Identification;
import guitai.payment.Paid;
import guitai.payment.Payer;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundOutcome;
import guitai.payment.RefundedFunds;
import guitai.payment.ReversalOutcome;
import guitai.payment.WalletGateway;
import guitai.payment.Way;
import guitai.scan.PaymentCode;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/// A gateway whose next answer a test sets, and which answers when the test says so.
public final class FakeWallet implements WalletGateway {

    /// What the next charge, and each enquiry, is answered; a shown code waits for the buyer.
    public volatile Answer answer = Answer.PAID;

    public volatile ReversalOutcome reversal = new ReversalOutcome.Accepted();

    /// Who pays, and whose every code is.
    public volatile Optional<Payer> payer = Optional.empty();

    /// Calls wait for [#answer()] while this is set.
    public volatile boolean held;

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final Channel channel;

    public enum Answer {
        PAID,
        AWAITED,
        UNKNOWN,
        NOT_ENOUGH,
        EXPIRED,
        NOT_SENT,
        TAKEN_BACK
    }

    public FakeWallet(Channel channel) {
        this.channel = channel;
    }

    /// Runs calls at once, or keeps them while any of these is held.
    static Executor executor(Collection<FakeWallet> all) {
        return call -> {
            var keeper = all.stream().filter(w -> w.held).findFirst();
            if (keeper.isPresent()) keeper.get().waiting.add(call);
            else call.run();
        };
    }

    /// Lets every call that waits have its answer.
    public void answer() {
        held = false;
        for (var call = waiting.poll(); call != null; call = waiting.poll()) call.run();
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public PaymentOutcome charge(ChargeOrder order, PaymentCode code) {
        return outcome(order.amount());
    }

    @Override
    public Identification identify(PaymentCode code) {
        return payer.<Identification>map(Identification.Known::new)
                .orElseGet(() -> new Identification.Unknown(Doubt.NO_ANSWER));
    }

    @Override
    public Optional<Payer> payer(AttemptId id) {
        return payer;
    }

    private PaymentOutcome outcome(Money amount) {
        return switch (answer) {
            case PAID ->
                    new PaymentOutcome.Approved(
                            new Paid(
                                    new GatewayReference("4200000000000000000000000001"),
                                    Instant.parse("2026-11-21T01:00:00Z"),
                                    Funds.plain(amount)));
            case AWAITED -> new PaymentOutcome.AwaitingBuyer();
            case UNKNOWN -> new PaymentOutcome.Unknown(Doubt.NO_ANSWER);
            case NOT_ENOUGH -> declined(Decline.Reason.NOT_ENOUGH_MONEY);
            case EXPIRED -> declined(Decline.Reason.CODE_EXPIRED);
            case NOT_SENT -> new PaymentOutcome.NotSent();
            case TAKEN_BACK -> new PaymentOutcome.TakenBack();
        };
    }

    private static PaymentOutcome declined(Decline.Reason why) {
        return new PaymentOutcome.Declined(new Decline(why, "X"));
    }

    @Override
    public CollectionOutcome collect(ChargeOrder order) {
        return new CollectionOutcome.Shown("weixin://wxpay/bizpayurl?pr=" + order.id());
    }

    @Override
    public PaymentOutcome enquire(AttemptId id, Money amount) {
        return outcome(amount);
    }

    @Override
    public ReversalOutcome reverse(AttemptId id, Way way) {
        return reversal;
    }

    @Override
    public RefundOutcome refund(Refund refund) {
        return new RefundOutcome.Refunded(
                new GatewayReference("5030000000000000000000000001"),
                RefundedFunds.plain(refund.amount()));
    }

    @Override
    public RefundOutcome enquireRefund(Refund refund) {
        return refund(refund);
    }

    @Override
    public ChannelCheck check() {
        return new ChannelCheck.Works(Duration.ofSeconds(2));
    }

    @Override
    public Rules rules() {
        return new Rules(
                Duration.ofSeconds(45),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(15));
    }

    @Override
    public Instant reversibleUntil(Instant startedAt) {
        return startedAt.plus(Duration.ofDays(7));
    }
}
