package guitai.catalog;

/// What makes an item special at the counter.
public enum ItemFlag {
    /// Outside every promotion: bags, tobacco, deposits (rule PR-15).
    NO_DISCOUNT,
    /// Sold only after the buyer's age was checked, and of none of the kinds below (rule CP-20).
    AGE_CHECK,
    /// A carrier bag: own receipt line, never free, never discounted (rule CP-21).
    BAG,
    /// Not to minors.
    TOBACCO,
    /// Not to minors.
    E_CIGARETTE,
    /// Not to minors.
    ALCOHOL,
    /// Not to minors.
    LOTTERY,
    /// Stage-1 infant formula, for which no promotion may be made (rule CP-22).
    INFANT_FORMULA
}
