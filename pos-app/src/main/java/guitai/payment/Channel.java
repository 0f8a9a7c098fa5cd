package guitai.payment;

/// A payment gateway 支付通道 this till may be connected to.
public enum Channel {
    WECHAT_PAY,
    ALIPAY,
    /// Cards, through a terminal of their own.
    CARD,
    /// The shop's own stored value and gift cards.
    STORED_VALUE
}
