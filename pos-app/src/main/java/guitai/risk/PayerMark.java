package guitai.risk;

import guitai.payment.Payer;
import guitai.time.BusinessDate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A wallet's account, for the counting of one business date: a number that is no account, and
/// another one tomorrow, so that nobody is followed from day to day (rules RK-01, RK-08, CP-10).
///
/// Whoever knows an account and a date can tell its mark; nobody can tell the account from it.
public final class PayerMark {
    private static final int BYTES = 10;

    private PayerMark() {}

    /// The first ten bytes of SHA-256, in hexadecimal.
    public static String of(Payer payer, BusinessDate date) {
        try {
            var text = date + " " + payer.channel() + " " + payer.secret();
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java without SHA-256", e);
        }
    }
}
