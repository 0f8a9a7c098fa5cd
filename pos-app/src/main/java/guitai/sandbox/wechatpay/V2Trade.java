package guitai.sandbox.wechatpay;

import guitai.sandbox.book.Charging;
import guitai.sandbox.book.Charging.CodeTrouble;
import guitai.sandbox.book.Order;
import guitai.sandbox.book.RefundWish;
import guitai.sandbox.wechatpay.Trading.Meant;
import guitai.sandbox.wechatpay.Trading.Return;
import guitai.sandbox.wechatpay.Trading.Reversal;
import guitai.sandbox.wechatpay.Trading.Wanted;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What V2 answers to each operation once a request is believed.
final class V2Trade {
    // The first two digits tell a WeChat code from any other; 18 digits always.
    private static final Pattern CODE = Pattern.compile("1[0-5][0-9]{16}");

    private final Trading trading;

    V2Trade(Trading trading) {
        this.trading = trading;
    }

    /// A business answer, before appid, nonce and signature are put to it.
    sealed interface Answer {
        record Good(Map<String, String> fields) implements Answer {}

        /// @param fields said beside the error; reverse says `recall` here
        record Bad(V2Error error, String words, Map<String, String> fields) implements Answer {}
    }

    static Answer bad(V2Error error) {
        return new Answer.Bad(error, error.words, Map.of());
    }

    private static Answer bad(V2Error error, String words) {
        return new Answer.Bad(error, words, Map.of());
    }

    Answer micropay(Map<String, String> sent) {
        var code = sent.getOrDefault("auth_code", "");
        if (!CODE.matcher(code).matches()) return bad(V2Error.AUTH_CODE_INVALID);
        var told = sent.getOrDefault("time_expire", "");
        var expires = Clockface.read(told);
        if (!told.isEmpty() && expires.filter(trading.now()::isBefore).isEmpty()) {
            return bad(V2Error.PARAM_ERROR, "time_expire参数有误");
        }
        var notes = new HashMap<String, String>();
        for (var name : new String[] {"appid", "attach", "device_info", "goods_tag", "version"}) {
            var value = sent.getOrDefault(name, "");
            if (!value.isEmpty()) notes.put(name, value);
        }
        var wanted =
                new Wanted(
                        sent.getOrDefault("out_trade_no", ""),
                        Long.parseLong(sent.getOrDefault("total_fee", "0")),
                        sent.getOrDefault("body", ""),
                        notes,
                        expires);
        return switch (trading.charge(wanted, code)) {
            case Charging.Taken(var order, _) -> taken(order);
            case Charging.Known(var order) -> known(order);
            case Charging.Contradicts(_) -> bad(V2Error.OUT_TRADE_NO_USED);
            case Charging.BadCode(var why) -> badCode(why);
        };
    }

    private static Answer taken(Order order) {
        return switch (order.state()) {
            case SUCCESS, REFUND -> new Answer.Good(V2Words.paid(order));
            case USERPAYING -> bad(V2Error.USERPAYING);
            case PAYERROR -> failed(order);
            case NOTPAY, CLOSED, REVOKED -> bad(V2Error.SYSTEMERROR);
        };
    }

    private static Answer failed(Order order) {
        var why = order.trouble().orElse(Order.Trouble.DECLINED);
        return switch (why) {
            case DECLINED -> bad(V2Error.TRADE_ERROR, "支付失败，用户取消或拒绝支付");
            case INSUFFICIENT -> bad(V2Error.NOTENOUGH);
        };
    }

    /// The same request again: never a second payment.
    private static Answer known(Order order) {
        return switch (order.state()) {
            case SUCCESS, REFUND -> bad(V2Error.ORDERPAID);
            case USERPAYING -> bad(V2Error.USERPAYING);
            case CLOSED -> bad(V2Error.ORDERCLOSED);
            case REVOKED -> bad(V2Error.ORDERREVERSED);
            case NOTPAY, PAYERROR -> bad(V2Error.OUT_TRADE_NO_USED);
        };
    }

    private static Answer badCode(CodeTrouble why) {
        return switch (why) {
            case INVALID -> bad(V2Error.AUTH_CODE_INVALID);
            case EXPIRED -> bad(V2Error.AUTHCODEEXPIRE);
            case USED -> bad(V2Error.AUTH_CODE_ERROR, "每个二维码仅限使用一次，请刷新再试");
        };
    }

    Answer query(Map<String, String> sent) {
        return trading.find(meant(sent))
                .<Answer>map(order -> new Answer.Good(V2Words.queried(order)))
                .orElseGet(() -> bad(V2Error.ORDERNOTEXIST));
    }

    Answer reverse(Map<String, String> sent) {
        return switch (trading.reverse(meant(sent))) {
            case Reversal.Done() -> new Answer.Good(Map.of("recall", "N"));
            case Reversal.TooLate() -> refusedReverse(V2Error.REVERSE_EXPIRE, "N");
            case Reversal.NotByCode() -> refusedReverse(V2Error.TRADE_ERROR, "N");
        };
    }

    static Answer refusedReverse(V2Error error, String recall) {
        var words = error == V2Error.USERPAYING ? "正在支付中，不能发起撤销，请稍后再试" : error.words;
        return new Answer.Bad(error, words, Map.of("recall", recall));
    }

    /// @param how what the refund becomes and when, as decided outside
    Answer refund(Map<String, String> sent, RefundFate how) {
        var wish =
                new RefundWish(
                        sent.getOrDefault("out_refund_no", ""),
                        Long.parseLong(sent.getOrDefault("refund_fee", "0")),
                        sent.getOrDefault("refund_desc", ""),
                        how.becomes(),
                        how.takes());
        var total = Long.parseLong(sent.getOrDefault("total_fee", "0"));
        return switch (trading.refund(meant(sent), total, wish)) {
            case Return.Taken(var order, var refund) ->
                    new Answer.Good(V2Words.refundAccepted(order, refund));
            case Return.NoSuchOrder() ->
                    sent.getOrDefault("transaction_id", "").isEmpty()
                            ? bad(V2Error.ORDERNOTEXIST)
                            : bad(V2Error.INVALID_TRANSACTIONID);
            case Return.NotPaid() -> bad(V2Error.ERROR, "订单状态错误");
            case Return.WrongTotal() -> bad(V2Error.PARAM_ERROR, "订单金额与原订单不一致");
            case Return.TooMuch() -> bad(V2Error.ERROR, "累计退款金额大于支付金额");
            case Return.TooOften() -> bad(V2Error.ERROR, "单笔交易退款不能超过50次");
            case Return.TooLate() -> bad(V2Error.TRADE_OVERDUE);
            case Return.Contradicts() -> bad(V2Error.ERROR, "订单金额或退款金额与之前请求不一致，请核实后再试");
        };
    }

    Answer refundQuery(Map<String, String> sent) {
        var id = sent.getOrDefault("refund_id", "");
        var number = sent.getOrDefault("out_refund_no", "");
        var order =
                !id.isEmpty()
                        ? trading.findByRefundId(id)
                        : !number.isEmpty()
                                ? trading.findByRefundNumber(number)
                                : trading.find(meant(sent));
        if (order.isEmpty()) return bad(V2Error.REFUNDNOTEXIST);
        var refunds =
                order.get().refunds().stream()
                        .filter(r -> !r.reversal())
                        .filter(r -> id.isEmpty() || r.id().equals(id))
                        .filter(r -> !id.isEmpty() || number.isEmpty() || r.number().equals(number))
                        .toList();
        if (refunds.isEmpty()) return bad(V2Error.REFUNDNOTEXIST);
        var from = sent.getOrDefault("offset", "");
        var offset = from.isEmpty() ? 0 : Integer.parseInt(from);
        return new Answer.Good(V2Words.refunds(order.get(), refunds, offset));
    }

    Answer openid(Map<String, String> sent) {
        var code = sent.getOrDefault("auth_code", "");
        if (!CODE.matcher(code).matches()) return bad(V2Error.AUTH_CODE_INVALID);
        return trading.buyerOf(code)
                .<Answer>map(
                        buyer -> {
                            var fields = new LinkedHashMap<String, String>();
                            fields.put("openid", buyer);
                            return new Answer.Good(fields);
                        })
                .orElseGet(() -> bad(V2Error.AUTHCODEEXPIRE));
    }

    /// Whether the owner of this code keeps the caller waiting.
    boolean isSlow(String code) {
        return trading.isSlow(code);
    }

    private static Meant meant(Map<String, String> sent) {
        return new Meant(
                sent.getOrDefault("transaction_id", ""), sent.getOrDefault("out_trade_no", ""));
    }
}
