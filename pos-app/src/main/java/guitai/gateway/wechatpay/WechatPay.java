package guitai.gateway.wechatpay;

import guitai.gateway.http.HttpLine;
import guitai.loyalty.wallet.CouponGateway;
import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.payment.ChargeOrder;
import guitai.payment.CollectionOutcome;
import guitai.payment.Identification;
import guitai.payment.Payer;
import guitai.payment.Payers;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundOutcome;
import guitai.payment.ReversalOutcome;
import guitai.payment.WalletGateway;
import guitai.payment.Way;
import guitai.reconciliation.StatementSource;
import guitai.scan.PaymentCode;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The gateway WeChat Pay 微信支付.
///
/// Thread-safe. Every call blocks for at most the line's time-out and is one request; with platform
/// certificates, a call that finds them missing first fetches them, once a minute at most.
public final class WechatPay implements WalletGateway {
    // Seven days: the gateway's papers on reversal.
    private static final Duration REVERSIBLE = Duration.ofDays(7);

    private final Settings settings;
    private final Certificates certificates;
    private final Barcode barcode;
    private final V2Barcode v2;
    private final V3Barcode v3;
    private final V3Orders orders;
    private final Refunds refunds;
    private final CodeOwner owner;
    private final Payers payers = new Payers(Channel.WECHAT_PAY);
    private final WechatCoupons coupons;
    private final Checking checking;
    private final WechatBills bills;
    private final WechatBills billsOfV2;

    /// @param line with the merchant's client certificate, which a V2 reversal needs
    /// @param clock the till's; the gateway refuses one that is more than five minutes off
    public WechatPay(
            Merchant merchant,
            PlatformKeys keys,
            Endpoints endpoints,
            Settings settings,
            HttpLine line,
            InstantSource clock,
            SecureRandom random) {
        this.settings = settings;
        var nonces = new Nonces(random);
        var skew = new Skew();
        var client = new V3Client(merchant, keys, endpoints, line, nonces, clock, skew);
        this.certificates = new Certificates(client, keys, merchant.v3Key(), clock);
        var v2Client = new V2Client(merchant, settings.signature(), line, nonces);
        this.v2 = new V2Barcode(v2Client, endpoints, payers);
        this.v3 = new V3Barcode(merchant, client, payers);
        this.barcode =
                switch (settings.dialect()) {
                    case V2 -> v2;
                    case V3 -> v3;
                };
        this.owner = new CodeOwner(v2Client, endpoints);
        this.orders = new V3Orders(merchant, client);
        this.refunds = new Refunds(client);
        this.coupons = new WechatCoupons(merchant, client, certificates);
        this.checking = new Checking(skew);
        this.bills = new WechatBills(merchant.mchid(), new V3BillDesk(client, certificates));
        this.billsOfV2 = new WechatBills(merchant.mchid(), new V2BillDesk(v2Client, endpoints));
    }

    /// How this shop uses the channel.
    ///
    /// @param signature of V2 messages
    public record Settings(Dialect dialect, V2Signature signature, Rules rules) {
        // Patience: 45 s, as the V2 papers of 2025 have it; the newer notes ask every 5 s. No
        // reversal within 15 s of the charge: it may still be on its way (chapter 9_11).
        public static final Settings DEFAULT =
                new Settings(
                        Dialect.V2,
                        V2Signature.HMAC_SHA256,
                        new Rules(
                                Duration.ofSeconds(45),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(15)));
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public PaymentOutcome charge(ChargeOrder order, PaymentCode code) {
        certificates.ifWanted();
        return barcode.charge(order, code);
    }

    @Override
    public CollectionOutcome collect(ChargeOrder order) {
        certificates.ifWanted();
        return orders.open(order);
    }

    /// Over V2 in either dialect: v3 has no such call.
    @Override
    public Identification identify(PaymentCode code) {
        return owner.ask(code);
    }

    @Override
    public Optional<Payer> payer(AttemptId id) {
        return payers.of(id);
    }

    @Override
    public PaymentOutcome enquire(AttemptId id, Money amount) {
        certificates.ifWanted();
        return barcode.enquire(id, amount);
    }

    @Override
    public ReversalOutcome reverse(AttemptId id, Way way) {
        certificates.ifWanted();
        return switch (way) {
            case CODE_READ, CARD_PRESENTED -> barcode.reverse(id);
            case CODE_SHOWN -> orders.close(id);
        };
    }

    @Override
    public RefundOutcome refund(Refund refund) {
        certificates.ifWanted();
        return refunds.ask(refund);
    }

    @Override
    public RefundOutcome enquireRefund(Refund refund) {
        certificates.ifWanted();
        return refunds.enquire(refund);
    }

    /// Asks for an order that cannot exist: in v3, and first in V2 where payment codes go that way,
    /// because each has keys of its own.
    @Override
    public ChannelCheck check() {
        certificates.ifWanted();
        if (settings.dialect() == Dialect.V2) {
            var said = checking.read(v2.query(Checking.NO_ORDER));
            if (!(said instanceof ChannelCheck.Works)) return said;
        }
        return checking.read(v3.query(Checking.NO_ORDER));
    }

    /// Merchant coupons 商家券, with the same keys.
    public CouponGateway coupons() {
        return coupons;
    }

    /// The shop's bills, with the keys this gateway has. V3 has more of them and a hash for each;
    /// V2 is for a shop without v3 keys, and has no fund bill.
    public StatementSource bills(Dialect dialect) {
        return switch (dialect) {
            case V3 -> bills;
            case V2 -> billsOfV2;
        };
    }

    @Override
    public Rules rules() {
        return settings.rules();
    }

    @Override
    public Instant reversibleUntil(Instant startedAt) {
        return startedAt.plus(REVERSIBLE);
    }
}
