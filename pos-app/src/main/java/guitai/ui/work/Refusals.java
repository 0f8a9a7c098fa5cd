package guitai.ui.work;

import guitai.catalog.Item;
import guitai.flow.Refusal;
import guitai.flow.ScanResult;
import guitai.sale.LineItem;
import guitai.scan.Scan;
import guitai.staff.Permission;
import guitai.ui.text.Name;
import guitai.ui.text.Words;

/// What the flows refuse, in words.
public final class Refusals {

    private Refusals() {}

    public static Words of(Refusal why) {
        return switch (why) {
            case Refusal.NeedsOverride(var step) -> Words.of("refusal.needsOverride", of(step));
            case Refusal.Because because -> Words.of(key(because));
        };
    }

    private static String key(Refusal.Because why) {
        return switch (why) {
            case NOT_SIGNED_ON -> "refusal.notSignedOn";
            case LOCKED -> "refusal.locked";
            case NO_SHIFT -> "refusal.noShift";
            case SHIFT_ALREADY_OPEN -> "refusal.shiftAlreadyOpen";
            case COUNTING -> "refusal.counting";
            case NOT_COUNTING -> "refusal.notCounting";
            case SALE_AT_COUNTER -> "refusal.saleAtCounter";
            case NO_SALE_AT_COUNTER -> "refusal.noSaleAtCounter";
            case MONEY_TAKEN -> "refusal.moneyTaken";
            case NOTHING_TO_PAY -> "refusal.nothingToPay";
            case PAYMENT_UNDERWAY -> "refusal.paymentUnderway";
            case CUSTOMER_NOT_TOLD -> "refusal.customerNotTold";
            case PAYMENT_BEING_TAKEN_BACK -> "refusal.paymentBeingTakenBack";
            case WALLET_NOT_CONNECTED -> "refusal.walletNotConnected";
            case OFFLINE -> "refusal.offline";
            case NO_TERMINAL -> "refusal.noTerminal";
            case NO_STORED_VALUE -> "refusal.noStoredValue";
            case TOKEN_INVALID -> "refusal.tokenInvalid";
            case TOKEN_EXPIRED -> "refusal.tokenExpired";
            case TOKEN_NOT_OFFLINE -> "refusal.tokenNotOffline";
            case CARDS_NOT_IN_CONTRACT -> "refusal.cardsNotInContract";
            case CODE_USED -> "refusal.codeUsed";
            case NO_PAYMENT -> "refusal.noPayment";
            case SAME_TENDER -> "refusal.sameTender";
            case BASKET_FULL -> "refusal.basketFull";
            case GIFT_LINE -> "refusal.giftLine";
            case NO_DISCOUNT_GOODS -> "refusal.noDiscountGoods";
            case NOTHING_BY_HAND -> "refusal.nothingByHand";
            case NO_SUCH_LINE -> "refusal.noSuchLine";
            case WEIGHED_LINE -> "refusal.weighedLine";
            case QUANTITY_OUT_OF_RANGE -> "refusal.quantity";
            case NO_WEIGHED_ITEM -> "refusal.noWeighedItem";
            case WEIGHT_OUT_OF_RANGE -> "refusal.weight";
            case TARE_TOO_HEAVY -> "refusal.tare";
            case NO_AGE_QUESTION -> "refusal.noAgeQuestion";
            case ITEM_WAITING -> "refusal.itemWaiting";
            case NOTHING_TO_UNDO -> "refusal.nothingToUndo";
            case NAME_NEEDED -> "refusal.nameNeeded";
            case NAME_TAKEN -> "refusal.nameTaken";
            case NO_SUCH_NAME -> "refusal.noSuchName";
            case NO_SUCH_OPERATOR -> "refusal.noSuchOperator";
            case TOO_MANY_PARKED -> "refusal.tooManyParked";
            case AMOUNT_OUT_OF_RANGE -> "refusal.amount";
            case TOO_MUCH_CHANGE -> "refusal.tooMuchChange";
            case NO_SUCH_CASH -> "refusal.noSuchCash";
            case REASON_NEEDED -> "refusal.reasonNeeded";
            case NO_SUCH_DOCUMENT -> "refusal.noSuchDocument";
            case EXCHANGE_GONE -> "refusal.exchangeGone";
            case NO_SUCH_NOTE -> "refusal.noSuchNote";
            case NOTE_EMPTY -> "refusal.noteEmpty";
            case NOTES_CLOSED -> "refusal.notesClosed";
            case TOO_FAST -> "refusal.tooFast";
            case RECEIPT_NEEDED -> "refusal.receiptNeeded";
            case CUSTOMER_NEEDED -> "refusal.customerNeeded";
            case PRICE_NEEDED -> "refusal.priceNeeded";
            case RETURN_LIMIT_DAY -> "refusal.returnLimitDay";
            case RETURN_LIMIT_CUSTOMER -> "refusal.returnLimitCustomer";
            case RETURN_LIMIT_OFFLINE -> "refusal.returnLimitOffline";
            case NOTHING_TO_PRINT -> "refusal.nothingToPrint";
            case NOT_ON_FILE -> "refusal.notOnFile";
            case PAST_ITS_DATE -> "refusal.pastItsDate";
            case NOT_A_DATE -> "refusal.notADate";
            case PAPER_FULL -> "refusal.paperFull";
            case NOTHING_ON_THE_PAPER -> "refusal.nothingOnThePaper";
            case NO_MEMBERS -> "refusal.noMembers";
            case NO_MEMBER_ATTACHED -> "refusal.noMemberAttached";
            case ASKING_AUTHORITY -> "refusal.askingAuthority";
            case AUTHORITY_AWAY -> "refusal.authorityAway";
            case PROOF_NEEDED -> "refusal.proofNeeded";
            case TOO_FEW_POINTS -> "refusal.tooFewPoints";
            case POINTS_OWED -> "refusal.pointsOwed";
            case COUPON_NOT_USABLE -> "refusal.couponNotUsable";
            case NO_TOP_UPS -> "refusal.noTopUps";
            case TOP_UP_ALONE -> "refusal.topUpAlone";
            case TOP_UP_BY_MONEY -> "refusal.topUpByMoney";
            case TOP_UP_USED -> "refusal.topUpUsed";
            case TOP_UP_WHOLE -> "refusal.topUpWhole";
            case PURSE_TOO_LITTLE -> "refusal.purseTooLittle";
            case PURSE_FULL -> "refusal.purseFull";
            case IDENTITY_NEEDED -> "refusal.identityNeeded";
            case PURSE_ELSEWHERE -> "refusal.purseElsewhere";
            case NOT_IN_CASH -> "refusal.notInCash";
            case NO_SUCH_SOURCE -> "refusal.noSuchSource";
            case CLAIM_OVER -> "refusal.claimOver";
            case COUPONS_CLOSED -> "refusal.couponsClosed";
            case TOO_MANY_COUPONS -> "refusal.tooManyCoupons";
            case NO_SUCH_COUPON -> "refusal.noSuchCoupon";
        };
    }

    /// Why a scanned text is of no use.
    public static Words of(Scan.Refusal why) {
        return Words.of(
                switch (why) {
                    case EMPTY -> "scan.empty";
                    case TOO_LONG -> "scan.tooLong";
                    case WRONG_CHECK_DIGIT -> "scan.wrongCheckDigit";
                    case UNKNOWN_NUMBER -> "scan.unknownNumber";
                    case UNKNOWN_FORMAT -> "scan.unknownFormat";
                    case UNKNOWN_LINK -> "scan.unknownLink";
                    case UNKNOWN_FIELD -> "scan.unknownField";
                    case BROKEN_FIELD -> "scan.brokenField";
                    case FIELD_MISSING -> "scan.fieldMissing";
                    case OTHER_CURRENCY -> "scan.otherCurrency";
                    case RECEIVE_CODE -> "scan.receiveCode";
                });
    }

    /// Why goods must not be sold.
    public static Words of(Item item, ScanResult.Bar why) {
        var name = new Name(item.nameZh(), item.nameEn());
        return switch (why) {
            case ScanResult.Bar.PastDate(var day) -> Words.of("barred.pastDate", name, day);
            case ScanResult.Bar.Recalled(var text) -> Words.of("barred.recalled", name, text);
        };
    }

    /// What is to be known of goods that are sold.
    public static Words of(LineItem line, ScanResult.Caution caution) {
        var name = new Name(line.nameZh(), line.nameEn());
        return switch (caution) {
            case ScanResult.Caution.NearDate(var day) -> Words.of("notice.nearDate", name, day);
            case ScanResult.Caution.BatchRecalled(var which, var text) ->
                    Words.of("notice.batchRecalled", name, which, text);
            case ScanResult.Caution.LabelDisagrees(var onLabel, var byWeight) ->
                    Words.of("notice.labelDisagrees", name, onLabel, byWeight);
        };
    }

    /// What was read that this till does not serve yet.
    public static Words of(ScanResult.Kind kind) {
        return Words.of(
                switch (kind) {
                    case MEMBER -> "scanned.member";
                    case PHONE -> "scanned.phone";
                    case COUPON -> "scanned.coupon";
                    case GROUP -> "scanned.group";
                    case PICK_UP -> "scanned.pickUp";
                    case REFUND_SLIP -> "scanned.refundSlip";
                });
    }

    /// What a supervisor is asked to allow.
    public static Words of(Permission step) {
        return Words.of(
                switch (step) {
                    case SELL -> "step.sell";
                    case CHANGE_AFTER_TOTAL -> "step.changeAfterTotal";
                    case RETURN_GOODS -> "step.returnGoods";
                    case DISCOUNT -> "step.discount";
                    case LARGE_DISCOUNT -> "step.largeDiscount";
                    case ANY_DISCOUNT -> "step.anyDiscount";
                    case UNUSUAL_RETURN -> "step.unusualReturn";
                    case REVIEW_RETURNS -> "step.reviewReturns";
                    case LIFT_RISK -> "step.liftRisk";
                    case RETURN_WITHOUT_RECEIPT -> "step.returnWithoutReceipt";
                    case MANY_POINTS -> "step.manyPoints";
                    case MUCH_STORED_VALUE -> "step.muchStoredValue";
                    case CORRECT_MEMBERS -> "step.correctMembers";
                    case OPEN_DRAWER -> "step.openDrawer";
                    case PAID_IN_OUT -> "step.paidInOut";
                    case LARGE_PAID_OUT -> "step.largePaidOut";
                    case DROP_CASH -> "step.dropCash";
                    case OPEN_SHIFT -> "step.openShift";
                    case CLOSE_SHIFT -> "step.closeShift";
                    case SEE_EXPECTED -> "step.seeExpected";
                    case ACCEPT_DIFFERENCE -> "step.acceptDifference";
                    case CARDS_OFFLINE -> "step.cardsOffline";
                    case RECONCILE -> "step.reconcile";
                    case STOCK -> "step.stock";
                    case OFFERS -> "step.offers";
                    case MEMBERS -> "step.members";
                    case REPRINT -> "step.reprint";
                    case REPORTS -> "step.reports";
                    case IMPORT_CATALOGUE -> "step.importCatalogue";
                    case SET_UP -> "step.setUp";
                });
    }
}
