package guitai.loyalty.coupon;

import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/// What a customer shows to use a coupon. Whoever has it can use it, so it cannot be guessed: 80
/// random bits, above the 64 that rule RK-02 asks for.
///
/// [#toString] shows the last four characters only.
public record CouponCode(String secret) {
    /// Crockford's base 32: no I, L, O, U, so that it can be read out.
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;

    /// What other systems of the shop issue may be longer or shorter than ours.
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~-]{8,256}");

    public CouponCode {
        if (!FORM.matcher(secret).matches()) {
            throw new IllegalArgumentException("not a coupon's code");
        }
    }

    /// A text that may be one; what cannot be is nothing.
    public static Optional<CouponCode> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CouponCode(text)) : Optional.empty();
    }

    /// @param random must be a cryptographic one outside tests
    public static CouponCode random(Random random) {
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) text.append(LETTERS.charAt(random.nextInt(32)));
        return new CouponCode(text.toString());
    }

    public String masked() {
        return "****" + secret.substring(secret.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
