package guitai.gateway.wechatpay;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Texts that are used once: 32 hexadecimal digits.
record Nonces(SecureRandom random) {
    String next() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
