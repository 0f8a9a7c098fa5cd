package guitai.gateway.alipay;

import java.net.URI;
import java.security.PrivateKey;
import java.security.PublicKey;

/// Who this shop is to Alipay, and who Alipay is to this shop.
///
/// @param appId of the application the shop signed up, such as `2021…`
/// @param key the application's private key, RSA
/// @param alipay Alipay's public key, not the application's own
/// @param gateway such as `https://openapi.alipay.com/gateway.do`
/// @param terminal the terminal's number with Alipay; empty: the workstation's
public record AlipayAccount(
        String appId, PrivateKey key, PublicKey alipay, URI gateway, String terminal) {

    @Override
    public String toString() {
        return "AlipayAccount[" + appId + " at " + gateway + "]";
    }
}
