package guitai.payment;

/// Who shows the code and who reads it.
public enum Way {
    /// The customer shows a payment code, we read it (被扫).
    CODE_READ,
    /// We show a collection code, the customer reads it (主扫).
    CODE_SHOWN
}
