package guitai.tender;

import guitai.scan.PaymentCode.Wallet;

/// The ways to pay. Only cash is rounded and only cash gives change.
public enum TenderKind {
    CASH,
    WECHAT,
    ALIPAY,
    UNIONPAY,
    ECNY,
    CARD,
    STORED_VALUE;

    /// What a wallet's payment is counted as.
    public static TenderKind of(Wallet wallet) {
        return switch (wallet) {
            case WECHAT -> WECHAT;
            case ALIPAY -> ALIPAY;
            case UNIONPAY -> UNIONPAY;
            case ECNY -> ECNY;
        };
    }
}
