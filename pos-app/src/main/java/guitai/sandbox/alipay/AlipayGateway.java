package guitai.sandbox.alipay;

import guitai.sandbox.book.BillDays;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.OrderBook;
import guitai.sandbox.coupon.CouponBook;
import guitai.sandbox.credential.Credentials;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.Faults;
import guitai.sandbox.fault.Interference;
import guitai.sandbox.fault.On;
import guitai.sandbox.web.Call;
import guitai.sandbox.web.Delivery;
import guitai.sandbox.web.Reply;
import guitai.sandbox.web.Surface;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Alipay's gateway: one address, the method in a parameter.
///
/// Thread-safe. What it answers is signed with the key whose public half is in the merchant's
/// folder; what it does not understand, or does not believe, it answers as documented and does
/// nothing.
public final class AlipayGateway implements Surface {
    private static final String PATH = "/gateway.do";
    private static final Map<String, On> METHODS =
            Map.of(
                    "alipay.trade.pay", On.PAY,
                    "alipay.trade.precreate", On.PAY,
                    "alipay.trade.query", On.QUERY,
                    "alipay.trade.cancel", On.REVERSE,
                    "alipay.trade.close", On.REVERSE,
                    "alipay.trade.refund", On.REFUND,
                    "alipay.trade.fastpay.refund.query", On.QUERY,
                    "alipay.marketing.activity.ordervoucher.use", On.COUPON,
                    "alipay.marketing.activity.ordervoucher.refund", On.COUPON,
                    "alipay.data.dataservice.bill.downloadurl.query", On.BILL);
    // How long the answer of a slow bank takes: longer than a careless client's patience.
    private static final Duration SLOW = Duration.ofSeconds(4);
    private static final Set<Fault> REVERSALS = Set.of(Fault.RECALL, Fault.REVERSE_WITHOUT_EFFECT);
    private static final Set<Fault> REFUNDS =
            Set.of(Fault.REFUND_PROCESSING, Fault.REFUND_ABNORMAL, Fault.REFUND_CLOSED);
    private static final Set<Fault> ANSWERS = Set.of(Fault.AMOUNT_MISMATCH, Fault.OTHER_ORDER);

    private final OrderBook book;
    private final Faults faults;
    private final Interference interference;
    private final Gate gate;
    private final Envelope envelope;
    private final PayDesk pays;
    private final TradeDesk trades;
    private final RefundDesk refunds;
    private final BillDesk bills;
    private final VoucherDesk vouchers;

    public AlipayGateway(
            OrderBook book,
            BillDays days,
            Faults faults,
            Interference interference,
            Credentials credentials,
            CouponBook coupons) {
        this.vouchers = new VoucherDesk(coupons);
        this.book = book;
        this.faults = faults;
        this.interference = interference;
        this.gate = new Gate(credentials.alipay());
        this.envelope = new Envelope(credentials);
        var finder = new Trades(book);
        this.pays = new PayDesk(book);
        this.trades = new TradeDesk(book, finder);
        this.refunds = new RefundDesk(book, finder);
        this.bills = new BillDesk(book, days, credentials.alipay().sellerId());
    }

    @Override
    public Optional<Reply> serve(Call call) {
        if (call.path().equals(BillDesk.PATH)) return Optional.of(download(call));
        if (!call.path().equals(PATH)) return Optional.empty();
        var request = Parameters.of(call);
        var on = METHODS.getOrDefault(request.get("method"), On.ANY);
        var fault = faults.next(on, Gateway.ALIPAY, what -> can(on, what));
        return Optional.of(
                interference.around(
                        Gateway.ALIPAY, on, fault, () -> answered(call, request, on, fault)));
    }

    private Reply download(Call call) {
        var fault = faults.next(On.BILL, Gateway.ALIPAY, what -> what.layer() == Fault.Layer.WIRE);
        return interference.around(
                Gateway.ALIPAY, On.BILL, fault, () -> bills.download(call.query()));
    }

    private static boolean can(On on, Fault fault) {
        return switch (fault.layer()) {
            case WIRE, SIGNATURE -> true;
            case BILL -> on == On.BILL;
            case CALLBACK -> false;
            case MEANING -> {
                if (REVERSALS.contains(fault)) yield on == On.REVERSE;
                if (REFUNDS.contains(fault)) yield on == On.REFUND;
                if (ANSWERS.contains(fault)) yield on != On.BILL;
                yield fault != Fault.USERPAYING_ON_REVERSE;
            }
        };
    }

    private Reply answered(Call call, Parameters request, On on, Optional<Fault> fault) {
        var method = request.get("method");
        Node node;
        try {
            var now = book.now();
            boolean skewed = is(fault, Fault.CLOCK_SKEW);
            gate.check(request, skewed ? now.plusSeconds(1200) : now, METHODS.keySet());
            if (is(fault, Fault.UNSIGNED_ERROR)) {
                node = forged(on);
            } else if (is(fault, Fault.SYSTEM_ERROR)) {
                node = Node.unavailable();
            } else {
                node = done(method, call, Content.of(request), fault);
            }
        } catch (Refused refused) {
            node = refused.answer;
        }
        if (is(fault, Fault.SYSTEM_ERROR_AFTER_COMMIT)) {
            node = Node.failed(SubCode.SYSTEM_ERROR, "");
        }
        bend(node, fault);
        // Alipay cannot sign for an application it does not know.
        var reply =
                gate.knowsApp(request)
                        ? envelope.sealed(method, node, request.charset(), fault)
                        : envelope.unsigned(method, node, request.charset());
        return node.slow() ? reply.delivered(new Delivery.HeldBack(SLOW)) : reply;
    }

    private Node done(String method, Call call, Content content, Optional<Fault> fault)
            throws Refused {
        return switch (method) {
            case "alipay.trade.pay" -> pays.pay(content);
            case "alipay.trade.precreate" -> pays.precreate(content);
            case "alipay.trade.query" -> trades.query(content);
            case "alipay.trade.cancel" -> trades.cancel(content, fault);
            case "alipay.trade.close" -> trades.close(content);
            case "alipay.trade.refund" -> refunds.refund(content, fault);
            case "alipay.trade.fastpay.refund.query" -> refunds.query(content);
            case "alipay.marketing.activity.ordervoucher.use" -> vouchers.use(content);
            case "alipay.marketing.activity.ordervoucher.refund" -> vouchers.refund(content);
            case "alipay.data.dataservice.bill.downloadurl.query" ->
                    bills.apply(content, host(call), fault);
            default -> throw new IllegalStateException("let in, and unknown: " + method);
        };
    }

    /// A liar's definite no.
    private static Node forged(On on) {
        var no =
                switch (on) {
                    case PAY -> SubCode.PAYMENT_FAIL;
                    case COUPON -> SubCode.VOUCHER_NOT_EXIST;
                    case QUERY, REVERSE, REFUND, BILL, ANY -> SubCode.TRADE_NOT_EXIST;
                };
        return Node.failed(no, "");
    }

    private static void bend(Node node, Optional<Fault> fault) {
        if (is(fault, Fault.OTHER_ORDER) && node.has("out_trade_no")) {
            node.put("out_trade_no", node.text("out_trade_no") + "9");
        }
        if (is(fault, Fault.OTHER_ORDER) && node.has("activity_id")) {
            node.put("activity_id", node.text("activity_id") + "9");
        }
        if (!is(fault, Fault.AMOUNT_MISMATCH)) return;
        for (var name : new String[] {"total_amount", "refund_fee"}) {
            if (!node.has(name)) continue;
            long fen = new BigDecimal(node.text(name)).movePointRight(2).longValueExact();
            node.put(name, Yuan.of(Math.max(0, fen - 1)));
        }
    }

    private static boolean is(Optional<Fault> fault, Fault one) {
        return fault.filter(one::equals).isPresent();
    }

    private static String host(Call call) {
        return (call.secure() ? "https://" : "http://") + call.header("Host").orElse("127.0.0.1");
    }
}
