package guitai.gateway.wechatpay;

import java.nio.charset.StandardCharsets;

/// A secret of 32 characters that the merchant has set in WeChat Pay's portal: the V2 key signs,
/// the APIv3 key opens what is encrypted for us. Never shown.
public final class ApiKey {
    private static final int LENGTH = 32;

    private final String secret;

    private ApiKey(String secret) {
        this.secret = secret;
    }

    /// @throws IllegalArgumentException if it is not 32 ASCII characters; the message tells the
    ///   length only
    public static ApiKey of(String secret) {
        if (secret.length() != LENGTH || !secret.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException(
                    "an API key has 32 letters and digits, not " + secret.length());
        }
        return new ApiKey(secret);
    }

    String secret() {
        return secret;
    }

    byte[] bytes() {
        return secret.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "ApiKey[32 characters]";
    }
}
