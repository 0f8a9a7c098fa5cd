package guitai.ui.work;

import guitai.risk.RiskRule;
import guitai.ui.text.Words;

/// The rules about risk, in words.
public final class RiskWords {
    private RiskWords() {}

    /// @param id as the journal has it; one of a later program stands as it is
    public static Words of(String id) {
        return RiskRule.of(id).map(RiskWords::of).orElseGet(() -> Words.of("promo.named", id));
    }

    public static Words of(RiskRule rule) {
        return Words.of(
                switch (rule) {
                    case STOCK_TOO_FAST -> "risk.stockTooFast";
                    case MEMBER_TOO_FAST -> "risk.memberTooFast";
                    case DEVICE_TOO_FAST -> "risk.deviceTooFast";
                    case PAYER_TOO_FAST -> "risk.payerTooFast";
                    case WRONG_CODES -> "risk.wrongCodes";
                    case MEMBER_ON_MANY_RECEIPTS -> "risk.manyReceipts";
                    case STAFF_AS_MEMBER -> "risk.staffAsMember";
                    case RETURN_FROM_NOBODY -> "risk.returnFromNobody";
                    case DRAWER_AFTER_RETURN -> "risk.drawerAfterReturn";
                    case RETURN_WITHOUT_RECEIPT -> "risk.returnWithoutReceipt";
                    case RETURN_OF_HIGH_VALUE -> "risk.returnOfHighValue";
                    case CASH_FOR_OTHER_TENDER -> "risk.cashForOther";
                    case SERIAL_RETURNS -> "risk.serialReturns";
                    case DISCOUNT_SHARE -> "risk.discountShare";
                    case STEP_UP -> "risk.stepUp";
                    case SMALL_SALES -> "risk.smallSales";
                    case COUPON_NOT_HONOURED -> "risk.couponNotHonoured";
                    case MEMBER_NOT_BOOKED -> "risk.memberNotBooked";
                });
    }
}
