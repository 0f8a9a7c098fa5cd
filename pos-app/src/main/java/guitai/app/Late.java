package guitai.app;

import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.payment.Doubt;
import guitai.payment.PaymentGateway;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundOutcome;
import guitai.payment.ReversalOutcome;
import guitai.payment.Way;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A gateway that is still being set up while the till opens: goods can be scanned meanwhile, and
/// the first payment waits for it.
///
/// @param <G> what it will be
abstract class Late<G extends PaymentGateway> implements PaymentGateway {
    private static final long SET_UP_SECONDS = 20;

    private final Channel channel;
    private final Rules rules;
    private final CompletableFuture<Optional<G>> gateway;

    /// @param rules what holds until the gateway is there
    Late(Channel channel, Rules rules, CompletableFuture<Optional<G>> gateway) {
        this.channel = channel;
        this.rules = rules;
        this.gateway = gateway;
    }

    /// Waits for it; never on the till's thread.
    final Optional<G> there() {
        try {
            return gateway.get(SET_UP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException broken) {
            return Optional.empty();
        }
    }

    /// Without waiting for it.
    final Optional<G> now() {
        return gateway.isDone() ? there() : Optional.empty();
    }

    @Override
    public final Channel channel() {
        return channel;
    }

    @Override
    public final PaymentOutcome enquire(AttemptId id, Money amount) {
        return there().map(g -> g.enquire(id, amount)).orElseGet(PaymentOutcome.NotSent::new);
    }

    @Override
    public final ReversalOutcome reverse(AttemptId id, Way way) {
        return there().map(g -> g.reverse(id, way))
                .orElseGet(() -> new ReversalOutcome.Unknown(Doubt.NO_ANSWER));
    }

    @Override
    public final RefundOutcome refund(Refund refund) {
        return there().map(g -> g.refund(refund))
                .orElseGet(() -> new RefundOutcome.Unknown(Doubt.NO_ANSWER));
    }

    @Override
    public final RefundOutcome enquireRefund(Refund refund) {
        return there().map(g -> g.enquireRefund(refund))
                .orElseGet(() -> new RefundOutcome.Unknown(Doubt.NO_ANSWER));
    }

    @Override
    public final void stop(AttemptId id) {
        now().ifPresent(g -> g.stop(id));
    }

    @Override
    public final ChannelCheck check() {
        return there().map(PaymentGateway::check)
                .orElseGet(() -> new ChannelCheck.Unreachable(Doubt.NO_ANSWER));
    }

    @Override
    public final Rules rules() {
        return now().map(PaymentGateway::rules).orElse(rules);
    }

    @Override
    public final Instant reversibleUntil(Instant startedAt) {
        return now().map(g -> g.reversibleUntil(startedAt))
                .orElse(startedAt.plus(Duration.ofDays(1)));
    }
}
