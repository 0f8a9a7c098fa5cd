package guitai.sale;

import guitai.money.Money;

/// Why a line costs other than its gross: this line's stored share of one offer or manual change.
///
/// Stored with the sale and never computed again; a refund reads it (rules PR-04, PR-32).
///
/// @param id the offer, or the reason of a manual change
/// @param version of the offer; 0 for a manual change
/// @param name as printed, in the language of the receipt
/// @param amount taken off; positive makes the line cheaper
public record PriceModifier(
        Kind kind, String id, int version, String name, Money amount, Funder funder) {

    /// In the order in which they are taken off (rule PR-20).
    public enum Kind {
        /// By hand, from one line, before every offer (rule PR-26).
        MANUAL_LINE,
        LINE_OFFER,
        BASKET_OFFER,
        COUPON,
        /// By hand, from the whole sale.
        MANUAL_BASKET,
        POINTS;

        public boolean manual() {
            return this == MANUAL_LINE || this == MANUAL_BASKET;
        }
    }
}
