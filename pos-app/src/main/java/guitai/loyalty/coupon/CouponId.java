package guitai.loyalty.coupon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A coupon, by a number that cannot be used: the only one that the journal and receipts may hold.
///
/// The first ten bytes of SHA-256 over its code, in hexadecimal. A code has 80 random bits at the
/// least where it is ours, so it is not found by trying.
public record CouponId(String value) {
    private static final int BYTES = 10;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{20}");

    public CouponId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("no coupon's id");
    }

    public static CouponId of(CouponCode code) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(code.secret().getBytes(StandardCharsets.UTF_8));
            return new CouponId(HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java without SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
