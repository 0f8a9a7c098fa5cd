package guitai.payment;

/// Who shows what to whom.
public enum Way {
    /// The customer shows a payment code, we read it (被扫).
    CODE_READ,
    /// We show a collection code, the customer reads it (主扫).
    CODE_SHOWN,
    /// The customer presents a card to a terminal, which alone sees it (刷卡).
    CARD_PRESENTED
}
