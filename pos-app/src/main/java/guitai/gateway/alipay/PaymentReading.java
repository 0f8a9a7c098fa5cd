package guitai.gateway.alipay;

import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.CollectionOutcome;
import guitai.payment.Decline;
import guitai.payment.Doubt;
import guitai.payment.GatewayReference;
import guitai.payment.Paid;
import guitai.payment.PaymentOutcome;

/// What an answer about a payment means, operation by operation.
///
/// First `code`, then `trade_status`, and nothing that merely looks like success: 10003 has an
/// empty sub code too, and means that the buyer is still looking at the phone. Whatever is not
/// listed is Unknown.
final class PaymentReading {
    private PaymentReading() {}

    /// The answer to `alipay.trade.pay`.
    static PaymentOutcome charge(Answer answer, AttemptId id, Money amount) {
        return switch (answer) {
            case Answer.NotSent() -> new PaymentOutcome.NotSent();
            case Answer.Doubtful(var why, _) -> new PaymentOutcome.Unknown(why);
            case Answer.Signed(var said) when another(said, id) -> mismatch();
            case Answer.Signed(var said) ->
                    switch (said.code()) {
                        // The signature does not cover the node's name: what speaks of a status is
                        // the answer to an enquiry, whatever it is called.
                        case "10000" ->
                                said.has("trade_status")
                                        ? byStatus(said, amount, "send_pay_date")
                                        : paid(said, amount, "gmt_payment");
                        case "10003" -> new PaymentOutcome.AwaitingBuyer();
                        default -> refused(said);
                    };
        };
    }

    /// The answer to `alipay.trade.query`.
    static PaymentOutcome enquiry(Answer answer, AttemptId id, Money amount) {
        return switch (answer) {
            case Answer.NotSent() -> new PaymentOutcome.NotSent();
            case Answer.Doubtful(var why, _) -> new PaymentOutcome.Unknown(why);
            case Answer.Signed(var said) when another(said, id) -> mismatch();
            case Answer.Signed(var said) ->
                    switch (said.code()) {
                        case "10000" -> byStatus(said, amount, "send_pay_date");
                        case "40004" ->
                                said.subCode().equals("ACQ.TRADE_NOT_EXIST")
                                        ? new PaymentOutcome.NotFound()
                                        : unsure();
                        // A refused enquiry says nothing about the payment.
                        default -> unsure();
                    };
        };
    }

    /// The answer to `alipay.trade.precreate`.
    static CollectionOutcome collection(Answer answer, AttemptId id) {
        return switch (answer) {
            case Answer.NotSent() ->
                    new CollectionOutcome.Refused(new Decline(Decline.Reason.NOT_SENT, ""));
            case Answer.Doubtful(var why, _) -> new CollectionOutcome.Unknown(why);
            case Answer.Signed(var said) when another(said, id) ->
                    new CollectionOutcome.Unknown(Doubt.MISMATCH);
            case Answer.Signed(var said) -> {
                if (said.code().equals("10000")) {
                    yield said.has("qr_code") && said.has("out_trade_no")
                            ? new CollectionOutcome.Shown(said.text("qr_code"))
                            : new CollectionOutcome.Unknown(Doubt.UNREADABLE);
                }
                yield Refusals.of(said)
                        .<CollectionOutcome>map(CollectionOutcome.Refused::new)
                        .orElse(new CollectionOutcome.Unknown(Doubt.GATEWAY_UNSURE));
            }
        };
    }

    private static PaymentOutcome byStatus(Said said, Money amount, String when) {
        return switch (said.text("trade_status")) {
            case "TRADE_SUCCESS", "TRADE_FINISHED" -> paid(said, amount, when);
            // Closed unpaid, or refunded in full: nobody is owed anything.
            case "TRADE_CLOSED" -> sameNumber(said, new PaymentOutcome.TakenBack());
            // The trade of a code we showed has a buyer once it was scanned.
            case "WAIT_BUYER_PAY" ->
                    sameNumber(
                            said,
                            said.has("buyer_logon_id")
                                            || said.has("buyer_user_id")
                                            || said.has("buyer_open_id")
                                    ? new PaymentOutcome.AwaitingBuyer()
                                    : new PaymentOutcome.Unpaid());
            default -> new PaymentOutcome.Unknown(Doubt.UNREADABLE);
        };
    }

    private static PaymentOutcome paid(Said said, Money amount, String when) {
        var total = said.amount("total_amount");
        var at = said.time(when);
        if (total.isEmpty() || at.isEmpty() || !said.has("trade_no") || !said.has("out_trade_no")) {
            return new PaymentOutcome.Unknown(Doubt.UNREADABLE);
        }
        if (!total.get().equals(amount)) return mismatch();
        return new PaymentOutcome.Approved(
                new Paid(
                        new GatewayReference(said.text("trade_no")),
                        at.get(),
                        FundsReading.of(said, amount)));
    }

    private static PaymentOutcome refused(Said said) {
        return Refusals.of(said).<PaymentOutcome>map(PaymentOutcome.Declined::new).orElse(unsure());
    }

    /// An end that names no order is nobody's end.
    private static PaymentOutcome sameNumber(Said said, PaymentOutcome outcome) {
        return said.has("out_trade_no") ? outcome : new PaymentOutcome.Unknown(Doubt.UNREADABLE);
    }

    /// Refusals need not name the order; one that does must name ours.
    private static boolean another(Said said, AttemptId id) {
        return said.has("out_trade_no") && !said.text("out_trade_no").equals(id.value());
    }

    private static PaymentOutcome mismatch() {
        return new PaymentOutcome.Unknown(Doubt.MISMATCH);
    }

    private static PaymentOutcome unsure() {
        return new PaymentOutcome.Unknown(Doubt.GATEWAY_UNSURE);
    }
}
