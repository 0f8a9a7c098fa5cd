package guitai.tender;

import guitai.payment.Means;

/// The ways to pay. Only cash is rounded and only cash gives change.
public enum TenderKind {
    CASH,
    WECHAT,
    ALIPAY,
    UNIONPAY,
    ECNY,
    CARD,
    STORED_VALUE;

    /// What a payment through a gateway is counted as.
    public static TenderKind of(Means means) {
        return switch (means) {
            case WECHAT -> WECHAT;
            case ALIPAY -> ALIPAY;
            case UNIONPAY -> UNIONPAY;
            case ECNY -> ECNY;
            case CARD -> CARD;
            case STORED_VALUE -> STORED_VALUE;
        };
    }
}
