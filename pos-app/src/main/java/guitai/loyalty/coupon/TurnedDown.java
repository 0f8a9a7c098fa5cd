package guitai.loyalty.coupon;

import guitai.money.Money;

import java.time.LocalDate;
import java.util.Optional;

/// Why one coupon takes nothing off, as a customer may have it in writing (rule CP-06).
///
/// @param nameZh and `nameEn` of what it promises; the end of its code where nobody knows it
/// @param date the rule's: its first day where that has not come, else its last
/// @param missing so much more of goods is needed, where that is the rule
public record TurnedDown(
        CouponId coupon,
        String nameZh,
        String nameEn,
        Rule rule,
        Optional<LocalDate> date,
        Optional<Money> missing) {

    /// The codes of reasons. They stand in the journal and on paper: none is ever given another
    /// meaning.
    public enum Rule {
        HELD_BY_ANOTHER_SALE,
        USED,
        NOT_YET,
        EXPIRED,
        OTHER_STORE,
        OTHER_MEMBER,
        NOT_USED_THERE,
        NOT_NEW,
        NOT_KNOWN,
        /// Not at this time of the day or week.
        WINDOW,
        CHANNEL,
        /// For members.
        NO_MEMBER,
        TIER,
        BIRTHDAY,
        /// As often as it may be, for this order, this member or everybody.
        LIMIT,
        NO_GOODS,
        THRESHOLD,
        PIECES,
        SAVES_NOTHING,
        /// Another coupon or offer is used that it does not go with.
        OTHER_OFFER,
        ONE_OF_A_KIND,
        COUPON_LIMIT,
        /// What it promises is not on this till.
        OFFER_MISSING,
        /// Whoever keeps coupons cannot be asked.
        NOT_NOW
    }
}
