package guitai.gateway.wechatpay;

import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.Decline;
import guitai.payment.Decline.Reason;
import guitai.payment.Doubt;
import guitai.payment.GatewayReference;
import guitai.payment.Paid;
import guitai.payment.PaymentOutcome;
import guitai.payment.PaymentOutcome.Approved;
import guitai.payment.PaymentOutcome.AwaitingBuyer;
import guitai.payment.PaymentOutcome.Declined;
import guitai.payment.PaymentOutcome.NotFound;
import guitai.payment.PaymentOutcome.TakenBack;
import guitai.payment.PaymentOutcome.Unknown;
import guitai.payment.PaymentOutcome.Unpaid;

/// WeChat Pay's signed words in the till's words. Whatever is not listed is [Unknown].
final class TradeReading {
    private TradeReading() {}

    /// What an enquiry's `trade_state` means.
    static PaymentOutcome read(Trade trade, AttemptId id, Money amount) {
        if (!about(trade, id, amount)) return new Unknown(Doubt.MISMATCH);
        return switch (trade.state()) {
            // Refunded later, whole or in part, it is still a paid order.
            case "SUCCESS", "REFUND" -> paid(trade, amount);
            // ACCEPT: taken, the bank has not answered yet.
            case "USERPAYING", "ACCEPT" -> new AwaitingBuyer();
            case "NOTPAY" -> new Unpaid();
            case "CLOSED", "REVOKED" -> new TakenBack();
            case "PAYERROR" -> new Declined(new Decline(Reason.OTHER, "PAYERROR"));
            default -> new Unknown(Doubt.GATEWAY_UNSURE);
        };
    }

    /// What the same word means in answer to a charge. A charge that is answered by the end of an
    /// order contradicts itself: ask.
    static PaymentOutcome readCharge(Trade trade, AttemptId id, Money amount) {
        return switch (read(trade, id, amount)) {
            case Approved approved when trade.state().equals("SUCCESS") -> approved;
            case Declined declined -> declined;
            case AwaitingBuyer waiting -> waiting;
            case Unknown unknown -> unknown;
            case Approved _,
                    Unpaid _,
                    TakenBack _,
                    NotFound _,
                    PaymentOutcome.StoredOffline _,
                    PaymentOutcome.NotSent _ ->
                    new Unknown(Doubt.GATEWAY_UNSURE);
        };
    }

    /// What a signed refusal of a charge means: `err_code` of V2, `code` of a v3 error.
    ///
    /// @param words the gateway's own, for reasons that have no code of their own
    static PaymentOutcome readRefusal(String code, String words) {
        return switch (code) {
            // v3's older page writes the one, its newer the other.
            case "USERPAYING", "USER_PAYING" -> new AwaitingBuyer();
            case "AUTHCODEEXPIRE", "AUTH_CODE_EXPIRED" -> declined(Reason.CODE_EXPIRED, code);
            case "AUTH_CODE_ERROR", "AUTH_CODE_INVALID" -> declined(Reason.CODE_INVALID, code);
            case "NOTENOUGH", "NOT_ENOUGH" -> declined(Reason.NOT_ENOUGH_MONEY, code);
            case "NOTSUPORTCARD", "BUYER_MISMATCH", "ACCOUNT_ERROR" ->
                    declined(Reason.BUYER_REFUSED, code);
            case "RULE_LIMIT" -> declined(Reason.LIMIT, code);
            // "101 付款码已过期": what v3 says of a code that has lived its minute.
            case "TRADE_ERROR" ->
                    declined(words.startsWith("101 ") ? Reason.CODE_EXPIRED : Reason.OTHER, code);
            case "ORDERCLOSED", "ORDER_CLOSED", "ORDERREVERSED" -> declined(Reason.CLOSED, code);
            case "NOAUTH",
                    "NO_AUTH",
                    "PARAM_ERROR",
                    "LACK_PARAMS",
                    "SIGNERROR",
                    "SIGN_ERROR",
                    "XML_FORMAT_ERROR",
                    "REQUIRE_POST_METHOD",
                    "NOT_UTF8",
                    "APPID_NOT_EXIST",
                    "MCHID_NOT_EXIST",
                    "MCH_NOT_EXISTS",
                    "APPID_MCHID_NOT_MATCH" ->
                    declined(Reason.SET_UP, code);
            // Of these it is known that they do not end a payment. SYSTEMERROR and BANKERROR: the
            // gateway does not know. ORDERPAID and OUT_TRADE_NO_USED: the number was used, as after
            // a lost answer. INVALID_REQUEST: also said of a number that came before with other
            // content, so something may have been paid under it.
            default -> new Unknown(Doubt.GATEWAY_UNSURE);
        };
    }

    /// What a signed refusal of an enquiry means.
    static PaymentOutcome readRefusedEnquiry(String code) {
        return switch (code) {
            case "ORDERNOTEXIST", "ORDER_NOT_EXIST" -> new NotFound();
            default -> new Unknown(Doubt.GATEWAY_UNSURE);
        };
    }

    private static boolean about(Trade trade, AttemptId id, Money amount) {
        var total = trade.figures().total();
        var currency = trade.currency();
        return trade.number().equals(id.value())
                && (total == Figures.MISSING || total == amount.minor())
                && (currency.isEmpty() || currency.equals(amount.currency().getCurrencyCode()));
    }

    private static PaymentOutcome paid(Trade trade, Money amount) {
        // A success must name its amount and its number: a field left out is not a field that fits.
        if (trade.figures().total() == Figures.MISSING || trade.reference().isEmpty()) {
            return new Unknown(Doubt.UNREADABLE);
        }
        var reference = new GatewayReference(trade.reference());
        return new Approved(new Paid(reference, trade.at(), trade.figures().funds(amount)));
    }

    private static Declined declined(Reason reason, String code) {
        return new Declined(new Decline(reason, code));
    }
}
