package guitai.gateway.wechatpay;

import guitai.gateway.http.Body;
import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.ChargeOrder;
import guitai.payment.Doubt;
import guitai.payment.Payers;
import guitai.payment.PaymentOutcome;
import guitai.payment.PaymentOutcome.Unknown;
import guitai.payment.Place;
import guitai.payment.ReversalOutcome;
import guitai.scan.PaymentCode;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Payment codes over V2: `micropay`, `orderquery`, `reverse`.
final class V2Barcode implements Barcode {
    // Shorter lives are refused.
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    // The field `scene_info`.
    private static final int MOST_SCENE = 256;
    // The field `body`, in bytes.
    private static final int MOST_WORDS = 128;

    private final V2Client client;
    private final Endpoints endpoints;
    private final Payers payers;

    V2Barcode(V2Client client, Endpoints endpoints, Payers payers) {
        this.payers = payers;
        this.client = client;
        this.endpoints = endpoints;
    }

    @Override
    public PaymentOutcome charge(ChargeOrder order, PaymentCode code) {
        var fields = order(order);
        fields.put("auth_code", code.secret());
        return switch (client.call("micropay", endpoints.v2("/pay/micropay"), fields)) {
            case V2Answer.Signed signed ->
                    heard(order.id(), signed, readCharge(signed, order.id(), order.amount()));
            case V2Answer.Unheard _ -> new Unknown(Doubt.NOT_SIGNED);
            case V2Answer.Doubtful(var why) -> new Unknown(why);
            case V2Answer.NotSent() -> new PaymentOutcome.NotSent();
        };
    }

    @Override
    public PaymentOutcome enquire(AttemptId id, Money amount) {
        return switch (query(id.value())) {
            case V2Answer.Signed signed -> heard(id, signed, readEnquiry(signed, id, amount));
            case V2Answer.Unheard _ -> new Unknown(Doubt.NOT_SIGNED);
            case V2Answer.Doubtful(var why) -> new Unknown(why);
            case V2Answer.NotSent() -> new PaymentOutcome.NotSent();
        };
    }

    @Override
    public ReversalOutcome reverse(AttemptId id) {
        var to = endpoints.certified("/secapi/pay/reverse");
        return switch (client.call("reverse", to, Map.of("out_trade_no", id.value()))) {
            case V2Answer.Signed signed -> readReversal(signed);
            case V2Answer.Unheard _ -> new ReversalOutcome.Unknown(Doubt.NOT_SIGNED);
            case V2Answer.Doubtful(var why) -> new ReversalOutcome.Unknown(why);
            case V2Answer.NotSent() -> new ReversalOutcome.Unknown(Doubt.NO_ANSWER);
        };
    }

    V2Answer query(String number) {
        // Without a version the answer leaves out who paid for the discounts.
        return client.call(
                "orderquery",
                endpoints.v2("/pay/orderquery"),
                Map.of("version", "1.0", "out_trade_no", number));
    }

    private PaymentOutcome heard(AttemptId id, V2Answer.Signed signed, PaymentOutcome outcome) {
        return payers.heard(id, signed.get("openid"), outcome);
    }

    static PaymentOutcome readCharge(V2Answer.Signed answer, AttemptId id, Money amount) {
        if (strange(answer, id)) return new Unknown(Doubt.MISMATCH);
        if (answer.failed())
            return TradeReading.readRefusal(answer.code(), answer.get("err_code_des"));
        if (!answer.succeeded()) return new Unknown(Doubt.UNREADABLE);
        return TradeReading.readCharge(Trade.ofV2(answer, "SUCCESS"), id, amount);
    }

    static PaymentOutcome readEnquiry(V2Answer.Signed answer, AttemptId id, Money amount) {
        if (strange(answer, id)) return new Unknown(Doubt.MISMATCH);
        if (answer.failed()) return TradeReading.readRefusedEnquiry(answer.code());
        if (!answer.succeeded()) return new Unknown(Doubt.UNREADABLE);
        return TradeReading.read(Trade.ofV2(answer, answer.get("trade_state")), id, amount);
    }

    static ReversalOutcome readReversal(V2Answer.Signed answer) {
        if (answer.succeeded()) {
            return answer.get("recall").equals("N")
                    ? new ReversalOutcome.Accepted()
                    : new ReversalOutcome.Again("recall " + answer.get("recall"));
        }
        return switch (answer.code()) {
            case "REVERSE_EXPIRE" -> new ReversalOutcome.TooLate(answer.code());
            default -> new ReversalOutcome.Again(answer.code());
        };
    }

    /// Whether it names a number, and another one. Refusals often name none.
    private static boolean strange(V2Answer.Signed answer, AttemptId id) {
        var number = answer.get("out_trade_no");
        return !number.isEmpty() && !number.equals(id.value());
    }

    private static Map<String, String> order(ChargeOrder order) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", "1.0");
        fields.put("device_info", order.place().workstation());
        fields.put("body", Words.fit(order.subject(), MOST_WORDS));
        fields.put("detail", Goods.v2(order));
        fields.put("out_trade_no", order.id().value());
        fields.put("total_fee", Long.toString(order.amount().minor()));
        fields.put("fee_type", order.amount().currency().getCurrencyCode());
        fields.put("spbill_create_ip", order.place().ip());
        if (order.life().compareTo(SHORTEST) > 0) {
            fields.put("time_start", Words.v2(order.at()));
            fields.put("time_expire", Words.v2(order.at().plus(order.life())));
        }
        fields.put("scene_info", scene(order.place()));
        return fields;
    }

    private static String scene(Place place) {
        var scene = Json.object();
        scene.putObject("store_info")
                .put("id", place.store())
                .put("name", Words.clean(place.storeName()));
        var text = Json.text(scene);
        return Body.of(text).length() <= MOST_SCENE ? text : "";
    }
}
