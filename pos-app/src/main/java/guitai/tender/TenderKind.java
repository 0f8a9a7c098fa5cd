package guitai.tender;

/// The ways to pay. Only cash is rounded and only cash gives change.
public enum TenderKind {
    CASH,
    WECHAT,
    ALIPAY,
    UNIONPAY,
    ECNY,
    CARD,
    STORED_VALUE
}
