package guitai.sandbox.wechatpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import guitai.sandbox.book.Charging;
import guitai.sandbox.book.Charging.CodeTrouble;
import guitai.sandbox.book.Ending;
import guitai.sandbox.book.Order;
import guitai.sandbox.book.Placing;
import guitai.sandbox.book.Refund;
import guitai.sandbox.book.RefundWish;
import guitai.sandbox.credential.WechatMerchant;
import guitai.sandbox.wechatpay.Trading.Meant;
import guitai.sandbox.wechatpay.Trading.Return;
import guitai.sandbox.wechatpay.Trading.Reversal;
import guitai.sandbox.wechatpay.Trading.Wanted;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What v3 answers to each operation once a request is believed and of the right shape.
final class V3Trade {
    private static final Pattern CODE = Pattern.compile("1[0-5][0-9]{16}");
    // A code_url is good for two hours, an order for seven days.
    private static final Duration LONGEST_LIFE = Duration.ofDays(7);
    private static final Duration SHORTEST_LIFE = Duration.ofMinutes(1);

    private final WechatMerchant merchant;
    private final Trading trading;
    private final Callbacks callbacks;

    V3Trade(WechatMerchant merchant, Trading trading, Callbacks callbacks) {
        this.merchant = merchant;
        this.trading = trading;
        this.callbacks = callbacks;
    }

    V3Answer codepay(JsonNode sent) {
        var code = sent.at("/payer/auth_code").asText();
        if (!CODE.matcher(code).matches()) {
            return V3Answer.refused(V3Error.AUTH_CODE_INVALID);
        }
        var store = sent.at("/scene_info/store_info");
        if (!store.has("id") && !store.has("out_id")) {
            return V3Answer.flawed(
                    new Shape.Flaw("/scene_info/store_info/id", "", "id和out_id必填其一"), "body");
        }
        return switch (trading.charge(wanted(sent, Optional.empty()), code)) {
            case Charging.Taken(var order, _) -> taken(order);
            case Charging.Known(var order) -> known(order);
            case Charging.Contradicts(_) -> V3Answer.refused(V3Error.CONTRADICTS);
            case Charging.BadCode(var why) -> badCode(why);
        };
    }

    private V3Answer taken(Order order) {
        return switch (order.state()) {
            case SUCCESS, REFUND -> V3Answer.ok(V3Words.transaction(merchant, order));
            case USERPAYING -> V3Answer.userPaying();
            case PAYERROR ->
                    switch (order.trouble().orElse(Order.Trouble.DECLINED)) {
                        case DECLINED -> V3Answer.refused(V3Error.TRADE_ERROR, "支付失败，用户取消或拒绝支付");
                        case INSUFFICIENT -> V3Answer.refused(V3Error.NOT_ENOUGH);
                    };
            case NOTPAY, CLOSED, REVOKED -> V3Answer.refused(V3Error.SYSTEM_ERROR);
        };
    }

    /// The same request again: never a second payment.
    private static V3Answer known(Order order) {
        return switch (order.state()) {
            case USERPAYING -> V3Answer.userPaying();
            case CLOSED, REVOKED -> V3Answer.refused(V3Error.ORDER_CLOSED);
            case SUCCESS, REFUND, NOTPAY, PAYERROR -> V3Answer.refused(V3Error.OUT_TRADE_NO_USED);
        };
    }

    private static V3Answer badCode(CodeTrouble why) {
        return switch (why) {
            case INVALID -> V3Answer.refused(V3Error.AUTH_CODE_INVALID);
            case EXPIRED -> V3Answer.refused(V3Error.AUTH_CODE_EXPIRED);
            case USED -> V3Answer.refused(V3Error.AUTH_CODE_EXPIRED, "每个二维码仅限使用一次，请刷新再试");
        };
    }

    V3Answer placeNative(JsonNode sent) {
        var expires = Optional.<Instant>empty();
        if (sent.has("time_expire")) {
            try {
                var told = OffsetDateTime.parse(sent.get("time_expire").asText()).toInstant();
                var life = Duration.between(trading.now(), told);
                if (life.compareTo(SHORTEST_LIFE) < 0 || life.compareTo(LONGEST_LIFE) > 0) {
                    return badExpiry(sent, "需在1分钟后、7天内");
                }
                expires = Optional.of(told);
            } catch (DateTimeParseException e) {
                return badExpiry(sent, "格式错误");
            }
        } else {
            expires = Optional.of(trading.now().plus(LONGEST_LIFE));
        }
        return switch (trading.place(wanted(sent, expires))) {
            case Placing.Placed(var order) -> codeUrl(order);
            case Placing.Known(var order) ->
                    switch (order.state()) {
                        case NOTPAY ->
                                order.channel() == Order.Channel.QR
                                        ? codeUrl(order)
                                        : V3Answer.refused(V3Error.OUT_TRADE_NO_USED);
                        case SUCCESS, REFUND -> V3Answer.refused(V3Error.ALREADY_PAID);
                        case CLOSED, REVOKED -> V3Answer.refused(V3Error.ORDER_CLOSED);
                        case USERPAYING, PAYERROR -> V3Answer.refused(V3Error.OUT_TRADE_NO_USED);
                    };
            case Placing.Contradicts(_) -> V3Answer.refused(V3Error.CONTRADICTS);
        };
    }

    private static V3Answer badExpiry(JsonNode sent, String issue) {
        return V3Answer.flawed(
                new Shape.Flaw("/time_expire", sent.get("time_expire").asText(), issue), "body");
    }

    /// The real one hides the order behind a short random word; here the phone of the training mode
    /// must find the order again, so it is the gateway's number.
    private static V3Answer codeUrl(Order order) {
        return V3Answer.ok(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("code_url", CodeUrl.of(order.transaction())));
    }

    private static Wanted wanted(JsonNode sent, Optional<Instant> expires) {
        Map<String, String> notes = new HashMap<>();
        note(notes, "appid", sent.at("/appid"));
        note(notes, "attach", sent.at("/attach"));
        note(notes, "goods_tag", sent.at("/goods_tag"));
        note(notes, "device_info", sent.at("/scene_info/device_id"));
        note(notes, "notify_url", sent.at("/notify_url"));
        return new Wanted(
                sent.at("/out_trade_no").asText(),
                sent.at("/amount/total").longValue(),
                sent.at("/description").asText(),
                notes,
                expires);
    }

    private static void note(Map<String, String> notes, String name, JsonNode value) {
        if (value.isTextual() && !value.textValue().isEmpty()) notes.put(name, value.textValue());
    }

    V3Answer query(Meant meant) {
        return trading.find(meant)
                .map(order -> V3Answer.ok(V3Words.transaction(merchant, order)))
                .orElseGet(() -> V3Answer.refused(V3Error.ORDER_NOT_EXIST));
    }

    V3Answer close(String number) {
        var order = trading.find(Meant.byNumber(number));
        if (order.isEmpty()) return V3Answer.refused(V3Error.ORDER_NOT_EXIST);
        if (order.get().channel() == Order.Channel.BARCODE) {
            return V3Answer.refused(V3Error.ONLY_REVERSE);
        }
        return switch (trading.close(number)) {
            case Ending.NoSuchOrder() -> V3Answer.refused(V3Error.ORDER_NOT_EXIST);
            case Ending.Closed(_), Ending.EndedBefore(_) -> new V3Answer.Silent();
            case Ending.IsPaid(_), Ending.Refunded(_) -> V3Answer.refused(V3Error.ALREADY_PAID);
        };
    }

    V3Answer reverse(String number) {
        return switch (trading.reverse(Meant.byNumber(number))) {
            case Reversal.Done() -> reversed(number);
            case Reversal.TooLate() -> V3Answer.refused(V3Error.NOT_REVERSIBLE, "订单已超过可撤销的时限");
            case Reversal.NotByCode() -> V3Answer.refused(V3Error.NOT_REVERSIBLE);
        };
    }

    V3Answer reversed(String number) {
        return V3Answer.ok(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("appid", merchant.appid())
                        .put("mchid", merchant.mchid())
                        .put("out_trade_no", number));
    }

    V3Answer refund(JsonNode sent, RefundFate fate) {
        var meant =
                new Meant(sent.at("/transaction_id").asText(), sent.at("/out_trade_no").asText());
        if (meant.transaction().isEmpty() && meant.number().isEmpty()) {
            return V3Answer.flawed(
                    new Shape.Flaw("/out_trade_no", "", "transaction_id和out_trade_no必填其一"), "body");
        }
        var wish =
                new RefundWish(
                        sent.at("/out_refund_no").asText(),
                        sent.at("/amount/refund").longValue(),
                        sent.at("/reason").asText(),
                        fate.becomes(),
                        fate.takes());
        var total = sent.at("/amount/total").longValue();
        return switch (trading.refund(meant, total, wish)) {
            case Return.Taken(var order, var refund) -> {
                var url = sent.at("/notify_url").asText();
                if (!url.isEmpty()) callbacks.remember(refund.number(), url);
                yield V3Answer.ok(V3Words.refund(order, refund));
            }
            case Return.NoSuchOrder() -> V3Answer.refused(V3Error.NO_SUCH_ORDER_TO_REFUND);
            case Return.NotPaid() -> V3Answer.refused(V3Error.INVALID_REQUEST, "订单状态错误，不能退款");
            case Return.WrongTotal() -> V3Answer.refused(V3Error.INVALID_REQUEST, "订单金额与原订单不一致");
            case Return.TooMuch() -> V3Answer.refused(V3Error.INVALID_REQUEST, "累计退款金额大于支付金额");
            case Return.TooOften() -> V3Answer.refused(V3Error.INVALID_REQUEST, "单笔交易退款不能超过50次");
            case Return.TooLate() -> V3Answer.refused(V3Error.INVALID_REQUEST, "订单已经超过退款期限");
            case Return.Contradicts() -> V3Answer.refused(V3Error.CONTRADICTS);
        };
    }

    V3Answer refundQuery(String number) {
        var order = trading.findByRefundNumber(number);
        var refund = order.flatMap(o -> o.refund(number)).filter(r -> !r.reversal());
        if (order.isEmpty() || refund.isEmpty()) {
            return V3Answer.refused(V3Error.REFUND_NOT_EXIST);
        }
        return V3Answer.ok(V3Words.refund(order.get(), refund.get()));
    }

    /// The merchant sends the money of an abnormal refund elsewhere: it arrives.
    V3Answer abnormalRefund(String id, JsonNode sent) {
        var number = sent.at("/out_refund_no").asText();
        var order = trading.findByRefundNumber(number);
        var refund = order.flatMap(o -> o.refund(number)).filter(r -> r.id().equals(id));
        if (order.isEmpty() || refund.isEmpty()) {
            return V3Answer.refused(V3Error.REFUND_NOT_EXIST);
        }
        if (refund.get().state() != Refund.State.ABNORMAL) {
            return V3Answer.refused(V3Error.INVALID_REQUEST, "退款单状态不允许发起异常退款");
        }
        trading.settleRefund(order.get(), number);
        return refundQuery(number);
    }

    boolean isSlow(String code) {
        return trading.isSlow(code);
    }
}
