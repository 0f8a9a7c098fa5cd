package guitai.flow;

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
import guitai.payment.ReversalOutcome;
import guitai.payment.WalletGateway;
import guitai.payment.Way;
import guitai.scan.PaymentCode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A gateway that says what a test tells it to say, in order, and where it was told nothing that it
/// does not know.
public final class ScriptedGateway implements WalletGateway {
    static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Channel channel;
    private final Deque<PaymentOutcome> charges = new ArrayDeque<>();
    private final Deque<PaymentOutcome> enquiries = new ArrayDeque<>();
    private final Deque<ReversalOutcome> reversals = new ArrayDeque<>();
    private final Deque<RefundOutcome> refunds = new ArrayDeque<>();
    private Consumer<AttemptId> atCharge = _ -> {};
    private Optional<Payer> paidBy = Optional.empty();
    private Identification identification = new Identification.NotOffered();

    /// What it was asked, such as `charge 01A…1`, in order.
    final List<String> asked = new ArrayList<>();

    public ScriptedGateway(Channel channel) {
        this.channel = channel;
    }

    static PaymentOutcome approved(long fen) {
        return new PaymentOutcome.Approved(
                new Paid(
                        new GatewayReference("4200000000000000000000000001"),
                        Instant.parse("2026-11-21T01:00:00Z"),
                        Funds.plain(Money.cny(fen))));
    }

    static PaymentOutcome declined(Decline.Reason why) {
        return new PaymentOutcome.Declined(new Decline(why, "X"));
    }

    static PaymentOutcome unknown() {
        return new PaymentOutcome.Unknown(Doubt.NO_ANSWER);
    }

    ScriptedGateway charges(PaymentOutcome... outcomes) {
        charges.addAll(List.of(outcomes));
        return this;
    }

    ScriptedGateway enquiries(PaymentOutcome... outcomes) {
        enquiries.addAll(List.of(outcomes));
        return this;
    }

    ScriptedGateway reversals(ReversalOutcome... outcomes) {
        reversals.addAll(List.of(outcomes));
        return this;
    }

    ScriptedGateway refunds(RefundOutcome... outcomes) {
        refunds.addAll(List.of(outcomes));
        return this;
    }

    void paidBy(Payer payer) {
        paidBy = Optional.of(payer);
    }

    void identifies(Identification said) {
        identification = said;
    }

    @Override
    public Identification identify(PaymentCode code) {
        asked.add("identify");
        return identification;
    }

    @Override
    public Optional<Payer> payer(AttemptId id) {
        return paidBy;
    }

    void atCharge(Consumer<AttemptId> look) {
        atCharge = look;
    }

    /// How often it was asked to do this.
    long times(String what) {
        return asked.stream().filter(a -> a.startsWith(what + " ")).count();
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public PaymentOutcome charge(ChargeOrder order, PaymentCode code) {
        asked.add("charge " + order.id());
        atCharge.accept(order.id());
        return next(charges);
    }

    @Override
    public CollectionOutcome collect(ChargeOrder order) {
        asked.add("collect " + order.id());
        return new CollectionOutcome.Shown("weixin://pay/" + order.id());
    }

    @Override
    public PaymentOutcome enquire(AttemptId id, Money amount) {
        asked.add("enquire " + id);
        return next(enquiries);
    }

    @Override
    public ReversalOutcome reverse(AttemptId id, Way way) {
        asked.add("reverse " + id);
        return reversals.isEmpty()
                ? new ReversalOutcome.Unknown(Doubt.NO_ANSWER)
                : reversals.removeFirst();
    }

    @Override
    public RefundOutcome refund(Refund refund) {
        asked.add("refund " + refund.id() + " " + refund.amount().minor());
        return refunds.isEmpty()
                ? new RefundOutcome.Unknown(Doubt.NO_ANSWER)
                : refunds.removeFirst();
    }

    @Override
    public RefundOutcome enquireRefund(Refund refund) {
        asked.add("enquire-refund " + refund.id());
        return refunds.isEmpty()
                ? new RefundOutcome.Unknown(Doubt.NO_ANSWER)
                : refunds.removeFirst();
    }

    @Override
    public ChannelCheck check() {
        return new ChannelCheck.Works(Duration.ZERO);
    }

    @Override
    public Rules rules() {
        return new Rules(
                PATIENCE, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(15));
    }

    @Override
    public Instant reversibleUntil(Instant startedAt) {
        return startedAt.plus(Duration.ofDays(7));
    }

    private static PaymentOutcome next(Deque<PaymentOutcome> script) {
        return script.isEmpty() ? unknown() : script.removeFirst();
    }
}
