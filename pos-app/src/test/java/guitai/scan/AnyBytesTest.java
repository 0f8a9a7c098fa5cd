package guitai.scan;

import static org.assertj.core.api.Assertions.fail;

import guitai.catalog.CheckDigit;
import guitai.catalog.Gtin;
import guitai.money.Money;
import guitai.scan.ScanReader.Origin;
import guitai.scan.ScanReader.State;
import guitai.scan.ScanSettings.LongLabelCheck;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnyBytesTest {
    private static final List<State> STATES = List.of(State.values());
    private static final int TEXTS = Boolean.getBoolean("guitai.nightly") ? 10_000_000 : 100_000;
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}{15,}");
    // Half of the bytes come from here, so that rules are reached and not only refusals.
    private static final byte[] LIKELY =
            "0123456789012345678901234567890123456789]EdCQe34:/RCMBhtps *\r\n\t\u001d"
                    .getBytes(StandardCharsets.ISO_8859_1);

    private static final ScanSettings SETTINGS =
            new ScanSettings(
                    Map.of(
                            "20", LabelLayout.AMOUNT_13,
                            "21", LabelLayout.WEIGHT_13,
                            "23", LabelLayout.AMOUNT_WEIGHT_18,
                            "28", LabelLayout.AMOUNT_WEIGHT_18),
                    LongLabelCheck.EAN,
                    Money.CNY,
                    Set.of("t.example.cn"));
    // Texts that are read: one of them with a few bytes changed comes close to every rule.
    private static final List<String> RIGHT =
            List.of(
                    "6936983800013",
                    "]E401234565",
                    "280012301953012364",
                    "134567890123456789",
                    "301234567890123456789012",
                    "978711544811855900",
                    "9901234567899",
                    "]d2010693698380001310LOT7\u001d1726123121SN00042",
                    "]C10106936983800013310300123639221953",
                    "]Q3010693698380001330123\u001d393215619530",
                    "]e00206936983800013370012\u001d11260100",
                    "https://id.gs1.org/01/09521234543213/22/A/10/ABC%2F1/21/12345?17=261231",
                    "https://example.com/p/01/95012346?3103=000500&3922=1299;utm=x#a",
                    "https://t.example.cn/m/8f2c",
                    "https://qr.alipay.com/fkx1",
                    "RC:S001-2026-000123",
                    "MB:20261121.8812.ab12",
                    "SV:1.a.b.c",
                    "13800138000");

    private final ScanReader reader = new ScanReader(SETTINGS, Year.of(2026));

    @Test
    void no_right_text_with_a_few_bytes_changed_makes_the_reader_throw() {
        var seed = Long.getLong("guitai.seed", 20_261_122L);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < TEXTS; i++) {
            var raw = changed(RIGHT.get(i % RIGHT.size()), random);
            var origin = random.nextBoolean() ? Origin.SCANNER : Origin.TYPED;
            var state = STATES.get(random.nextInt(STATES.size()));
            var scan = reader.read(raw, origin, state);
            if (!isKept(raw, scan, origin)) {
                fail("seed %d, text %d: '%s' %s gave %s", seed, i, raw, origin, scan);
            }
        }
    }

    private static String changed(String right, RandomGenerator random) {
        var text = new StringBuilder(right);
        for (int change = random.nextInt(4); change > 0; change--) {
            var with = (char) LIKELY[random.nextInt(LIKELY.length)];
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, with);
                case 1 -> text.setLength(Math.max(1, at));
                case 2 -> text.insert(at, right, 0, random.nextInt(right.length() + 1));
                default -> text.setCharAt(Math.min(at, text.length() - 1), with);
            }
        }
        return text.toString();
    }

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
            case Scan.StoredValue _ -> scan.toString().equals("SV:***");
            case Scan.PaymentRequest(var code) -> !scan.toString().contains(code.secret());
            case Scan.Goods(var gtin, _) -> CheckDigit.isRight(gtin.digits14());
            case Scan.MarkedGoods(var gtin, var marks) -> isMarked(gtin, marks);
            case Scan.Publication(var gtin, var addOn) ->
                    gtin.shortest().startsWith("97") && addOn.length() <= 5;
            case Scan.MemberToken _ -> scan.toString().equals("MB:***");
            case Scan.CouponToken _ -> scan.toString().equals("CP:***");
            case Scan.GroupToken _ -> scan.toString().equals("GB:***");
            case Scan.PickUpToken _ -> scan.toString().equals("PK:***");
            case Scan.Phone(var digits) -> !scan.toString().contains(digits);
            case Scan.Gs1Coupon(var number) -> number.shortest().startsWith("9");
            case Scan.RefundSlip(var number) -> number.shortest().startsWith("980");
            case Scan.ScaleLabel(_, var amount, var grams) ->
                    amount.isPresent() || grams.isPresent();
            case Scan.ReceiptNumber(var number) -> raw.contains(number);
        };
    }

    private static boolean isMarked(Gtin gtin, GoodsMarks marks) {
        return CheckDigit.isRight(gtin.digits14())
                && isOneLine(marks.batch().orElse("") + marks.serial().orElse(""))
                && marks.grams().orElse(0) >= 0
                && marks.pieces().orElse(1) >= 1
                && marks.price().map(p -> !p.isNegative()).orElse(true);
    }

    private static boolean isOneLine(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }
}
