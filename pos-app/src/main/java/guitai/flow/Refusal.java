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
        /// What the goods lie in weighs as much as all of it.
        TARE_TOO_HEAVY,
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
        /// No coins make this amount, or it is a part that rounding leaves no room for.
        NO_SUCH_CASH,
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
        /// More of it within an hour or a day than people use (rule RK-01).
        TOO_FAST,
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
        NOTHING_ON_THE_PAPER,
        /// This shop has no members, or none of their codes.
        NO_MEMBERS,
        NO_MEMBER_ATTACHED,
        /// Whoever keeps the points is being asked; the answer comes by itself.
        ASKING_AUTHORITY,
        /// Whoever keeps the points cannot be asked: nothing can be paid with them now.
        AUTHORITY_AWAY,
        /// A number that others may know is no proof: the member's code must be shown (rule LY-22).
        PROOF_NEEDED,
        TOO_FEW_POINTS,
        /// Points are owed: what is earned next pays them first (rule LY-32).
        POINTS_OWED,
        COUPON_NOT_USABLE,
        /// No stored value is sold here.
        NO_TOP_UPS,
        /// A top-up of stored value is a sale of its own (rule LY-60).
        TOP_UP_ALONE,
        /// Stored value and credit notes pay for goods, not for stored value.
        TOP_UP_BY_MONEY,
        /// Something of the top-up is used, or the days in which it can come back are over: a
        /// matter of the shop's agreement with the customer (rule LY-60).
        TOP_UP_USED,
        /// A top-up goes back whole, or not at all.
        TOP_UP_WHOLE,
        /// There is not so much stored value.
        PURSE_TOO_LITTLE,
        /// More than the law lets stand on a member's stored value.
        PURSE_FULL,
        /// For so much the law asks who the buyer is, which a till does not ask (rule LY-60).
        IDENTITY_NEEDED,
        /// Somebody else keeps the stored value, and it cannot be moved from here.
        PURSE_ELSEWHERE,
        /// What stored value has paid goes back to it, and a top-up the way it was paid.
        NOT_IN_CASH,
        /// The programme names no such source of points.
        NO_SUCH_SOURCE,
        /// The points of this receipt were had, went back with the goods, or their days are over.
        CLAIM_OVER,
        /// Too many wrong codes: wait a minute (rule RK-02).
        COUPONS_CLOSED,
        /// As many coupons as are looked at for one sale are at the counter.
        TOO_MANY_COUPONS,
        /// No such coupon is at the counter.
        NO_SUCH_COUPON
    }
}
