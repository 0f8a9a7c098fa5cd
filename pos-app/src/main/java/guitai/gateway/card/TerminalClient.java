package guitai.gateway.card;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.gateway.http.MacLine;
import guitai.gateway.http.TimeOuts;
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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/// A payment terminal on the counter, and the acquirer it speaks to.
///
/// Thread-safe. Every call is one request on the wire, [#reverse] excepted, which stops the
/// terminal first; each blocks for at most its line's time-out. What ends a payment is under the
/// terminal's or the acquirer's key, with our number and our amount; everything else is Unknown. No
/// card number passes through here.
public final class TerminalClient implements CardTerminal {
    /// How long a customer may look for a card.
    public static final Duration WAIT = Duration.ofSeconds(60);

    // What a terminal may still need once the card is read: PIN, chip, the acquirer's answer.
    private static final Duration MARGIN = Duration.ofSeconds(30);

    // The acquirer clears at night; from 23:00 on a payment of the day has to be refunded.
    private static final LocalTime CUT_OFF = LocalTime.of(23, 0);

    private static final Rules RULES =
            new Rules(
                    WAIT.plus(MARGIN), Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ZERO);

    private final Lines lines;
    private final String terminal;
    private final ZoneId zone;

    /// @param presenting to the terminal, with [#timeOuts]: a card takes its time
    /// @param terminal to the terminal, for everything else; it stands on the counter, so it works
    ///   when the shop's line does not
    /// @param acquirer to the acquirer, without the terminal
    public record Lines(MacLine presenting, MacLine terminal, MacLine acquirer) {}

    /// @param terminal its number with the acquirer (DE41)
    /// @param zone whose day the acquirer clears by
    public TerminalClient(Lines lines, String terminal, ZoneId zone) {
        this.lines = lines;
        this.terminal = terminal;
        this.zone = zone;
    }

    /// For the line over which cards are asked for.
    public static TimeOuts timeOuts() {
        return new TimeOuts(TimeOuts.DEFAULT.connect(), WAIT.plus(MARGIN));
    }

    @Override
    public Channel channel() {
        return Channel.CARD;
    }

    @Override
    public PaymentOutcome present(ChargeOrder order, boolean mayStore) {
        var body = order(order.id(), order.amount());
        body.put("store", mayStore);
        body.put("wait", WAIT.toSeconds());
        return PaymentReading.presented(
                ask(lines.presenting(), "present", "/terminal/present", body),
                order.id(),
                order.amount(),
                new Sealing(terminal, mayStore));
    }

    /// Ends the wait for a card. Whether it came in time, the answer to [#present] says.
    @Override
    public void stop(AttemptId id) {
        ask(lines.terminal(), "stop", "/terminal/stop", named("order", id.value()));
    }

    @Override
    public PaymentOutcome enquire(AttemptId id, Money amount) {
        var body = named("order", id.value());
        return PaymentReading.enquired(
                ask(lines.terminal(), "enquire", "/terminal/enquire", body), id, amount);
    }

    /// Stops the terminal before: what it is still waiting for must not be paid afterwards.
    @Override
    public ReversalOutcome reverse(AttemptId id, Way way) {
        stop(id);
        var body = named("order", id.value());
        return ReversalReading.read(
                ask(lines.terminal(), "reverse", "/terminal/reverse", body), id);
    }

    @Override
    public RefundOutcome refund(Refund refund) {
        var body = named("refund", refund.id().value());
        body.put("order", refund.of().value());
        body.put("amount", refund.amount().minor());
        return RefundReading.asked(
                ask(lines.terminal(), "refund", "/terminal/refund", body), refund);
    }

    @Override
    public RefundOutcome enquireRefund(Refund refund) {
        var body = named("refund", refund.id().value());
        return RefundReading.enquired(
                ask(lines.terminal(), "enquire-refund", "/terminal/enquire-refund", body), refund);
    }

    @Override
    public PaymentOutcome forward(Attempt attempt, SealedPayment sealed) {
        var body = order(attempt.id(), attempt.amount());
        body.setAll(Sealing.unwrap(sealed));
        return PaymentReading.forwarded(
                ask(lines.acquirer(), "forward", "/acquirer/forwards", body),
                attempt.id(),
                attempt.amount());
    }

    @Override
    public ChannelCheck check() {
        return CheckReading.read(lines.terminal().get("status", "/terminal/status"), terminal);
    }

    @Override
    public Rules rules() {
        return RULES;
    }

    @Override
    public Instant reversibleUntil(Instant startedAt) {
        return startedAt.atZone(zone).toLocalDate().atTime(CUT_OFF).atZone(zone).toInstant();
    }

    private static ObjectNode order(AttemptId id, Money amount) {
        var body = named("order", id.value());
        body.put("amount", amount.minor());
        body.put("currency", amount.currency().getCurrencyCode());
        return body;
    }

    private static ObjectNode named(String name, String value) {
        return Said.object().put(name, value);
    }

    private static Answer ask(MacLine line, String name, String path, ObjectNode body) {
        return Answer.of(line.post(name, path, body.toString()));
    }

    @Override
    public String toString() {
        return "TerminalClient[" + terminal + "]";
    }
}
