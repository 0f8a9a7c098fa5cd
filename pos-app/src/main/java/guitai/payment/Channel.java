package guitai.payment;

/// A payment gateway 支付通道 this till may be connected to.
public enum Channel {
    WECHAT_PAY,
    ALIPAY
}
