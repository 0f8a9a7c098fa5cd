package guitai.ui.promotion;

import guitai.money.Money;
import guitai.promotion.OfferWindow;
import guitai.ui.work.Typed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/// Values as people write them in the fields of an offer, there and back.
final class Written {
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,2})?)%");
    // The character after the number is the Chinese word for "of ten": 8.8 of ten is 12 % off.
    private static final Pattern OF_TEN = Pattern.compile("([0-9](?:\\.[0-9]{1,3})?)\u6298");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,10}");
    // A bar that belongs to a word has a backslash before it.
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s\u3001\uff0c\uff1b]+");
    private static final Pattern DAY = Pattern.compile("([1-7])(?:-([1-7]))?");
    private static final int RUN = 3;

    private Written() {}

    /// What stands between `|`, and where there is none between commas or blanks; `\|` is a bar of
    /// the word itself.
    static List<String> words(String text) {
        var parts = (BAR.matcher(text).find() ? BAR : BETWEEN).split(text, -1);
        return List.of(parts).stream()
                .map(part -> part.strip().replace("\\|", "|"))
                .filter(p -> !p.isEmpty())
                .toList();
    }

    /// A word as it stands in a list.
    static String word(String word) {
        return word.replace("|", "\\|");
    }

    static String words(Collection<String> words) {
        var sorted = words.stream().sorted().map(Written::word).toList();
        var simple = sorted.stream().noneMatch(word -> BETWEEN.matcher(word).find());
        return simple ? String.join(" ", sorted) : String.join(" | ", sorted) + " |";
    }

    static Optional<Money> money(String text, Currency currency) {
        return Typed.amount(text.replaceAll("[,\u00a5\uffe5\u5143 ]", ""), currency);
    }

    static String money(Money amount) {
        var digits = amount.currency().getDefaultFractionDigits();
        return BigDecimal.valueOf(amount.minor(), digits).toPlainString();
    }

    /// Hundredths of a percent off: of `12%`, and of 8.8 of ten, which is the same.
    static OptionalLong rate(String text) {
        var plain = text.strip().replace('\uff05', '%').replace(" ", "");
        var percent = PERCENT.matcher(plain);
        var ofTen = OF_TEN.matcher(plain);
        long off;
        if (percent.matches()) {
            off = new BigDecimal(percent.group(1)).movePointRight(2).longValueExact();
        } else if (ofTen.matches()) {
            off = 10_000 - new BigDecimal(ofTen.group(1)).movePointRight(3).longValueExact();
        } else {
            return OptionalLong.empty();
        }
        return off >= 0 && off <= 10_000 ? OptionalLong.of(off) : OptionalLong.empty();
    }

    static String rate(long basisPoints) {
        return plain(BigDecimal.valueOf(basisPoints, 2)) + "%";
    }

    static String plain(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    static OptionalInt whole(String text, int least, int most) {
        var plain = text.strip();
        if (!WHOLE.matcher(plain).matches()) return OptionalInt.empty();
        long number = Long.parseLong(plain);
        return number >= least && number <= most
                ? OptionalInt.of((int) number)
                : OptionalInt.empty();
    }

    /// A day, or a day and a time. A day alone is told apart: at the end of a window it is meant
    /// with all of it.
    static Optional<Moment> moment(String text) {
        var parts = text.strip().replace('T', ' ').split("\\s+", -1);
        if (parts.length > 2) return Optional.empty();
        try {
            var day = day(parts[0]);
            return parts.length == 1
                    ? Optional.of(new Moment(day.atStartOfDay(), false))
                    : Optional.of(new Moment(day.atTime(time(parts[1])), true));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    record Moment(LocalDateTime at, boolean withTime) {}

    private static LocalDate day(String text) {
        var digits = text.replaceAll("[-/.]", "");
        if (!digits.matches("[0-9]{8}")) throw new DateTimeException(text);
        return LocalDate.of(
                Integer.parseInt(digits.substring(0, 4)),
                Integer.parseInt(digits.substring(4, 6)),
                Integer.parseInt(digits.substring(6)));
    }

    private static LocalTime time(String text) {
        var plain = text.replace('\uff1a', ':');
        return LocalTime.parse(plain.indexOf(':') == 1 ? "0" + plain : plain);
    }

    static String moment(LocalDateTime at) {
        return at.toLocalDate() + " " + at.toLocalTime();
    }

    /// `1-5`, `6 7`: from 1 for Monday to 7 for Sunday.
    static Optional<Set<DayOfWeek>> days(String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var part : words(text)) {
            var m = DAY.matcher(part);
            if (!m.matches()) return Optional.empty();
            int first = Integer.parseInt(m.group(1));
            int last = m.group(2) == null ? first : Integer.parseInt(m.group(2));
            if (last < first) return Optional.empty();
            for (int day = first; day <= last; day++) days.add(DayOfWeek.of(day));
        }
        return Optional.of(days);
    }

    static String days(Set<DayOfWeek> days) {
        var said = new ArrayList<String>();
        for (int day = 1; day <= 7; day++) {
            if (!days.contains(DayOfWeek.of(day))) continue;
            int last = day;
            while (last < 7 && days.contains(DayOfWeek.of(last + 1))) last++;
            if (last - day + 1 >= RUN) {
                said.add(day + "-" + last);
                day = last;
            } else {
                said.add(Integer.toString(day));
            }
        }
        return String.join(" ", said);
    }

    /// `11:00-13:30 22:00-06:00`.
    static Optional<List<OfferWindow.Span>> spans(String text) {
        var spans = new ArrayList<OfferWindow.Span>();
        try {
            for (var part : words(text)) {
                var ends = part.split("-", -1);
                if (ends.length != 2) return Optional.empty();
                spans.add(new OfferWindow.Span(time(ends[0].strip()), time(ends[1].strip())));
            }
        } catch (DateTimeException notTimes) {
            return Optional.empty();
        }
        return Optional.of(spans);
    }

    static String spans(List<OfferWindow.Span> spans) {
        return String.join(" ", spans.stream().map(span -> span.from() + "-" + span.to()).toList());
    }

    /// The two sides of each step of a ladder, as text: `2:10% 3:20%`.
    static Optional<List<Pair>> steps(String text) {
        var steps = new ArrayList<Pair>();
        for (var part : words(text.replaceAll("\\s*[:\uff1a]\\s*", ":"))) {
            var sides = part.split(":", -1);
            if (sides.length != 2) return Optional.empty();
            steps.add(new Pair(sides[0].strip(), sides[1].strip()));
        }
        return Optional.of(steps);
    }

    record Pair(String from, String off) {}
}
