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
            case NO_AGE_QUESTION -> "go on";
            case ITEM_WAITING -> "/weigh GRAMS, /age ok|refuse, or /forget";
            case NOTHING_TO_UNDO -> "go on";
            case NAME_NEEDED -> "give a name of 1 to 40 characters";
            case NAME_TAKEN -> "give another name";
            case NO_SUCH_NAME -> "give the name it was parked under";
            case NO_SUCH_OPERATOR -> "give the number of someone who works here";
            case TOO_MANY_PARKED -> "/recall one of the parked sales first";
            case AMOUNT_OUT_OF_RANGE -> "give an amount such as 12.50";
            case TOO_MUCH_CHANGE -> "check the amount given";
            case REASON_NEEDED -> "give a reason of 1 to 80 characters";
            case NO_SUCH_DOCUMENT -> "give the number on the receipt";
            case EXCHANGE_GONE -> "/void, and look at the receipt";
            case NO_SUCH_NOTE -> "read the code on the credit note again";
            case NOTE_EMPTY -> "/pay cash AMOUNT";
            case NOTES_CLOSED -> "wait a minute";
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
        };
    }
}
