package guitai.catalog;

/// What makes an item special at the counter.
public enum ItemFlag {
    /// Outside every promotion: bags, tobacco, deposits (rule PR-15).
    NO_DISCOUNT,
    /// Sold only after the buyer's age was checked (rule CP-20).
    AGE_CHECK,
    /// A carrier bag: own receipt line, never free (rule CP-21).
    BAG
}
