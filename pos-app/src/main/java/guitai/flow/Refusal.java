package guitai.flow;

import guitai.staff.Permission;

/// Why the till would not take a step; nothing has changed.
public sealed interface Refusal {

    /// The operator's role is not enough: a second person can allow this one step.
    record NeedsOverride(Permission step) implements Refusal {}

    enum Because implements Refusal {
        NOT_SIGNED_ON,
        LOCKED,
        NO_SHIFT,
        SHIFT_ALREADY_OPEN,
        COUNTING,
        NOT_COUNTING,
        /// Finish, park or void the sale at the counter first.
        SALE_AT_COUNTER,
        NO_SALE_AT_COUNTER,
        /// Money has been taken for this sale: only tendering goes on.
        MONEY_TAKEN,
        NOTHING_TO_PAY,
        /// A payment of this sale has not come to an end: ask what became of it, or stop it.
        PAYMENT_UNDERWAY,
        /// The last payment is being taken back: other money only after the customer was told.
        CUSTOMER_NOT_TOLD,
        /// The last payment is being taken back: no other code until that is sure.
        PAYMENT_BEING_TAKEN_BACK,
        /// This wallet is not connected to this till.
        WALLET_NOT_CONNECTED,
        /// The line is down: wallets cannot be asked. Cash goes on, and whatever is allowed
        /// offline.
        OFFLINE,
        /// No card terminal is connected.
        NO_TERMINAL,
        /// No stored value is taken here.
        NO_STORED_VALUE,
        /// A token of stored value that is none, is not ours, or is too old.
        TOKEN_INVALID,
        TOKEN_EXPIRED,
        /// The token cannot be taken for so much while the line is down.
        TOKEN_NOT_OFFLINE,
        /// The set-up does not let cards be stored.
        CARDS_NOT_IN_CONTRACT,
        /// A payment code is good for one try.
        CODE_USED,
        NO_PAYMENT,
        /// A swap needs another tender than the one it had.
        SAME_TENDER,
        BASKET_FULL,
        NO_SUCH_LINE,
        /// An offer gives it; take it out, or leave it as it is.
        GIFT_LINE,
        /// Bags, tobacco and the like are sold at the price that is marked.
        NO_DISCOUNT_GOODS,
        /// Nothing was changed by hand there.
        NOTHING_BY_HAND,
        /// The quantity of weighed goods is what the scale said.
        WEIGHED_LINE,
        QUANTITY_OUT_OF_RANGE,
        NO_WEIGHED_ITEM,
        WEIGHT_OUT_OF_RANGE,
        NO_AGE_QUESTION,
        /// Goods were scanned and wait for their weight or for a look at the buyer: they would be
        /// handed over and not paid.
        ITEM_WAITING,
        NOTHING_TO_UNDO,
        NAME_NEEDED,
        NAME_TAKEN,
        NO_SUCH_NAME,
        NO_SUCH_OPERATOR,
        TOO_MANY_PARKED,
        AMOUNT_OUT_OF_RANGE,
        TOO_MUCH_CHANGE,
        REASON_NEEDED,
        NO_SUCH_DOCUMENT,
        /// The goods of this exchange cannot come back any more: void the sale.
        EXCHANGE_GONE,
        /// A credit note that is none of this till's, or whose code is not right.
        NO_SUCH_NOTE,
        /// It has been spent.
        NOTE_EMPTY,
        /// Too many wrong codes: wait a minute.
        NOTES_CLOSED,
        /// The shop takes nothing back without a receipt.
        RECEIPT_NEEDED,
        /// A phone number or a member's number is needed, for the limits.
        CUSTOMER_NEEDED,
        /// No price is known, and none was keyed within the limit.
        PRICE_NEEDED,
        /// More than goes back without a receipt in a day, to one customer, without a line.
        RETURN_LIMIT_DAY,
        RETURN_LIMIT_CUSTOMER,
        RETURN_LIMIT_OFFLINE,
        NOTHING_TO_PRINT,
        NOT_ON_FILE,
        /// Food past its date is not taken in, and not sold (rule CP-23).
        PAST_ITS_DATE,
        NOT_A_DATE,
        /// A paper of the stock holds 500 lines: book it, and begin another.
        PAPER_FULL,
        NOTHING_ON_THE_PAPER
    }
}
