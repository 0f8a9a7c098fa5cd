package guitai.gateway.wechatpay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Texts and times as WeChat Pay wants them.
final class Words {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter V2 = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private Words() {}

    /// Without what XML cannot say: a till's catalogue may hold a stray tab or control character.
    static String clean(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .filter(c -> c < 0xD800 || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// The beginning of a text that takes at most so many bytes.
    static String fit(String text, int bytes) {
        var fitting = new StringBuilder();
        var left = new int[] {bytes};
        clean(text)
                .codePoints()
                .takeWhile(c -> (left[0] -= Character.toString(c).getBytes(UTF_8).length) >= 0)
                .forEach(fitting::appendCodePoint);
        return fitting.toString();
    }

    static String v2(Instant at) {
        return V2.format(at.atOffset(BEIJING));
    }

    static String v3(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atOffset(BEIJING));
    }
}
