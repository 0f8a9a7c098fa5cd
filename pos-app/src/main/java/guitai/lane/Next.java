package guitai.lane;

import guitai.flow.Refusal;

/// What to do after a refusal.
final class Next {
    private Next() {}

    static String after(Refusal.Because why) {
        return switch (why) {
            case NOT_SIGNED_ON, LOCKED -> "/sign-on OPERATOR PIN";
            case NO_SHIFT -> "/open-shift FLOAT";
            case SHIFT_ALREADY_OPEN -> "go on selling, or /close-shift COUNTED";
            case COUNTING -> "/close-shift COUNTED, or /sell to go on selling";
            case NOT_COUNTING -> "/close-shift COUNTED";
            case SALE_AT_COUNTER -> "/pay cash AMOUNT, /park NAME or /void";
            case NO_SALE_AT_COUNTER -> "scan goods";
            case MONEY_TAKEN -> "/pay cash AMOUNT, or /cancel-payment";
            case NOTHING_TO_PAY -> "scan goods";
            case PAYMENT_UNDERWAY -> "wait, /enquire, or /cancel-payment";
            case CUSTOMER_NOT_TOLD ->
                    "tell the customer it is cancelled and comes back if it was taken, then /told";
            case PAYMENT_BEING_TAKEN_BACK -> "wait until it is reversed, or /told and /pay cash";
            case WALLET_NOT_CONNECTED -> "/pay cash AMOUNT, or set the channel up";
            case OFFLINE -> "/pay cash AMOUNT, /pay card or /pay stored; or wait for the line";
            case NO_TERMINAL -> "/pay cash AMOUNT, or set a terminal up";
            case NO_STORED_VALUE -> "/pay cash AMOUNT, or set head office up";
            case TOKEN_INVALID -> "ask the customer for another way to pay";
            case TOKEN_EXPIRED -> "ask the customer for a fresh code";
            case TOKEN_NOT_OFFLINE -> "/pay cash AMOUNT, or wait for the line";
            case CARDS_NOT_IN_CONTRACT -> "set card.offline, if the acquirer's contract allows it";
            case CODE_USED -> "ask the customer for a fresh code";
            case NO_PAYMENT -> "go on";
            case SAME_TENDER -> "name another tender";
            case BASKET_FULL -> "/total, and a second sale for the rest";
            case GIFT_LINE -> "/delete LINE, or leave it as it is";
            case NO_DISCOUNT_GOODS -> "go on: they cost what is marked";
            case NOTHING_BY_HAND -> "go on";
            case NO_SUCH_LINE -> "give the number of a line";
            case WEIGHED_LINE -> "/delete LINE, and weigh again";
            case QUANTITY_OUT_OF_RANGE -> "give 1 to 999";
            case NO_WEIGHED_ITEM -> "scan the weighed goods";
            case WEIGHT_OUT_OF_RANGE -> "give 1 to 99999 grams";
            case TARE_TOO_HEAVY -> "/weigh GROSS TARE, the gross above the tare";
            case NO_AGE_QUESTION -> "go on";
            case ITEM_WAITING -> "/weigh GROSS [TARE], /age ok|refuse, or /forget";
            case NOTHING_TO_UNDO -> "go on";
            case NAME_NEEDED -> "give a name of 1 to 40 characters";
            case NAME_TAKEN -> "give another name";
            case NO_SUCH_NAME -> "give the name it was parked under";
            case NO_SUCH_OPERATOR -> "give the number of someone who works here";
            case TOO_MANY_PARKED -> "/recall one of the parked sales first";
            case AMOUNT_OUT_OF_RANGE -> "give an amount such as 12.50";
            case TOO_MUCH_CHANGE -> "check the amount given";
            case NO_SUCH_CASH -> "take what cash is due, or a part that coins make";
            case REASON_NEEDED -> "give a reason of 1 to 80 characters";
            case NO_SUCH_DOCUMENT -> "give the number on the receipt";
            case EXCHANGE_GONE -> "/void, and look at the receipt";
            case NO_SUCH_NOTE -> "read the code on the credit note again";
            case NOTE_EMPTY -> "/pay cash AMOUNT";
            case NOTES_CLOSED -> "wait a minute";
            case TOO_FAST -> "use it later";
            case RECEIPT_NEEDED -> "ask for the receipt";
            case CUSTOMER_NEEDED -> "give a phone number or a member's number";
            case PRICE_NEEDED -> "give a price within the limit: CODE QTY@PRICE";
            case RETURN_LIMIT_DAY, RETURN_LIMIT_CUSTOMER -> "ask for the receipt";
            case RETURN_LIMIT_OFFLINE -> "wait for the line, or ask for the receipt";
            case NOTHING_TO_PRINT -> "go on";
            case NOT_ON_FILE -> "give a barcode, a short number or an item number of this shop";
            case PAST_ITS_DATE -> "send it back, or check the date";
            case NOT_A_DATE -> "give a date such as 2027-05-31";
            case PAPER_FULL -> "book this one, and begin another";
            case NOTHING_ON_THE_PAPER -> "give a line first";
            case NO_MEMBERS -> "this shop has no members; set up a programme to have them";
            case NO_MEMBER_ATTACHED -> "attach a member first";
            case ASKING_AUTHORITY -> "wait for the answer, then repeat the step";
            case AUTHORITY_AWAY -> "take the points and coupons out, or wait for the line";
            case PROOF_NEEDED -> "have the member show the code on the phone";
            case TOO_FEW_POINTS -> "ask for fewer points, or none";
            case POINTS_OWED -> "take no points: the next that are earned pay what is owed";
            case COUPON_NOT_USABLE -> "take the coupon out";
            case NO_TOP_UPS -> "set top-up in the programme, if the shop sells stored value";
            case TOP_UP_ALONE -> "/pay, /park NAME or /void what is there, then /topup AMOUNT";
            case TOP_UP_BY_MONEY -> "/pay cash AMOUNT, /pay code or /pay card";
            case TOP_UP_USED -> "settle it by the shop's agreement with the customer";
            case TOP_UP_WHOLE -> "/return RECEIPT, all of it";
            case PURSE_TOO_LITTLE -> "/purse with less, and another tender for the rest";
            case PURSE_FULL -> "take a smaller amount";
            case IDENTITY_NEEDED -> "take a smaller amount";
            case PURSE_ELSEWHERE -> "/pay cash AMOUNT, or another tender";
            case NOT_IN_CASH -> "/return RECEIPT without in-cash";
            case NO_SUCH_SOURCE -> "name a source of the programme";
            case CLAIM_OVER -> "no points can be had for it any more";
            case COUPONS_CLOSED -> "wait a minute";
            case TOO_MANY_COUPONS -> "take one off first: /coupon off ID";
            case NO_SUCH_COUPON -> "/coupon lists those at the counter";
        };
    }
}
