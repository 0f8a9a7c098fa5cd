package guitai.gateway.card;

import guitai.payment.Decline;
import guitai.payment.Decline.Reason;

/// Why no money moved, out of an answer whose result already says that none did. A code nobody
/// listed is a refusal all the same: it is the result that ends a payment, not the code.
final class Declines {
    private Declines() {}

    static Decline of(String code) {
        return new Decline(reason(code), code);
    }

    // Response codes of ISO 8583 (DE39), as UnionPay's terminals have them.
    private static Reason reason(String code) {
        return switch (code) {
            case "51" -> Reason.NOT_ENOUGH_MONEY;
            case "54" -> Reason.CODE_EXPIRED;
            case "61", "65" -> Reason.LIMIT;
            // Do not honour; wrong PIN; PIN tried too often: between the customer and the bank.
            case "05", "55", "75", "CANCELLED" -> Reason.BUYER_REFUSED;
            case "14", "41", "43" -> Reason.CODE_INVALID;
            // Invalid merchant; terminal not registered.
            case "03", "97" -> Reason.SET_UP;
            case "REVERSED" -> Reason.CLOSED;
            case "NOT_SENT", "OFFLINE" -> Reason.NOT_SENT;
            default -> Reason.OTHER;
        };
    }
}
