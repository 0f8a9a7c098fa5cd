package guitai.refund;

/// Why a return needs a supervisor although its goods and receipt are right (rules CP-27, RK-04).
public enum Caution {
    /// After the days the receipt promised.
    LATE,
    HIGH_VALUE,
    /// One more return of a receipt, or of a customer, than is usual.
    SERIAL,
    /// Cash for what had been paid another way.
    CASH_FOR_OTHER,
    NO_RECEIPT
}
