package guitai.app;

import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.payment.ChargeOrder;
import guitai.payment.CollectionOutcome;
import guitai.payment.Decline;
import guitai.payment.Doubt;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundOutcome;
import guitai.payment.ReversalOutcome;
import guitai.payment.WalletGateway;
import guitai.payment.Way;
import guitai.scan.PaymentCode;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A gateway that is still being set up while the till opens: goods can be scanned meanwhile, and
/// the first payment waits for it.
final class LateGateway implements WalletGateway {
    private static final long SET_UP_SECONDS = 20;

    private final Channel channel;
    private final Rules rules;
    private final CompletableFuture<Optional<WalletGateway>> gateway;

    /// @param rules what holds until the gateway is there
    LateGateway(Channel channel, Rules rules, CompletableFuture<Optional<WalletGateway>> gateway) {
        this.channel = channel;
        this.rules = rules;
        this.gateway = gateway;
    }

    private Optional<WalletGateway> there() {
        try {
            return gateway.get(SET_UP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException broken) {
            return Optional.empty();
        }
    }

    private Optional<WalletGateway> now() {
        return gateway.isDone() ? there() : Optional.empty();
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public PaymentOutcome charge(ChargeOrder order, PaymentCode code) {
        return there().map(g -> g.charge(order, code)).orElseGet(PaymentOutcome.NotSent::new);
    }

    @Override
    public CollectionOutcome collect(ChargeOrder order) {
        return there().map(g -> g.collect(order))
                .orElseGet(
                        () ->
                                new CollectionOutcome.Refused(
                                        new Decline(Decline.Reason.NOT_SENT, "")));
    }

    @Override
    public PaymentOutcome enquire(AttemptId id, Money amount) {
        return there().map(g -> g.enquire(id, amount)).orElseGet(PaymentOutcome.NotSent::new);
    }

    @Override
    public ReversalOutcome reverse(AttemptId id, Way way) {
        return there().map(g -> g.reverse(id, way))
                .orElseGet(() -> new ReversalOutcome.Unknown(Doubt.NO_ANSWER));
    }

    @Override
    public RefundOutcome refund(Refund refund) {
        return there().map(g -> g.refund(refund))
                .orElseGet(() -> new RefundOutcome.Unknown(Doubt.NO_ANSWER));
    }

    @Override
    public RefundOutcome enquireRefund(Refund refund) {
        return there().map(g -> g.enquireRefund(refund))
                .orElseGet(() -> new RefundOutcome.Unknown(Doubt.NO_ANSWER));
    }

    @Override
    public ChannelCheck check() {
        return there().map(WalletGateway::check)
                .orElseGet(() -> new ChannelCheck.Unreachable(Doubt.NO_ANSWER));
    }

    @Override
    public Rules rules() {
        return now().map(WalletGateway::rules).orElse(rules);
    }

    @Override
    public Instant reversibleUntil(Instant startedAt) {
        return now().map(g -> g.reversibleUntil(startedAt))
                .orElse(startedAt.plus(Duration.ofDays(1)));
    }
}
