package guitai.sandbox.credential;

import java.security.PrivateKey;
import java.security.PublicKey;

/// What Alipay knows of its merchant's application, and what it signs with.
///
/// @param sellerId the account the money goes to, a 2088 number
/// @param appKey verifies the merchant's requests
/// @param signing signs Alipay's answers
public record AlipayApp(String appId, String sellerId, PublicKey appKey, PrivateKey signing) {
    @Override
    public String toString() {
        return "AlipayApp[" + appId + "]";
    }
}
