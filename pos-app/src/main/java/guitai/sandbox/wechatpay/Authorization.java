package guitai.sandbox.wechatpay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a v3 request says of its signer.
///
/// @param timestamp seconds since 1970
record Authorization(String mchid, String nonce, long timestamp, String serial, String signature) {
    private static final String SCHEME = "WECHATPAY2-SHA256-RSA2048 ";
    private static final Pattern PART =
            Pattern.compile("\\s*([a-z_]{1,20})=\"([^\"]{1,1000})\"\\s*");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Set<String> NAMES =
            Set.of("mchid", "nonce_str", "timestamp", "serial_no", "signature");
    // Twice what a 4096 bit key needs.
    private static final int LONGEST = 2000;

    /// Empty for another scheme, a part that is missing, unknown or said twice, or a time that is
    /// not a number.
    static Optional<Authorization> parse(String header) {
        if (header.length() > LONGEST || !header.startsWith(SCHEME)) return Optional.empty();
        Map<String, String> parts = new HashMap<>();
        for (var part : header.substring(SCHEME.length()).split(",", 10)) {
            var m = PART.matcher(part);
            if (!m.matches() || parts.put(m.group(1), m.group(2)) != null) return Optional.empty();
        }
        if (!parts.keySet().equals(NAMES)) return Optional.empty();
        var timestamp = parts.getOrDefault("timestamp", "");
        if (!SECONDS.matcher(timestamp).matches()) return Optional.empty();
        return Optional.of(
                new Authorization(
                        parts.getOrDefault("mchid", ""),
                        parts.getOrDefault("nonce_str", ""),
                        Long.parseLong(timestamp),
                        parts.getOrDefault("serial_no", ""),
                        parts.getOrDefault("signature", "")));
    }

    /// The five lines a request's signature covers.
    ///
    /// @param target path and query exactly as sent
    String signedText(String method, String target, String body) {
        return method + "\n" + target + "\n" + timestamp + "\n" + nonce + "\n" + body + "\n";
    }
}
