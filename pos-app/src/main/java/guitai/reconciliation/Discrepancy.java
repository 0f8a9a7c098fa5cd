package guitai.reconciliation;

/// The classes every row of a day falls into, each row into one (差异, rule PR-57).
public enum Discrepancy {
    /// Both books say the same.
    MATCHED,
    /// We have it, the channel does not (短款).
    ONLY_OURS,
    /// The channel has it, we do not (长款).
    ONLY_THEIRS,
    AMOUNT_DIFFERS,
    STATE_DIFFERS,
    COUPON_DIFFERS,
    FEE_DIFFERS,
    /// Ours and theirs agree, and stand on different days.
    LATE
}
