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
        BASKET_FULL,
        NO_SUCH_LINE,
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
        TOO_MANY_PARKED,
        AMOUNT_OUT_OF_RANGE,
        TOO_MUCH_CHANGE,
        REASON_NEEDED,
        NO_SUCH_DOCUMENT,
        NOTHING_TO_PRINT
    }
}
