package guitai.loyalty.points;

/// Why points moved (rule LY-01). The names are stored: none is ever given another meaning.
public enum PointsKind {
    EARN,
    BURN,
    EXPIRE,
    /// Goods came back: what they had earned goes.
    REVERSE_EARN,
    /// Goods came back: what had paid for them is the member's again.
    REVERSE_BURN,
    /// A person corrected the account, for a reason and with a second person's consent.
    ADJUST,
    /// Two members turned out to be one.
    MERGE
}
