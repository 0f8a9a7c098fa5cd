package guitai.gateway.wechatpay;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.ChargeOrder;
import guitai.payment.Doubt;
import guitai.payment.Payers;
import guitai.payment.PaymentOutcome;
import guitai.payment.PaymentOutcome.Unknown;
import guitai.payment.ReversalOutcome;
import guitai.scan.PaymentCode;

/// Payment codes over v3: `codepay`, query, `reverse`.
final class V3Barcode implements Barcode {
    private static final String ORDERS = "/v3/pay/transactions/out-trade-no/";

    private final Merchant merchant;
    private final V3Client client;
    private final Payers payers;

    V3Barcode(Merchant merchant, V3Client client, Payers payers) {
        this.payers = payers;
        this.merchant = merchant;
        this.client = client;
    }

    @Override
    public PaymentOutcome charge(ChargeOrder order, PaymentCode code) {
        var body = V3Orders.order(merchant, order);
        body.putObject("payer").put("auth_code", code.secret());
        var scene = body.putObject("scene_info");
        scene.put("device_id", order.place().workstation());
        scene.put("device_ip", order.place().ip());
        scene.putObject("store_info").put("out_id", order.place().store());
        return switch (client.post("codepay", "/v3/pay/transactions/codepay", body)) {
            case V3Answer.Signed signed ->
                    heard(order.id(), signed, readCharge(signed, order.id(), order.amount()));
            case V3Answer.Doubtful doubtful -> new Unknown(doubtful.why());
            case V3Answer.NotSent() -> new PaymentOutcome.NotSent();
        };
    }

    @Override
    public PaymentOutcome enquire(AttemptId id, Money amount) {
        return switch (query(id.value())) {
            case V3Answer.Signed signed -> heard(id, signed, readEnquiry(signed, id, amount));
            case V3Answer.Doubtful doubtful -> new Unknown(doubtful.why());
            case V3Answer.NotSent() -> new PaymentOutcome.NotSent();
        };
    }

    @Override
    public ReversalOutcome reverse(AttemptId id) {
        var body = Json.object().put("appid", merchant.appid()).put("mchid", merchant.mchid());
        return switch (client.post("reverse", ORDERS + id + "/reverse", body)) {
            case V3Answer.Signed signed -> readReversal(signed, id);
            case V3Answer.Doubtful doubtful -> new ReversalOutcome.Unknown(doubtful.why());
            case V3Answer.NotSent() -> new ReversalOutcome.Unknown(Doubt.NO_ANSWER);
        };
    }

    V3Answer query(String number) {
        return client.get("query", ORDERS + number + "?mchid=" + merchant.mchid());
    }

    private PaymentOutcome heard(AttemptId id, V3Answer.Signed signed, PaymentOutcome outcome) {
        return payers.heard(id, Json.text(signed.body().path("payer"), "openid"), outcome);
    }

    PaymentOutcome readCharge(V3Answer.Signed answer, AttemptId id, Money amount) {
        if (answer.status() != 200) return readWithoutTrade(answer);
        if (strange(answer.body())) return new Unknown(Doubt.MISMATCH);
        return TradeReading.readCharge(Trade.ofV3(answer.body(), answer.at()), id, amount);
    }

    PaymentOutcome readEnquiry(V3Answer.Signed answer, AttemptId id, Money amount) {
        if (answer.status() == 404) return TradeReading.readRefusedEnquiry(answer.code());
        if (answer.status() != 200) return new Unknown(Doubt.GATEWAY_UNSURE);
        if (strange(answer.body())) return new Unknown(Doubt.MISMATCH);
        return TradeReading.read(Trade.ofV3(answer.body(), answer.at()), id, amount);
    }

    ReversalOutcome readReversal(V3Answer.Signed answer, AttemptId id) {
        if (answer.status() == 200) {
            return !strange(answer.body())
                            && Json.text(answer.body(), "out_trade_no").equals(id.value())
                    ? new ReversalOutcome.Accepted()
                    : new ReversalOutcome.Unknown(Doubt.MISMATCH);
        }
        return switch (answer.code()) {
            case "REVERSE_EXPIRE" -> new ReversalOutcome.TooLate(answer.code());
            default -> new ReversalOutcome.Again(answer.code());
        };
    }

    private static PaymentOutcome readWithoutTrade(V3Answer.Signed answer) {
        var said = TradeReading.readRefusal(answer.code(), answer.message());
        // A 202 is a success of HTTP with nothing in it but a code: the buyer is asked.
        var heard =
                answer.status() == 202
                        ? said instanceof PaymentOutcome.AwaitingBuyer
                        : answer.status() >= 400 && answer.status() < 500 && answer.status() != 429;
        return heard ? said : new Unknown(Doubt.GATEWAY_UNSURE);
    }

    private boolean strange(JsonNode body) {
        return !Json.text(body, "mchid").equals(merchant.mchid());
    }
}
