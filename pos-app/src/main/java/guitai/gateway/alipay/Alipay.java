package guitai.gateway.alipay;

import guitai.gateway.http.Body;
import guitai.gateway.http.Exchange;
import guitai.gateway.http.HttpLine;
import guitai.gateway.http.Outgoing;
import guitai.gateway.http.Outgoing.Field;
import guitai.loyalty.wallet.CouponGateway;
import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.payment.ChargeOrder;
import guitai.payment.CollectionOutcome;
import guitai.payment.Doubt;
import guitai.payment.Payer;
import guitai.payment.Payers;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundOutcome;
import guitai.payment.ReversalOutcome;
import guitai.payment.WalletGateway;
import guitai.payment.Way;
import guitai.reconciliation.StatementSource;
import guitai.scan.PaymentCode;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Alipay's open gateway, as much of it as a counter needs.
///
/// Thread-safe. Every call blocks for at most the line's time-out and is one request on the wire.
/// What ends a payment was signed by Alipay, with our number and our amount; everything else is
/// Unknown. Payment codes are in no log and no message.
public final class Alipay implements WalletGateway {
    // The barcode flow Alipay advises: ask after 5 s, then every 3 to 5 s, cancel at about 60 s.
    // https://docs.antom.com/ac/barcode_cn/practice
    private static final Duration FIRST_ASK = Duration.ofSeconds(5);
    private static final Duration ASK_EVERY = Duration.ofSeconds(3);

    // "撤销 only on the day of the trade": Beijing's day, with a quarter of an hour's grace.
    private static final Duration GRACE = Duration.ofMinutes(15);

    private static final List<Field> FORM =
            List.of(new Field("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8"));

    private final AlipayAccount account;
    private final Rules rules;
    private final HttpLine line;
    private final InstantSource clock;
    private final Rsa2 keys;
    private final Content content;
    private final Payers payers = new Payers(Channel.ALIPAY);
    private final ShownCodes shown = new ShownCodes();

    /// @param patience from a charge to its cancelling; Alipay's advice is 60 s
    /// @param line closed by whoever made it
    public Alipay(AlipayAccount account, Duration patience, HttpLine line, InstantSource clock) {
        this.account = account;
        this.rules = new Rules(patience, FIRST_ASK, ASK_EVERY, Duration.ZERO);
        this.line = line;
        this.clock = clock;
        this.keys = new Rsa2(account.key(), account.alipay());
        this.content = new Content(account.terminal());
    }

    @Override
    public Channel channel() {
        return Channel.ALIPAY;
    }

    @Override
    public PaymentOutcome charge(ChargeOrder order, PaymentCode code) {
        var answer = ask("alipay.trade.pay", content.charge(order, code));
        var outcome = PaymentReading.charge(answer, order.id(), order.amount());
        return payers.heard(order.id(), account(answer), outcome);
    }

    @Override
    public Optional<Payer> payer(AttemptId id) {
        return payers.of(id);
    }

    /// Newer applications are told an open id, older ones the user's number; one that is told both
    /// keeps to the number, which it knew first.
    private static String account(Answer answer) {
        if (!(answer instanceof Answer.Signed(var said))) return "";
        return said.has("buyer_user_id") ? said.text("buyer_user_id") : said.text("buyer_open_id");
    }

    @Override
    public CollectionOutcome collect(ChargeOrder order) {
        var answer = ask("alipay.trade.precreate", content.collection(order));
        var outcome = PaymentReading.collection(answer, order.id());
        if (outcome instanceof CollectionOutcome.Shown) shown.remember(order.id());
        return outcome;
    }

    @Override
    public PaymentOutcome enquire(AttemptId id, Money amount) {
        var answer = ask("alipay.trade.query", Content.enquiry(id));
        var outcome = PaymentReading.enquiry(answer, id, amount);
        payers.heard(id, account(answer), outcome);
        // Alipay knows of no trade until the code is scanned; that it gave us the code, we know.
        return outcome instanceof PaymentOutcome.NotFound && shown.holds(id)
                ? new PaymentOutcome.Unpaid()
                : outcome;
    }

    /// Cancels both ways. A code that was shown is no trade until it is scanned, and what is no
    /// trade cannot be closed (`alipay.trade.close`): the code would stay good. A cancelled one is
    /// not, and what was paid at the last moment goes back by the same call.
    @Override
    public ReversalOutcome reverse(AttemptId id, Way way) {
        shown.forget(id);
        return ReversalReading.read(ask("alipay.trade.cancel", Content.ending(id)), id);
    }

    @Override
    public RefundOutcome refund(Refund refund) {
        return RefundReading.asked(ask("alipay.trade.refund", Content.refund(refund)), refund);
    }

    @Override
    public RefundOutcome enquireRefund(Refund refund) {
        var answer = ask("alipay.trade.fastpay.refund.query", Content.refundEnquiry(refund));
        return RefundReading.enquiry(answer, refund);
    }

    @Override
    public ChannelCheck check() {
        var method = "alipay.trade.query";
        var exchange = send(method, Content.enquiry(CheckReading.NOBODYS));
        return CheckReading.read(answer(exchange, method), exchange);
    }

    /// Merchant coupons 商家券, with the same keys.
    public CouponGateway coupons() {
        return new AlipayCoupons(this::ask);
    }

    /// The shop's bills.
    ///
    /// @param partner number 2088… whose bills they must be; empty: anybody's
    public StatementSource bills(String partner) {
        return new AlipayBills(partner, new FetchedBill(this::ask, line, account.gateway()));
    }

    @Override
    public Rules rules() {
        return rules;
    }

    @Override
    public Instant reversibleUntil(Instant startedAt) {
        return startedAt
                .atZone(Said.BEIJING)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(Said.BEIJING)
                .toInstant()
                .plus(GRACE);
    }

    private Answer ask(String method, String content) {
        return answer(send(method, content), method);
    }

    private Exchange send(String method, String content) {
        var parameters = new TreeMap<String, String>();
        parameters.putAll(
                Map.of(
                        "app_id",
                        account.appId(),
                        "method",
                        method,
                        "format",
                        "json",
                        "charset",
                        "UTF-8",
                        "sign_type",
                        "RSA2",
                        "timestamp",
                        Said.TIME.withZone(Said.BEIJING).format(clock.instant()),
                        "version",
                        "1.0",
                        "biz_content",
                        content));
        var form = SignedForm.of(parameters, keys);
        return line.send(
                Outgoing.post(
                        method,
                        URI.create(account.gateway() + "?" + form.query()),
                        FORM,
                        Body.of(form.body())));
    }

    private Answer answer(Exchange exchange, String method) {
        return switch (exchange) {
            case Exchange.NotSent _ -> new Answer.NotSent();
            case Exchange.NoAnswer _ -> new Answer.Doubtful(Doubt.NO_ANSWER, "");
            // Alipay answers everything with 200; anything else is somebody in between.
            case Exchange.Answered answered ->
                    answered.status() == 200
                            ? Answer.read(answered.body().text(), method, keys)
                            : new Answer.Doubtful(
                                    Doubt.GATEWAY_UNSURE, "HTTP " + answered.status());
        };
    }

    @Override
    public String toString() {
        return "Alipay[" + account + "]";
    }
}
