package guitai.gateway.wechatpay;

/// In which protocol payment codes are charged, asked for and reversed.
///
/// WeChat's papers contradict each other: there are pages for a v3 barcode payment, and newer ones
/// that say it exists in V2 only. So V2 is what a till speaks unless its shop says otherwise.
public enum Dialect {
    V2,
    V3
}
