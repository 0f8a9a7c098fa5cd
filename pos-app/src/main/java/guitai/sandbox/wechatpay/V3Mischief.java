package guitai.sandbox.wechatpay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.Fault.Layer;
import guitai.sandbox.web.Header;
import guitai.sandbox.web.Reply;
import guitai.sandbox.wechatpay.V3Operation.At;

import java.security.PrivateKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The faults v3 itself can show: in the signature and in the meaning.
final class V3Mischief {
    /// Twice what either side may be off.
    static final Duration SKEW = Duration.ofMinutes(10);

    private static final List<String> NUMBERS =
            List.of("out_trade_no", "transaction_id", "out_refund_no", "refund_id", "stock_id");
    private static final List<String> TELLING =
            List.of(
                    "transaction_id",
                    "refund_id",
                    "code_url",
                    "hash_value",
                    "out_trade_no",
                    "stock_id");
    private static final List<String> AMOUNTS = List.of("total", "payer_total", "refund");

    private final V3Trade trade;
    private final V3Voice voice;
    private final Supplier<PrivateKey> stranger;

    /// @param stranger a key that is not the gateway's; making it is slow, and few answers want it
    V3Mischief(V3Trade trade, V3Voice voice, Supplier<PrivateKey> stranger) {
        this.trade = trade;
        this.voice = voice;
        this.stranger = stranger;
    }

    /// An answer before it is signed.
    ///
    /// @param number what `Request-ID` ends with
    record Spoken(int status, String body, long number) {}

    static boolean can(V3Operation operation, Fault fault) {
        var bill = operation == V3Operation.TRADE_BILL || operation == V3Operation.FUND_BILL;
        if (operation == V3Operation.BILL_DOWNLOAD || operation == V3Operation.CERTIFICATES) {
            return fault.layer() == Layer.WIRE;
        }
        return switch (fault.layer()) {
            case WIRE, SIGNATURE -> true;
            case MEANING -> means(operation, fault);
            case BILL -> bill;
            case CALLBACK -> false;
        };
    }

    private static boolean means(V3Operation operation, Fault fault) {
        var tells =
                switch (operation) {
                    case CODEPAY, QUERY, QUERY_BY_ID, REFUND, REFUND_QUERY -> true;
                    default -> false;
                };
        return switch (fault) {
            case SYSTEM_ERROR, SYSTEM_ERROR_AFTER_COMMIT -> true;
            case AMOUNT_MISMATCH -> tells;
            case OTHER_ORDER ->
                    tells
                            || operation == V3Operation.REVERSE
                            || operation == V3Operation.COUPON_USE
                            || operation == V3Operation.COUPON;
            case USERPAYING_ON_REVERSE, REVERSE_WITHOUT_EFFECT -> operation == V3Operation.REVERSE;
            case REFUND_PROCESSING, REFUND_ABNORMAL, REFUND_CLOSED ->
                    operation == V3Operation.REFUND;
            default -> false;
        };
    }

    /// Answers given without doing anything.
    Optional<V3Answer> instead(At at, Fault fault) {
        return switch (fault) {
            case SYSTEM_ERROR -> Optional.of(V3Answer.refused(V3Error.SYSTEM_ERROR));
            case USERPAYING_ON_REVERSE -> Optional.of(V3Answer.userPaying());
            case REVERSE_WITHOUT_EFFECT -> Optional.of(trade.reversed(at.number()));
            default -> Optional.empty();
        };
    }

    /// What is said of what was done.
    static V3Answer after(Fault fault, V3Answer answer) {
        if (fault == Fault.SYSTEM_ERROR_AFTER_COMMIT) {
            return V3Answer.refused(V3Error.SYSTEM_ERROR);
        }
        if (!(answer instanceof V3Answer.Good(var status, var body))) return answer;
        var other = body.deepCopy();
        switch (fault) {
            case AMOUNT_MISMATCH -> {
                if (other.get("amount") instanceof ObjectNode amount) lessOne(amount);
            }
            case OTHER_ORDER -> NUMBERS.forEach(name -> another(other, name));
            default -> {}
        }
        return new V3Answer.Good(status, other);
    }

    private static void lessOne(ObjectNode amount) {
        for (var name : AMOUNTS) {
            if (amount.has(name)) amount.put(name, Math.max(0, amount.get(name).longValue() - 1));
        }
    }

    private static void another(ObjectNode body, String name) {
        if (body.has(name)) body.put(name, V2Mischief.another(body.get(name).asText()));
    }

    /// The answer with a spoilt signature; empty when the fault leaves signatures alone.
    Optional<Reply> spoiled(Fault fault, Spoken plain, V3Voice.Key key) {
        return switch (fault) {
            case UNSIGNED -> {
                var reply = voice.signed(plain.status(), plain.body(), plain.number(), key);
                yield Optional.of(
                        reply.withHeaders(
                                reply.headers().stream()
                                        .filter(h -> !h.name().startsWith("Wechatpay-"))
                                        .toList()));
            }
            case TAMPERED -> Optional.of(tampered(plain, key));
            case WRONG_SERIAL ->
                    Optional.of(
                            voice.signed(
                                    plain.status(),
                                    plain.body(),
                                    plain.number(),
                                    new V3Voice.Key(
                                            V2Mischief.another(key.serial()), stranger.get())));
            case CLOCK_SKEW ->
                    Optional.of(
                            voice.signed(plain.status(), plain.body(), plain.number(), key, SKEW));
            default -> Optional.empty();
        };
    }

    /// Signed first, changed then; where there is no body the signature itself is changed.
    private Reply tampered(Spoken plain, V3Voice.Key key) {
        var reply = voice.signed(plain.status(), plain.body(), plain.number(), key);
        for (var name : TELLING) {
            var start = plain.body().indexOf("\"" + name + "\":\"");
            if (start < 0) continue;
            var from = start + name.length() + 4;
            var value = plain.body().substring(from, plain.body().indexOf('"', from));
            var body =
                    plain.body().substring(0, from)
                            + V2Mischief.another(value)
                            + plain.body().substring(from + value.length());
            return reply.withBody(V3Voice.utf8(body));
        }
        if (!plain.body().isEmpty()) {
            return reply.withBody(V3Voice.utf8(plain.body().replaceFirst("\\{", "{ ")));
        }
        return reply.withHeaders(
                reply.headers().stream()
                        .map(
                                h ->
                                        h.name().equals("Wechatpay-Signature")
                                                ? new Header(h.name(), otherBeginning(h.value()))
                                                : h)
                        .toList());
    }

    private static String otherBeginning(String signature) {
        return (signature.startsWith("A") ? "B" : "A") + signature.substring(1);
    }

    /// A definite refusal nobody signed.
    static Reply forged(V3Operation operation, V3Voice voice) {
        var error =
                switch (operation) {
                    case CODEPAY, NATIVE, REFUND -> V3Error.NOT_ENOUGH;
                    case QUERY, QUERY_BY_ID, CLOSE -> V3Error.ORDER_NOT_EXIST;
                    case REVERSE -> V3Error.NOT_REVERSIBLE;
                    case REFUND_QUERY, ABNORMAL_REFUND -> V3Error.REFUND_NOT_EXIST;
                    case COUPON_USE, COUPON_RETURN, COUPON, COUPONS -> V3Error.COUPON_NOT_EXIST;
                    case TRADE_BILL, FUND_BILL -> V3Error.NO_STATEMENT_EXIST;
                    case BILL_DOWNLOAD, CERTIFICATES -> V3Error.NO_AUTH;
                };
        var body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("code", error.code)
                        .put("message", error.message);
        return Reply.json(error.status, body.toString())
                .with(new Header("Request-ID", voice.requestId(error.number)));
    }
}
