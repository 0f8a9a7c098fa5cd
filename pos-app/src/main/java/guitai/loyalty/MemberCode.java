package guitai.loyalty;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The code on a member's phone that changes every minute (rule SC-01): `ID.STEP.MAC` behind `MB:`.
///
/// The mac is HMAC-SHA-256 over `ID.STEP`, its first ten bytes. A picture of an old code still
/// earns, since that takes nothing from anybody; it does not pay.
public final class MemberCode {
    private static final Duration STEP = Duration.ofSeconds(60);

    /// Steps before and after that of the till's clock: phones are not exact.
    private static final long TOLERANCE = 2;

    private static final int MAC_BYTES = 10;
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM =
            Pattern.compile("([0-9A-Za-z_-]{1,32})\\.([0-9]{1,12})\\.([0-9A-Za-z_-]{14})");

    private final byte[] key;

    /// @param key of the shop, at least 16 bytes; copied
    public MemberCode(byte[] key) {
        if (key.length < 16)
            throw new IllegalArgumentException("a key of " + key.length + " bytes");
        this.key = key.clone();
    }

    /// What a code turned out to be.
    public sealed interface Reading {
        /// Shown now: earns and pays.
        record Live(MemberId member) implements Reading {}

        /// Genuine, and from another time: earns only.
        record Old(MemberId member) implements Reading {}

        /// Not this shop's, changed, or no such code at all: another kind of key, perhaps.
        record NotOurs() implements Reading {}
    }

    /// @param token what stands behind `MB:`
    public Reading read(String token, Instant now) {
        var parts = FORM.matcher(token);
        if (!parts.matches()) return new Reading.NotOurs();
        var step = Long.parseLong(parts.group(2));
        var wanted = mac(parts.group(1), step).getBytes(StandardCharsets.US_ASCII);
        var given = parts.group(3).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(wanted, given)) return new Reading.NotOurs();
        var member = new MemberId(parts.group(1));
        return Math.abs(step - step(now)) <= TOLERANCE
                ? new Reading.Live(member)
                : new Reading.Old(member);
    }

    /// The code of this minute, as the shop's mini-program shows it.
    public String show(MemberId member, Instant now) {
        var step = step(now);
        return member.value() + "." + step + "." + mac(member.value(), step);
    }

    private static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    }

    private String mac(String member, long step) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var all = mac.doFinal((member + "." + step).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(all, MAC_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java without " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "MemberCode[****]";
    }
}
