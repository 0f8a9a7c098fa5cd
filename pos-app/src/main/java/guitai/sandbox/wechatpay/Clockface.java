package guitai.sandbox.wechatpay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Times as WeChat Pay writes them. Its day is Beijing's, wherever the sandbox runs.
final class Clockface {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SPACED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter RFC3339 =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private Clockface() {}

    /// `20141030133525`
    static String compact(Instant at) {
        return COMPACT.format(at.atOffset(BEIJING));
    }

    /// The moment fourteen digits mean; empty for a day or hour that does not exist.
    static Optional<Instant> read(String compact) {
        try {
            return Optional.of(LocalDateTime.parse(compact, COMPACT).toInstant(BEIJING));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    /// `2016-07-25 15:26:26`
    static String spaced(Instant at) {
        return SPACED.format(at.atOffset(BEIJING));
    }

    /// `2018-06-08T10:34:56+08:00`
    static String rfc3339(Instant at) {
        return RFC3339.format(at.truncatedTo(ChronoUnit.SECONDS).atOffset(BEIJING));
    }

    static LocalDate day(Instant at) {
        return at.atOffset(BEIJING).toLocalDate();
    }

    /// Two seconds into the next day.
    static Instant justAfterMidnight(Instant at) {
        return day(at).plusDays(1).atTime(0, 0, 2).toInstant(BEIJING);
    }

    /// When a day's bill may be asked for: ten in the morning of the next day.
    static Instant billReady(LocalDate day) {
        return day.plusDays(1).atTime(10, 0).toInstant(BEIJING);
    }
}
