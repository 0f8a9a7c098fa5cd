package guitai.simulation;

import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.CardTerminal;
import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.payment.ChargeOrder;
import guitai.payment.Decline;
import guitai.payment.Doubt;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundOutcome;
import guitai.payment.ReversalOutcome;
import guitai.payment.SealedPayment;
import guitai.payment.Way;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// A card terminal on the counter: it alone sees the card, asks the acquirer over the line, and may
/// store a card where it reaches nobody.
final class SimulatedTerminal implements CardTerminal {
    private static final Rules RULES =
            new Rules(
                    Duration.ofSeconds(90),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ZERO);
    private static final Decline NOT_SENT = new Decline(Decline.Reason.NOT_SENT, "OFFLINE");
    private static final PaymentOutcome OFFLINE = new PaymentOutcome.Declined(NOT_SENT);
    private static final PaymentOutcome NO_ANSWER = new PaymentOutcome.Unknown(Doubt.NO_ANSWER);
    private static final PaymentOutcome NO_LINE = new PaymentOutcome.NotSent();
    private static final RefundOutcome LATER = new RefundOutcome.Later("LINE");

    private final World world;
    private final Line line;
    private final Provider acquirer;
    private final Supplier<String> card;

    /// What it never sent, or never got a card for.
    private final Map<String, PaymentOutcome> over = new HashMap<>();

    /// @param card of whoever stands at the counter
    SimulatedTerminal(World world, Line line, Provider acquirer, Supplier<String> card) {
        this.world = world;
        this.line = line;
        this.acquirer = acquirer;
        this.card = card;
    }

    @Override
    public PaymentOutcome present(ChargeOrder order, boolean mayStore) {
        line.takes(world.between(2_000, 20_000));
        var number = order.id().value();
        if (world.chance(30)) return remembered(number, OFFLINE);
        var buyer = card.get();
        var answer = line.ask(() -> acquirer.charge(order, buyer), NO_LINE, NO_ANSWER);
        if (answer instanceof PaymentOutcome.NotSent) {
            answer = mayStore ? stored(order, buyer) : remembered(number, OFFLINE);
        }
        // Between the terminal and the till, too, an answer can be lost.
        return world.chance(10) ? NO_ANSWER : answer;
    }

    private PaymentOutcome remembered(String number, PaymentOutcome outcome) {
        over.put(number, outcome);
        return outcome;
    }

    private static PaymentOutcome stored(ChargeOrder order, String buyer) {
        var number = order.id().value();
        return new PaymentOutcome.StoredOffline(
                "622202******1234",
                number.substring(number.length() - 6),
                new SealedPayment(order.id(), buyer, "", SealedPayment.NO_COUNTER, ""));
    }

    @Override
    public PaymentOutcome forward(Attempt attempt, SealedPayment sealed) {
        var number = attempt.id().value();
        var amount = attempt.amount().minor();
        return line.ask(
                () -> acquirer.forward(number, amount, sealed.content()), NO_LINE, NO_ANSWER);
    }

    @Override
    public PaymentOutcome enquire(AttemptId id, Money amount) {
        var known = over.get(id.value());
        if (known != null) return known;
        return line.ask(() -> acquirer.enquire(id.value(), false), NO_ANSWER, NO_ANSWER);
    }

    @Override
    public ReversalOutcome reverse(AttemptId id, Way way) {
        ReversalOutcome again = new ReversalOutcome.Again("LINE");
        return line.ask(() -> acquirer.reverse(id.value()), again, again);
    }

    @Override
    public RefundOutcome refund(Refund refund) {
        return line.ask(() -> acquirer.refund(refund), LATER, LATER);
    }

    @Override
    public RefundOutcome enquireRefund(Refund refund) {
        return line.ask(() -> acquirer.enquireRefund(refund), LATER, LATER);
    }

    @Override
    public Channel channel() {
        return Channel.CARD;
    }

    @Override
    public ChannelCheck check() {
        return new ChannelCheck.Works(Duration.ZERO);
    }

    @Override
    public Rules rules() {
        return RULES;
    }

    @Override
    public Instant reversibleUntil(Instant startedAt) {
        return startedAt.plus(Duration.ofHours(12));
    }
}
