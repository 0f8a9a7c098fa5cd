package guitai.promotion;

/// When an offer takes its turn; each works on what those before it have left (rule PR-20).
public enum Stage {
    /// On units of single goods.
    LINE,
    /// On the sum of what is in the basket.
    BASKET,
    /// The same, by a coupon the customer has presented and can use once.
    COUPON
}
