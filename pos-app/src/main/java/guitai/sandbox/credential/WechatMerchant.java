package guitai.sandbox.credential;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/// What WeChat Pay knows of its merchant, and what it signs with.
///
/// @param v2Key signs V2, 32 characters
/// @param v3Key encrypts callbacks and certificates, 32 characters
/// @param certificate the merchant's; its serial is in every v3 request
/// @param publicKeyId names `signing` in public-key mode
/// @param signing what v3 answers are signed with in public-key mode
/// @param platformCertificate of the older mode
/// @param platformSigning its key
public record WechatMerchant(
        String mchid,
        String appid,
        String v2Key,
        String v3Key,
        X509Certificate certificate,
        String publicKeyId,
        PrivateKey signing,
        X509Certificate platformCertificate,
        PrivateKey platformSigning) {
    public String merchantSerial() {
        return Pem.serial(certificate);
    }

    public String platformSerial() {
        return Pem.serial(platformCertificate);
    }

    @Override
    public String toString() {
        return "WechatMerchant[" + mchid + "]";
    }
}
