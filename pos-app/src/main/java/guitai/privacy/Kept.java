package guitai.privacy;

/// What is kept of persons for a time (rule CP-15). The names are stored.
public enum Kept {
    /// The codes of coupons that can no longer be used.
    COUPON_CODES,
    /// Everything that leads to a member who has not come for long.
    MEMBERS
}
