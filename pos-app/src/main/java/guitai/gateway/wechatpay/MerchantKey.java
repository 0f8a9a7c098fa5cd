package guitai.gateway.wechatpay;

import java.security.PrivateKey;

/// The key of the merchant's API certificate: v3 requests are signed with it.
///
/// @param serial of the certificate, hexadecimal
public record MerchantKey(String serial, PrivateKey key) {
    @Override
    public String toString() {
        return "MerchantKey[" + serial + "]";
    }
}
