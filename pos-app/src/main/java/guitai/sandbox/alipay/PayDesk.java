package guitai.sandbox.alipay;

import guitai.sandbox.book.Charging;
import guitai.sandbox.book.Order;
import guitai.sandbox.book.OrderBook;
import guitai.sandbox.book.Placing;
import guitai.sandbox.book.Terms;
import guitai.sandbox.book.WalletCode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// `alipay.trade.pay` and `alipay.trade.precreate`.
final class PayDesk {
    // 25 to 30, then 16 to 24 digits in all; a face is fp and 33 more.
    private static final Pattern CODE = Pattern.compile("(2[5-9]|30)\\d{14,22}");
    private static final Pattern FACE = Pattern.compile("fp\\w{33}");
    private static final Pattern FORBIDDEN = Pattern.compile(".*[/=&].*");
    private static final Duration FACE_TO_FACE = Duration.ofHours(3);
    private static final Duration QR_LIFE = Duration.ofHours(2);
    private static final Set<String> PRODUCTS =
            Set.of("", "FACE_TO_FACE_PAYMENT", "OFFLINE_PAYMENT");

    private final OrderBook book;

    PayDesk(OrderBook book) {
        this.book = book;
    }

    Node pay(Content content) throws Refused {
        var number = content.number("out_trade_no");
        var code = code(content);
        var options = content.options();
        var expires = expires(content, book.now()).or(() -> after(FACE_TO_FACE));
        var terms = terms(content, expires);
        return switch (book.charge(Trades.key(number), terms, code)) {
            case Charging.BadCode(_) -> unpaid(SubCode.PAYMENT_AUTH_CODE_INVALID);
            case Charging.Contradicts(_) -> unpaid(SubCode.CONTEXT_INCONSISTENT);
            case Charging.Known(var order) -> known(order, options);
            case Charging.Taken(var order, var behaviour) ->
                    behaviour == WalletCode.Behaviour.SLOW
                            ? taken(order, options).slowly()
                            : taken(order, options);
        };
    }

    private static Node taken(Order order, Set<String> options) {
        return switch (order.state()) {
            case SUCCESS -> paid(order, options);
            case USERPAYING, NOTPAY -> waiting(order);
            case PAYERROR ->
                    unpaid(
                            order.trouble().filter(Order.Trouble.INSUFFICIENT::equals).isPresent()
                                    ? SubCode.BUYER_BALANCE_NOT_ENOUGH
                                    : SubCode.PAYMENT_FAIL);
            case REFUND, CLOSED, REVOKED -> unpaid(SubCode.TRADE_HAS_CLOSE);
        };
    }

    /// The number came before with the same content: Alipay says what became of it, and nothing
    /// happens.
    private static Node known(Order order, Set<String> options) {
        return order.isPaid() ? unpaid(SubCode.TRADE_HAS_SUCCESS) : taken(order, options);
    }

    private static Node paid(Order order, Set<String> options) {
        var node = buyer(Node.success(), order);
        Amounts.of(order).into(node, order, options);
        order.paid().ifPresent(paid -> node.put("gmt_payment", Trades.time(paid.at())));
        return node;
    }

    private static Node waiting(Order order) {
        return buyer(Node.inProcess(), order).put("total_amount", Yuan.of(order.total()));
    }

    static Node buyer(Node node, Order order) {
        return node.put("trade_no", order.transaction())
                .put("out_trade_no", order.key().number())
                .put("buyer_logon_id", "159****5620")
                .put("buyer_user_id", order.buyer());
    }

    /// Refusals of a payment carry amounts of nothing, which a careless reader takes for amounts.
    private static Node unpaid(SubCode why) {
        return Node.failed(why, "")
                .put("receipt_amount", "0.00")
                .put("buyer_pay_amount", "0.00")
                .put("point_amount", "0.00")
                .put("invoice_amount", "0.00");
    }

    Node precreate(Content content) throws Refused {
        var number = content.number("out_trade_no");
        var now = book.now();
        var longest = now.plus(QR_LIFE);
        var wished = content.express("qr_code_timeout_express", now);
        var trade = expires(content, now);
        var expires = wished.or(() -> trade).filter(end -> end.isBefore(longest)).orElse(longest);
        var terms = terms(content, Optional.of(expires));
        return switch (book.place(Trades.key(number), terms)) {
            case Placing.Placed(var order) -> qr(order);
            case Placing.Contradicts(_) -> Node.failed(SubCode.CONTEXT_INCONSISTENT, "");
            case Placing.Known(var order) -> {
                if (order.isPaid()) yield Node.failed(SubCode.TRADE_HAS_SUCCESS, "");
                yield order.isOpen() ? qr(order) : Node.failed(SubCode.TRADE_HAS_CLOSE, "");
            }
        };
    }

    private static Node qr(Order order) {
        return Node.success()
                .put("out_trade_no", order.key().number())
                .put("qr_code", "https://qr.alipay.com/bax" + order.transaction());
    }

    private static String code(Content content) throws Refused {
        var scene = content.text("scene", 32);
        var code = content.needed("auth_code", 64);
        var form =
                switch (scene) {
                    case "", "bar_code" -> CODE;
                    case "security_code" -> FACE;
                    default ->
                            throw Refused.field("scene", "is neither bar_code nor security_code");
                };
        if (!form.matcher(code).matches()) {
            throw Refused.business(SubCode.PAYMENT_AUTH_CODE_INVALID);
        }
        return code;
    }

    private Optional<Instant> after(Duration length) {
        return Optional.of(book.now().plus(length));
    }

    private static Optional<Instant> expires(Content content, Instant now) throws Refused {
        var absolute = content.time("time_expire", now);
        var relative = content.express("timeout_express", now);
        return absolute.or(() -> relative);
    }

    private static Terms terms(Content content, Optional<Instant> expires) throws Refused {
        var subject = content.needed("subject", 256);
        if (FORBIDDEN.matcher(subject).matches()) {
            throw Refused.field("subject", "holds one of / = &");
        }
        if (!PRODUCTS.contains(content.text("product_code", 64))) {
            throw Refused.field("product_code", "is not FACE_TO_FACE_PAYMENT");
        }
        var total =
                content.amount("total_amount")
                        .orElseThrow(() -> Refused.field("total_amount", "is missing"));
        content.goods();
        var notes = new HashMap<String, String>();
        notes.put("store_id", content.text("store_id", 32));
        notes.put("operator_id", content.text("operator_id", 28));
        notes.put("terminal_id", content.text("terminal_id", 32));
        notes.put("body", content.text("body", 128));
        return new Terms(
                total,
                discountable(content, total),
                subject,
                notes,
                hash(content.whole()),
                expires);
    }

    private static long discountable(Content content, long total) throws Refused {
        var open = content.amount("discountable_amount");
        var shut = content.amount("undiscountable_amount");
        if (open.isPresent() && shut.isPresent() && open.get() + shut.get() != total) {
            throw Refused.field(
                    "total_amount", "is not discountable_amount and undiscountable_amount");
        }
        long discountable = open.orElse(total - shut.orElse(0L));
        if (discountable < 0 || discountable > total) {
            throw Refused.field("total_amount", "is less than a part of it");
        }
        return discountable;
    }

    /// What was asked for, code and all, without being able to read it again.
    private static String hash(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
