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
    STORED_VALUE,
    /// A credit note of this shop (退货券), for as much as it still holds.
    CREDIT_NOTE,
    /// Goods that came back for others: given in the return, taken in the sale of the same moment,
    /// so that it cancels out (rule PR-40).
    EXCHANGE,
    /// The member's own stored value, which this shop keeps (储值, rule LY-60).
    PURSE;

    /// Whether it can be settled by another tender afterwards.
    public boolean swappable() {
        return this == CASH || throughGateway();
    }

    /// Whether somebody beyond this till keeps the money.
    public boolean throughGateway() {
        return switch (this) {
            case CASH, CREDIT_NOTE, EXCHANGE, PURSE -> false;
            case WECHAT, ALIPAY, UNIONPAY, ECNY, CARD, STORED_VALUE -> true;
        };
    }

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
