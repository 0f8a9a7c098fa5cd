package guitai.simulation;

import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.payment.ChargeOrder;
import guitai.payment.CollectionOutcome;
import guitai.payment.Doubt;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundOutcome;
import guitai.payment.ReversalOutcome;
import guitai.payment.WalletGateway;
import guitai.payment.Way;
import guitai.scan.PaymentCode;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// A gateway as the till's client sees it: the provider through the line.
final class RemoteGateway implements WalletGateway {
    private static final PaymentOutcome NOT_SENT = new PaymentOutcome.NotSent();
    private static final PaymentOutcome NO_ANSWER = new PaymentOutcome.Unknown(Doubt.NO_ANSWER);
    private static final CollectionOutcome NO_CODE = new CollectionOutcome.Unknown(Doubt.NO_ANSWER);
    private static final ReversalOutcome NO_REVERSAL = new ReversalOutcome.Unknown(Doubt.NO_ANSWER);
    private static final RefundOutcome NO_REFUND = new RefundOutcome.Unknown(Doubt.NO_ANSWER);

    private final Provider provider;
    private final Line line;
    private final Rules rules;
    private final Duration reversible;
    private final Set<String> shown = new HashSet<>();

    RemoteGateway(Provider provider, Line line, Rules rules, Duration reversible) {
        this.provider = provider;
        this.line = line;
        this.rules = rules;
        this.reversible = reversible;
    }

    @Override
    public Channel channel() {
        return provider.channel();
    }

    @Override
    public PaymentOutcome charge(ChargeOrder order, PaymentCode code) {
        return line.ask(() -> provider.charge(order, code.secret()), NOT_SENT, NO_ANSWER);
    }

    @Override
    public CollectionOutcome collect(ChargeOrder order) {
        shown.add(order.id().value());
        return line.ask(() -> provider.collect(order), NO_CODE, NO_CODE);
    }

    @Override
    public PaymentOutcome enquire(AttemptId id, Money amount) {
        var code = shown.contains(id.value());
        return line.ask(() -> provider.enquire(id.value(), code), NOT_SENT, NO_ANSWER);
    }

    @Override
    public ReversalOutcome reverse(AttemptId id, Way way) {
        return line.ask(() -> provider.reverse(id.value()), NO_REVERSAL, NO_REVERSAL);
    }

    @Override
    public RefundOutcome refund(Refund refund) {
        return line.ask(() -> provider.refund(refund), NO_REFUND, NO_REFUND);
    }

    @Override
    public RefundOutcome enquireRefund(Refund refund) {
        return line.ask(() -> provider.enquireRefund(refund), NO_REFUND, NO_REFUND);
    }

    @Override
    public ChannelCheck check() {
        return new ChannelCheck.Works(Duration.ZERO);
    }

    @Override
    public Rules rules() {
        return rules;
    }

    @Override
    public Instant reversibleUntil(Instant startedAt) {
        return startedAt.plus(reversible);
    }
}
