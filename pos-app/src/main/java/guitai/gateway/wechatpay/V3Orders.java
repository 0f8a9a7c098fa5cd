package guitai.gateway.wechatpay;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.payment.AttemptId;
import guitai.payment.ChargeOrder;
import guitai.payment.CollectionOutcome;
import guitai.payment.Decline;
import guitai.payment.Doubt;
import guitai.payment.PaymentOutcome;
import guitai.payment.ReversalOutcome;

/// Orders the customer pays by scanning what we show (Native): opened, and closed unpaid.
final class V3Orders {
    // The field `description`, in bytes.
    private static final int MOST_WORDS = 127;

    private final Merchant merchant;
    private final V3Client client;

    V3Orders(Merchant merchant, V3Client client) {
        this.merchant = merchant;
        this.client = client;
    }

    /// What `codepay` and `native` have in common.
    static ObjectNode order(Merchant merchant, ChargeOrder order) {
        var body = Json.object();
        body.put("appid", merchant.appid());
        body.put("mchid", merchant.mchid());
        body.put("description", Words.fit(order.subject(), MOST_WORDS));
        body.put("out_trade_no", order.id().value());
        body.putObject("amount")
                .put("total", order.amount().minor())
                .put("currency", order.amount().currency().getCurrencyCode());
        Goods.v3(order, body);
        return body;
    }

    CollectionOutcome open(ChargeOrder order) {
        var body = order(merchant, order);
        body.put("notify_url", merchant.notifyUrl());
        body.put("time_expire", Words.v3(order.at().plus(order.life())));
        var scene = body.putObject("scene_info");
        scene.put("payer_client_ip", order.place().ip());
        scene.put("device_id", order.place().workstation());
        scene.putObject("store_info").put("id", order.place().store());
        return switch (client.post("native", "/v3/pay/transactions/native", body)) {
            case V3Answer.Signed signed -> readOpening(signed);
            case V3Answer.Doubtful doubtful -> new CollectionOutcome.Unknown(doubtful.why());
            case V3Answer.NotSent() ->
                    new CollectionOutcome.Refused(new Decline(Decline.Reason.NOT_SENT, ""));
        };
    }

    ReversalOutcome close(AttemptId id) {
        var body = Json.object().put("mchid", merchant.mchid());
        var target = "/v3/pay/transactions/out-trade-no/" + id + "/close";
        return switch (client.post("close", target, body)) {
            case V3Answer.Signed signed -> readClosing(signed);
            case V3Answer.Doubtful doubtful -> new ReversalOutcome.Unknown(doubtful.why());
            case V3Answer.NotSent() -> new ReversalOutcome.Unknown(Doubt.NO_ANSWER);
        };
    }

    static CollectionOutcome readOpening(V3Answer.Signed answer) {
        if (answer.status() == 200) {
            var content = Json.text(answer.body(), "code_url");
            return content.isEmpty()
                    ? new CollectionOutcome.Unknown(Doubt.UNREADABLE)
                    : new CollectionOutcome.Shown(content);
        }
        if (answer.status() < 400 || answer.status() >= 500 || answer.status() == 429) {
            return new CollectionOutcome.Unknown(Doubt.GATEWAY_UNSURE);
        }
        return TradeReading.readRefusal(answer.code(), "")
                        instanceof PaymentOutcome.Declined(var why)
                ? new CollectionOutcome.Refused(why)
                : new CollectionOutcome.Unknown(Doubt.GATEWAY_UNSURE);
    }

    static ReversalOutcome readClosing(V3Answer.Signed answer) {
        if (answer.status() == 204) return new ReversalOutcome.Accepted();
        // Somebody has paid it: what was paid is not closed, it is refunded. INVALID_REQUEST says
        // many things; the trouble-shooting list has two numbers for this one.
        return switch (answer.code() + " " + answer.number()) {
            case "INVALID_REQUEST 268449538", "INVALID_REQUEST 268498689" ->
                    new ReversalOutcome.TooLate("ORDERPAID");
            default ->
                    answer.code().equals("ORDERPAID") || answer.code().equals("ORDER_PAID")
                            ? new ReversalOutcome.TooLate(answer.code())
                            : new ReversalOutcome.Again(answer.code());
        };
    }
}
