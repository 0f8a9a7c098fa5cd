package guitai.sale;

/// Who pays for what a customer is given off: every fen of it has one (rule PR-58).
public enum Funder {
    MERCHANT,
    SUPPLIER,
    MALL,
    /// The member, with points.
    MEMBER;

    /// Whether the shop gets this part of the price from somebody else: then it is a part of what
    /// the goods are sold for (rule PX-09). Points are the shop's own promise.
    public boolean thirdParty() {
        return this == SUPPLIER || this == MALL;
    }
}
