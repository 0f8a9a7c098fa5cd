package guitai.importing;

import guitai.tax.DatedRate;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;
import guitai.tax.TaxSchedule;
import guitai.time.BusinessDate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads tax codes with their rates and first days: `19,2007-01-01,19`, one a line, UTF-8; `#`
/// begins a comment.
///
/// Blocks for the time of a small file: at most 256 KB and [TaxSchedule#MOST] rates. A file with
/// anything wrong in it gives nothing, and the first thing that is wrong by its line.
public final class TaxRatesFile {
    private static final long LARGEST = 256 * 1024;
    private static final Pattern CODE = Pattern.compile("[0-9A-Z][0-9A-Z._-]{0,15}");
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,4})?");
    private static final String EXEMPT = "EXEMPT";

    /// The first day of the Value-Added Tax Law: the rates of goods that are imported without a
    /// day, such as the sample shop's. A sale looks its rates up by its own day.
    private static final BusinessDate LAW = BusinessDate.parse("2026-01-01");

    private TaxRatesFile() {}

    public sealed interface Reading {
        record Read(TaxSchedule schedule) implements Reading {}

        /// @param line 0 where it is the whole file
        /// @param what in words, for the technician
        record Refused(long line, String what) implements Reading {}
    }

    /// The codes this program brings.
    ///
    /// @throws IllegalStateException if the program was built with a broken list
    public static TaxSchedule shipped() {
        try (var in = TaxRatesFile.class.getResourceAsStream("/guitai/tax/rates.csv")) {
            if (in == null) throw new IllegalStateException("no tax rates");
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return switch (parse(text.lines().toList())) {
                case Reading.Read(var schedule) -> schedule;
                case Reading.Refused refused -> throw new IllegalStateException("" + refused);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The shipped codes as they were when the law came into force.
    static Function<String, Optional<TaxCategory>> usual() {
        var shipped = shipped();
        return code -> shipped.on(code, LAW);
    }

    /// The shop's own codes.
    public static Reading read(Path file) {
        try {
            if (Files.size(file) > LARGEST) return new Reading.Refused(0, "is larger than 256 KB");
            return parse(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException notText) {
            return new Reading.Refused(0, "is not UTF-8 text");
        } catch (IOException unreadable) {
            return new Reading.Refused(0, "cannot be read: " + unreadable);
        }
    }

    static Reading parse(List<String> lines) {
        var rates = new ArrayList<DatedRate>();
        var days = new HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).replaceFirst("^\uFEFF", "").replaceFirst("#.*$", "").strip();
            if (line.isEmpty()) continue;
            switch (rate(line)) {
                case Row.Wrong(var what) -> {
                    return new Reading.Refused(i + 1L, what);
                }
                case Row.Right(var rate) -> {
                    if (!days.add(rate.code() + " " + rate.from())) {
                        return new Reading.Refused(i + 1L, "stands here a second time: " + line);
                    }
                    rates.add(rate);
                }
            }
            if (rates.size() > TaxSchedule.MOST) {
                return new Reading.Refused(i + 1L, "more than " + TaxSchedule.MOST + " rates");
            }
        }
        return new Reading.Read(new TaxSchedule(rates));
    }

    private sealed interface Row {
        record Right(DatedRate rate) implements Row {}

        record Wrong(String what) implements Row {}
    }

    private static Row rate(String line) {
        var parts = line.split(",", -1);
        if (parts.length != 3) return new Row.Wrong("is not code,day,percent: " + shown(line));
        var code = parts[0].strip();
        if (!CODE.matcher(code).matches()) {
            return new Row.Wrong("a code is 1 to 16 capital letters or digits: " + shown(code));
        }
        var percent = parts[2].strip();
        var exempt = percent.equals(EXEMPT);
        if (!exempt && !isPercent(percent)) {
            return new Row.Wrong(
                    "a rate is 0 to 100 with at most four decimals, or EXEMPT: " + shown(percent));
        }
        try {
            var from = LocalDate.parse(parts[1].strip());
            return new Row.Right(
                    new DatedRate(
                            code,
                            from,
                            exempt ? TaxRate.EXEMPT : new TaxRate.Percent(ppm(percent))));
        } catch (DateTimeParseException noDay) {
            return new Row.Wrong("a day is such as 2026-01-01: " + shown(parts[1]));
        }
    }

    private static boolean isPercent(String text) {
        return PERCENT.matcher(text).matches() && ppm(text) <= 1_000_000;
    }

    private static long ppm(String percent) {
        return new BigDecimal(percent).movePointRight(4).longValueExact();
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
