package guitai.gateway.wechatpay;

import guitai.payment.Doubt;
import guitai.payment.GatewayReference;
import guitai.payment.PaymentGateway.Refund;
import guitai.payment.RefundOutcome;
import guitai.payment.RefundedFunds;

/// Refunds, over v3 in both dialects: it also refunds V2 orders, and needs no client certificate.
final class Refunds {
    private static final String REFUNDS = "/v3/refund/domestic/refunds";
    // The field `reason`, in bytes.
    private static final int MOST_REASON = 80;

    private final V3Client client;

    Refunds(V3Client client) {
        this.client = client;
    }

    RefundOutcome ask(Refund refund) {
        var body = Json.object();
        body.put("out_trade_no", refund.of().value());
        body.put("out_refund_no", refund.id().value());
        var reason = Words.fit(refund.reason(), MOST_REASON);
        if (!reason.isBlank()) body.put("reason", reason);
        body.putObject("amount")
                .put("refund", refund.amount().minor())
                .put("total", refund.paid().minor())
                .put("currency", refund.amount().currency().getCurrencyCode());
        return switch (client.post("refund", REFUNDS, body)) {
            case V3Answer.Signed signed -> read(signed, refund);
            case V3Answer.Doubtful doubtful -> new RefundOutcome.Unknown(doubtful.why());
            case V3Answer.NotSent() -> new RefundOutcome.Unknown(Doubt.NO_ANSWER);
        };
    }

    RefundOutcome enquire(Refund refund) {
        return switch (client.get("refund query", REFUNDS + "/" + refund.id())) {
            case V3Answer.Signed signed -> readEnquiry(signed, refund);
            case V3Answer.Doubtful doubtful -> new RefundOutcome.Unknown(doubtful.why());
            case V3Answer.NotSent() -> new RefundOutcome.Unknown(Doubt.NO_ANSWER);
        };
    }

    static RefundOutcome read(V3Answer.Signed answer, Refund refund) {
        if (answer.status() == 200) return readState(answer, refund);
        return switch (answer.code()) {
            // Not enough on the shop's account, or too many at once: the same number, later.
            case "NOT_ENOUGH", "NOTENOUGH", "FREQUENCY_LIMITED", "RATELIMIT_EXCEEDED" ->
                    new RefundOutcome.Later(answer.code());
            case "PARAM_ERROR",
                    "INVALID_REQUEST",
                    "NO_AUTH",
                    "MCH_NOT_EXISTS",
                    "APPID_MCHID_NOT_MATCH",
                    "SIGN_ERROR",
                    "ORDER_NOT_EXIST",
                    "ORDERNOTEXIST",
                    "RESOURCE_NOT_EXISTS",
                    "USER_ACCOUNT_ABNORMAL",
                    "TRADE_OVERDUE" ->
                    new RefundOutcome.Refused(answer.code());
            default -> new RefundOutcome.Unknown(Doubt.GATEWAY_UNSURE);
        };
    }

    static RefundOutcome readEnquiry(V3Answer.Signed answer, Refund refund) {
        if (answer.status() == 200) return readState(answer, refund);
        return switch (answer.code()) {
            case "RESOURCE_NOT_EXISTS", "REFUND_NOT_EXIST", "REFUNDNOTEXIST", "ORDER_NOT_EXIST" ->
                    answer.status() == 404
                            ? new RefundOutcome.NotFound()
                            : new RefundOutcome.Unknown(Doubt.GATEWAY_UNSURE);
            default -> new RefundOutcome.Unknown(Doubt.GATEWAY_UNSURE);
        };
    }

    private static RefundOutcome readState(V3Answer.Signed answer, Refund refund) {
        var body = answer.body();
        var amount = body.path("amount");
        if (!Json.text(body, "out_refund_no").equals(refund.id().value())
                || !Json.text(body, "out_trade_no").equals(refund.of().value())
                || Json.fen(amount, "refund") != refund.amount().minor()
                || Json.fen(amount, "total") != refund.paid().minor()) {
            return new RefundOutcome.Unknown(Doubt.MISMATCH);
        }
        var reference = Json.text(body, "refund_id");
        var status = Json.text(body, "status");
        return switch (status) {
            case "SUCCESS" ->
                    reference.isEmpty()
                            ? new RefundOutcome.Unknown(Doubt.UNREADABLE)
                            : new RefundOutcome.Refunded(
                                    new GatewayReference(reference),
                                    funds(
                                            refund,
                                            Json.fen(amount, "payer_refund"),
                                            Json.fen(amount, "discount_refund")));
            case "PROCESSING" -> new RefundOutcome.Processing();
            case "ABNORMAL", "CLOSED" -> new RefundOutcome.Failed(status);
            default -> new RefundOutcome.Unknown(Doubt.GATEWAY_UNSURE);
        };
    }

    /// Rule PR-55: asked for in terms of the order, split by the gateway.
    ///
    /// @param toBuyer `payer_refund`, in V2 `cash_refund_fee`
    /// @param coupon `discount_refund`, in V2 `coupon_refund_fee`
    static RefundedFunds funds(Refund refund, long toBuyer, long coupon) {
        var whole = refund.amount();
        if (toBuyer == Figures.MISSING && coupon == Figures.MISSING) {
            return RefundedFunds.plain(whole);
        }
        var back = toBuyer == Figures.MISSING ? Math.max(0, whole.minor() - coupon) : toBuyer;
        var rest = coupon == Figures.MISSING ? Math.max(0, whole.minor() - back) : coupon;
        return new RefundedFunds(whole, whole.withMinor(back), whole.withMinor(rest));
    }
}
