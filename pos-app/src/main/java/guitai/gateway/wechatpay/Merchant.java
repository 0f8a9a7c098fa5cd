package guitai.gateway.wechatpay;

/// Who the shop is to WeChat Pay, and what only it knows. The client certificate that a V2 reversal
/// needs belongs to the line, see [guitai.gateway.http.Identity].
///
/// @param v2Key signs V2 messages
/// @param v3Key opens the platform certificates
/// @param key signs v3 requests
/// @param notifyUrl where WeChat Pay may report paid collection codes; it insists on having one. A
///   till behind a shop's router asks instead, so it is head office's business
public record Merchant(
        String appid,
        String mchid,
        ApiKey v2Key,
        ApiKey v3Key,
        MerchantKey key,
        String notifyUrl) {}
