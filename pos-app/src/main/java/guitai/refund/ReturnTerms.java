package guitai.refund;

import guitai.money.CashRounding;

/// What a return is worked out by.
///
/// @param repricing [Repricing#OFF] unless the receipt said otherwise
public record ReturnTerms(
        CashRounding rounding, GiftPolicy gifts, GiftCondition condition, Repricing repricing) {

    /// Every line gives back what it stored, and gifts stay.
    public static ReturnTerms plain(CashRounding rounding) {
        return new ReturnTerms(rounding, GiftPolicy.KEEP, GiftCondition.FALLS, Repricing.OFF);
    }
}
