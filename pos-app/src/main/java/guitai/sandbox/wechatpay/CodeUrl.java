package guitai.sandbox.wechatpay;

import java.util.Optional;

/// What a native order's QR says.
///
/// The real one hides the order behind a random word. This one carries the gateway's number, so
/// that a simulated phone can find the order it scanned.
public final class CodeUrl {
    private static final String PREFIX = "weixin://wxpay/bizpayurl?pr=";

    private CodeUrl() {}

    static String of(String transaction) {
        return PREFIX + transaction;
    }

    /// The gateway's number in it; empty for any other text.
    public static Optional<String> transaction(String scanned) {
        return scanned.startsWith(PREFIX)
                ? Optional.of(scanned.substring(PREFIX.length()))
                : Optional.empty();
    }
}
