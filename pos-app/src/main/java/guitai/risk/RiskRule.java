package guitai.risk;

import java.util.Arrays;
import java.util.Optional;

/// The rules, by the ids that stand in the journal and on the manager's list (rule RK-09); for what
/// somebody elsewhere could not book, those of the rules that say so. No id is ever given another
/// meaning.
public enum RiskRule {
    /// One coupon stock is used faster than people come.
    STOCK_TOO_FAST("RK-01.STOCK"),
    MEMBER_TOO_FAST("RK-01.MEMBER"),
    /// One machine: this till.
    DEVICE_TOO_FAST("RK-01.DEVICE"),
    PAYER_TOO_FAST("RK-01.PAYER"),
    /// Codes are being guessed.
    WRONG_CODES("RK-02"),
    /// One member on many receipts of a day at one till.
    MEMBER_ON_MANY_RECEIPTS("RK-03.MEMBER"),
    /// Somebody of the staff is the member of a customer's receipt.
    STAFF_AS_MEMBER("RK-03.STAFF"),
    /// Cash went out for goods of which nobody knows who brought them.
    RETURN_FROM_NOBODY("RK-03.RETURN"),
    /// The drawer was opened without a sale soon after goods had come back.
    DRAWER_AFTER_RETURN("RK-03.DRAWER"),
    RETURN_WITHOUT_RECEIPT("RK-04.RECEIPT"),
    RETURN_OF_HIGH_VALUE("RK-04.VALUE"),
    /// Cash for what was paid in another way.
    CASH_FOR_OTHER_TENDER("RK-04.CASH"),
    /// One member brings goods back again and again.
    SERIAL_RETURNS("RK-04.SERIAL"),
    /// One cashier takes off far more than others do.
    DISCOUNT_SHARE("RK-05"),
    /// Points or stored value above what one proof is enough for.
    STEP_UP("RK-06"),
    /// One payer, many small sales within minutes.
    SMALL_SALES("RK-08"),
    /// A coupon of a sale that stands could not be used any more when it was told elsewhere.
    COUPON_NOT_HONOURED("PR-28"),
    /// What a sale brought could not be booked for its member any more.
    MEMBER_NOT_BOOKED("LY-42");

    private final String id;

    RiskRule(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<RiskRule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }
}
