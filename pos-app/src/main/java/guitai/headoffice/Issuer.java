package guitai.headoffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.gateway.http.MacAnswer;
import guitai.gateway.http.MacLine;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.payment.ChargeOrder;
import guitai.payment.Doubt;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundOutcome;
import guitai.payment.ReversalOutcome;
import guitai.payment.RevocationList;
import guitai.payment.SealedPayment;
import guitai.payment.StoredValueIssuer;
import guitai.payment.StoredValueToken;
import guitai.payment.Way;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;

/// Head office as the issuer of stored value: it keeps the balances.
///
/// Thread-safe. Every call blocks for at most the line's time-out and is one request on the wire.
/// What ends a payment is under head office's key, with our number and our amount; everything else
/// is Unknown. Tokens are in no log and no message.
public final class Issuer implements StoredValueIssuer {
    // Head office answers or does not; nobody has to find a phone or type a password.
    private static final Rules RULES =
            new Rules(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(3),
                    Duration.ZERO);

    // Its own money: there is no night after which it could not be put back. Ten years stand for
    // always.
    private static final Duration REVERSIBLE = Duration.ofDays(3650);

    private final MacLine line;
    private final String till;

    /// @param till this workstation, as head office knows it
    public Issuer(MacLine line, String till) {
        this.line = line;
        this.till = till;
    }

    @Override
    public Channel channel() {
        return Channel.STORED_VALUE;
    }

    @Override
    public PaymentOutcome spend(ChargeOrder order, StoredValueToken token) {
        return spend(order.id(), order.amount(), token.secret(), order.at(), false);
    }

    @Override
    public PaymentOutcome forward(Attempt attempt, SealedPayment sealed) {
        return spend(attempt.id(), attempt.amount(), sealed.content(), attempt.startedAt(), true);
    }

    private PaymentOutcome spend(
            AttemptId id, Money amount, String token, Instant at, boolean offline) {
        var body = named("spend", id.value());
        body.put("token", token);
        body.put("amount", amount.minor());
        body.put("till", till);
        body.put("at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        body.put("offline", offline);
        return SpendReading.spent(ask("spend", "/spends", body), id, amount);
    }

    @Override
    public PaymentOutcome enquire(AttemptId id, Money amount) {
        var answer = ask("spend-enquiry", "/spends/enquiries", named("spend", id.value()));
        return SpendReading.enquired(answer, id, amount);
    }

    @Override
    public ReversalOutcome reverse(AttemptId id, Way way) {
        var answer = ask("spend-reversal", "/reversals", named("spend", id.value()));
        return SpendReading.reversed(answer, id);
    }

    @Override
    public RefundOutcome refund(Refund refund) {
        var body = named("refund", refund.id().value());
        body.put("spend", refund.of().value());
        body.put("amount", refund.amount().minor());
        return SpendReading.refunded(ask("spend-refund", "/refunds", body), refund);
    }

    @Override
    public RefundOutcome enquireRefund(Refund refund) {
        var body = named("refund", refund.id().value());
        return SpendReading.refundEnquired(
                ask("spend-refund-enquiry", "/refunds/enquiries", body), refund);
    }

    @Override
    public Optional<RevocationList> revocations() {
        return fetched() instanceof MacAnswer.Signed signed && signed.status() == 200
                ? Json.read(signed.body().text()).flatMap(Issuer::list)
                : Optional.empty();
    }

    private MacAnswer fetched() {
        return line.get("revocations", "/stored-value/revocations");
    }

    /// Nothing where one part of it is not as it should be: half a list would let the other half
    /// spend.
    private static Optional<RevocationList> list(JsonNode json) {
        long version = Json.number(json, "version");
        var accounts = json.path("accounts");
        if (version == Json.MISSING
                || !accounts.isArray()
                || accounts.size() > RevocationList.MOST) {
            return Optional.empty();
        }
        var hashed = new HashSet<String>();
        for (var account : accounts) {
            if (!account.isTextual()) return Optional.empty();
            hashed.add(AccountHash.of(account.textValue()));
        }
        try {
            var at = Instant.parse(Json.text(json, "at"));
            return Optional.of(new RevocationList(version, at, hashed));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    @Override
    public ChannelCheck check() {
        return switch (fetched()) {
            case MacAnswer.NotSent(), MacAnswer.NoAnswer() ->
                    new ChannelCheck.Unreachable(Doubt.NO_ANSWER);
            case MacAnswer.Unsigned(_, _, var skew)
                    when skew.abs().compareTo(MacLine.TOLERANCE) > 0 ->
                    new ChannelCheck.ClockWrong(skew);
            // No money hangs on it, so an unsigned word may point the technician the right way.
            case MacAnswer.Unsigned(var status, _, _) ->
                    new ChannelCheck.KeysWrong("HTTP " + status);
            case MacAnswer.Signed signed ->
                    signed.status() == 200
                            ? new ChannelCheck.Works(signed.skew())
                            : new ChannelCheck.Refused("HTTP " + signed.status());
        };
    }

    @Override
    public Rules rules() {
        return RULES;
    }

    @Override
    public Instant reversibleUntil(Instant startedAt) {
        return startedAt.plus(REVERSIBLE);
    }

    private MacAnswer ask(String name, String path, ObjectNode body) {
        return line.post(name, "/stored-value" + path, body.toString());
    }

    private static ObjectNode named(String name, String value) {
        return Json.object().put(name, value);
    }

    @Override
    public String toString() {
        return "Issuer[" + line + "]";
    }
}
