package guitai.loyalty.coupon;

import guitai.promotion.OfferId;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A coupon that carries its own promise behind `CP:`, signed by the shop (rule PR-28):
/// `1.CODE.STOCK.OFFER.VERSION.FIRST.LAST.STORES.MAC`.
///
/// A till that cannot ask whoever keeps coupons can tell from it that the coupon is genuine and
/// good in this store; it cannot tell whether it was used elsewhere. The code inside has 80 random
/// bits (rule RK-02), and is the coupon's code everywhere else. The mac is HMAC-SHA-256 over all
/// before it, its first sixteen bytes; names are base64url, days `yyMMdd`.
public final class CouponToken {
    private static final String ALGORITHM = "HmacSHA256";
    // The same key signs other things of the shop's: none of them begins like this.
    private static final String PURPOSE = "CP:";
    private static final int MAC_BYTES = 16;
    // What the one box takes behind `CP:`, see `scan`.
    private static final int LONGEST = 256;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");
    private static final Pattern FORM =
            Pattern.compile(
                    "(1\\.([0-9A-HJKMNP-TV-Z]{16})\\.([\\w-]+)\\.([\\w-]+)\\.([0-9]{1,6})"
                            + "\\.([0-9]{6})\\.([0-9]{6})\\.([\\w-]*))\\.([\\w-]{22})");

    private final byte[] key;

    /// @param key of the shop, at least 16 bytes; copied
    public CouponToken(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes");
        }
        this.key = key.clone();
    }

    /// What a text turned out to be.
    public sealed interface Reading {
        /// Signed by this shop; anybody who holds it may use it.
        record Genuine(CouponCode code, CouponTerms terms) implements Reading {}

        /// In the form of a token, and changed or signed by somebody else.
        record Forged() implements Reading {}

        /// A code that only whoever keeps coupons can tell something about.
        record Plain(CouponCode code) implements Reading {}

        /// Nothing that could be a coupon's code.
        record NoCode() implements Reading {}
    }

    /// @param text what stands behind `CP:`
    public Reading read(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) return plain(text);
        var wanted = mac(form.group(1)).getBytes(StandardCharsets.US_ASCII);
        var given = form.group(9).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(wanted, given)) return new Reading.Forged();
        return terms(form)
                .<Reading>map(terms -> new Reading.Genuine(new CouponCode(form.group(2)), terms))
                .orElseGet(Reading.Forged::new);
    }

    /// The same for a till that has no key: nothing it is shown is proof.
    public static Reading unsigned(String text) {
        return FORM.matcher(text).matches() ? new Reading.Forged() : plain(text);
    }

    private static Reading plain(String text) {
        return CouponCode.read(text)
                .<Reading>map(Reading.Plain::new)
                .orElseGet(Reading.NoCode::new);
    }

    /// What the shop's mini-program shows, or a printer prints.
    ///
    /// @throws IllegalArgumentException if it would be longer than a code that can be scanned
    public String show(CouponCode code, CouponTerms terms) {
        var body =
                String.join(
                        ".",
                        "1",
                        code.secret(),
                        name(terms.stock()),
                        name(terms.offer().value()),
                        Integer.toString(terms.version()),
                        DAY.format(terms.first()),
                        DAY.format(terms.last()),
                        name(String.join(",", new TreeSet<>(terms.stores()))));
        var token = body + "." + mac(body);
        if (token.length() > LONGEST || !FORM.matcher(token).matches()) {
            throw new IllegalArgumentException("too much for one code: stock " + terms.stock());
        }
        return token;
    }

    private static Optional<CouponTerms> terms(Matcher form) {
        try {
            var stores = text(form.group(8));
            return Optional.of(
                    new CouponTerms(
                            text(form.group(3)),
                            new OfferId(text(form.group(4))),
                            Integer.parseInt(form.group(5)),
                            LocalDate.parse(form.group(6), DAY),
                            LocalDate.parse(form.group(7), DAY),
                            stores.isEmpty()
                                    ? Set.of()
                                    : Set.copyOf(List.of(stores.split(",", -1)))));
        } catch (IllegalArgumentException | DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    private static String name(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String name) {
        return new String(Base64.getUrlDecoder().decode(name), StandardCharsets.UTF_8);
    }

    private String mac(String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var all = mac.doFinal((PURPOSE + body).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(all, MAC_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java without " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "CouponToken[****]";
    }
}
