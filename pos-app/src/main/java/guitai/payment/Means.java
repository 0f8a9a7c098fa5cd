package guitai.payment;

import guitai.scan.PaymentCode.Wallet;

/// What a customer pays with, as far as the till can see before a gateway has spoken.
public enum Means {
    WECHAT,
    ALIPAY,
    UNIONPAY,
    ECNY,
    CARD,
    STORED_VALUE;

    public static Means of(Wallet wallet) {
        return switch (wallet) {
            case WECHAT -> WECHAT;
            case ALIPAY -> ALIPAY;
            case UNIONPAY -> UNIONPAY;
            case ECNY -> ECNY;
        };
    }
}
