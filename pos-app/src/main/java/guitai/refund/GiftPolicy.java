package guitai.refund;

/// What becomes of a gift when the goods that earned it come back (rule PR-36).
public enum GiftPolicy {
    /// The gift comes back with them, or nothing is refunded.
    REQUIRE,
    /// The customer keeps it and pays its price on the shelf at the time of the sale.
    DEDUCT,
    /// The customer keeps it.
    KEEP
}
