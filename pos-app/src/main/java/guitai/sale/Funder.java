package guitai.sale;

/// Who pays for what a customer is given off: every fen of it has one (rule PR-58).
public enum Funder {
    MERCHANT,
    SUPPLIER,
    MALL,
    /// The member, with points.
    MEMBER
}
