package guitai.scan;

import static org.assertj.core.api.Assertions.fail;

import guitai.catalog.CheckDigit;
import guitai.scan.ScanReader.Origin;
import guitai.scan.ScanReader.State;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnyBytesTest {
    private static final int TEXTS = Boolean.getBoolean("guitai.nightly") ? 10_000_000 : 100_000;
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}{15,}");
    // Half of the bytes come from here, so that rules are reached and not only refusals.
    private static final byte[] LIKELY =
            "0123456789012345678901234567890123456789]EdCQe34:/RCMBhtps *\r\n\t\u001d"
                    .getBytes(StandardCharsets.ISO_8859_1);

    private final ScanReader reader = new ScanReader(ScanSettings.STANDARD);

    @Test
    void no_bytes_make_the_reader_throw_or_show_what_it_must_not() {
        var seed = Long.getLong("guitai.seed", 20_261_121L);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < TEXTS; i++) {
            var raw = text(random);
            var origin = i % 2 == 0 ? Origin.SCANNER : Origin.TYPED;
            var state = i % 4 < 2 ? State.SALE : State.TENDER;
            var scan = reader.read(raw, origin, state);
            if (!isKept(raw, scan, origin)) {
                fail("seed %d, text %d: '%s' %s gave %s", seed, i, raw, origin, scan);
            }
        }
    }

    private static String text(RandomGenerator random) {
        var bytes = new byte[random.nextInt(random.nextBoolean() ? 26 : 513)];
        var choices = new byte[bytes.length];
        random.nextBytes(bytes);
        random.nextBytes(choices);
        // Digits alone are what most scans are.
        var digitsOnly = random.nextInt(3) == 0;
        for (int i = 0; i < bytes.length; i++) {
            int any = bytes[i] & 0xFF;
            if (digitsOnly) bytes[i] = (byte) ('0' + any % 10);
            else if (choices[i] < 0) bytes[i] = LIKELY[any % LIKELY.length];
        }
        return new String(
                bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    /// Whether the answer keeps its promises; plain conditions, as this runs ten million times.
    private static boolean isKept(String raw, Scan scan, Origin origin) {
        return switch (scan) {
            case Scan.Refused(var shown, _) ->
                    shown.length() <= 64 && isOneLine(shown) && !LONG_NUMBER.matcher(shown).find();
            case Scan.Words(var text) ->
                    origin == Origin.TYPED && !text.isBlank() && isOneLine(text);
            case Scan.ShortNumber _ -> origin == Origin.TYPED;
            case Scan.StoredValue(var secret) -> !scan.toString().contains(secret);
            case Scan.PaymentRequest(var code) -> !scan.toString().contains(code.secret());
            case Scan.Goods(var gtin) -> CheckDigit.isRight(gtin.digits14());
            case Scan.ScaleLabel(_, var amount, var grams) ->
                    amount.isPresent() || grams.isPresent();
            case Scan.ReceiptNumber(var number) -> raw.contains(number);
        };
    }

    private static boolean isOneLine(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }
}
