package guitai.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import guitai.loyalty.MemberKey;
import guitai.loyalty.book.Newcomers;
import guitai.loyalty.book.Newcomers.Refused;
import guitai.loyalty.book.Newcomers.Why;
import guitai.loyalty.book.Personal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads members and their points from a CSV file and says of every line that cannot be taken why.
///
/// Blocks for as long as the file takes; holds all of it in memory. At most 64 MB and 1,000,000
/// rows. Nothing is stored; columns of other names (identity numbers, addresses, contacts) are not
/// even read (rule CP-10).
public final class MembersFile {
    private static final long MAX_BYTES = 64L * 1024 * 1024;
    private static final int MAX_ROWS = 1_000_000;
    private static final long MOST_POINTS = 1_000_000_000;

    private enum Heading {
        PHONE,
        CARD,
        NAME,
        BIRTHDAY,
        TIER,
        POINTS,
        UNTIL;

        private static Optional<Heading> of(String written) {
            return switch (written.strip().toLowerCase(Locale.ROOT)) {
                case "phone", "手机", "手机号", "手机号码" -> Optional.of(PHONE);
                case "card", "卡号", "会员卡号" -> Optional.of(CARD);
                case "name", "姓名", "称呼" -> Optional.of(NAME);
                case "birthday", "生日" -> Optional.of(BIRTHDAY);
                case "tier", "等级", "会员等级" -> Optional.of(TIER);
                case "points", "积分" -> Optional.of(POINTS);
                case "until", "有效期", "积分有效期" -> Optional.of(UNTIL);
                default -> Optional.empty();
            };
        }
    }

    private final List<Newcomers.One> taken = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<Heading, Integer> places = new EnumMap<>(Heading.class);
    private final Set<MemberKey> seen = new HashSet<>();

    private MembersFile() {}

    /// @throws IOException if the file cannot be read
    public static Newcomers read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return read(in.readNBytes((int) MAX_BYTES + 1));
        }
    }

    public static Newcomers read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) return nothing(0, Why.FILE_TOO_LARGE);
        return switch (FileText.of(bytes)) {
            case FileText.Refused(var line, _) -> nothing(line, Why.UNREADABLE_TEXT);
            case FileText.Read(var text) -> {
                var broken = Quotes.brokenLine(text);
                yield broken.isPresent()
                        ? nothing(broken.getAsLong(), Why.BROKEN_QUOTES)
                        : new MembersFile().of(text);
            }
        };
    }

    private static Newcomers nothing(long line, Why why) {
        return new Newcomers(List.of(), List.of(new Refused(line, why)));
    }

    private Newcomers of(String text) {
        var csv = CsvReader.builder().allowExtraFields(true).allowMissingFields(true);
        try (var rows = csv.ofCsvRecord(text)) {
            for (var row : rows) {
                var line = row.getStartingLineNumber();
                if (places.isEmpty()) {
                    if (!heading(row)) return nothing(line, Why.NO_HEADING);
                } else if (row.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    if (taken.size() + refused.size() >= MAX_ROWS) {
                        return nothing(line, Why.TOO_MANY_ROWS);
                    }
                    take(row);
                }
            }
        } catch (CsvParseException e) {
            return nothing(0, Why.BROKEN_QUOTES);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail", e);
        }
        return places.isEmpty() ? nothing(0, Why.NO_HEADING) : new Newcomers(taken, refused);
    }

    private boolean heading(CsvRecord row) {
        for (int i = 0; i < row.getFieldCount(); i++) {
            int place = i;
            Heading.of(row.getField(i)).ifPresent(found -> places.putIfAbsent(found, place));
        }
        return places.containsKey(Heading.PHONE) || places.containsKey(Heading.CARD);
    }

    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Why why;

        Unusable(Why why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }

    private void take(CsvRecord row) {
        var line = row.getStartingLineNumber();
        try {
            var keys = keys(row);
            var one =
                    new Newcomers.One(
                            line,
                            keys,
                            name(row),
                            field(row, Heading.BIRTHDAY).map(MembersFile::birthday),
                            field(row, Heading.TIER),
                            field(row, Heading.POINTS).map(MembersFile::points).orElse(0L),
                            field(row, Heading.UNTIL).map(MembersFile::date));
            if (keys.stream().anyMatch(seen::contains)) throw new Unusable(Why.TWICE);
            seen.addAll(keys);
            taken.add(one);
        } catch (Unusable unusable) {
            refused.add(new Refused(line, unusable.why));
        }
    }

    private List<MemberKey> keys(CsvRecord row) {
        var keys = new ArrayList<MemberKey>();
        field(row, Heading.PHONE)
                .ifPresent(
                        text ->
                                keys.add(
                                        MemberKey.phone(text)
                                                .orElseThrow(() -> new Unusable(Why.BAD_PHONE))));
        field(row, Heading.CARD)
                .ifPresent(
                        text ->
                                keys.add(
                                        MemberKey.card(text)
                                                .orElseThrow(() -> new Unusable(Why.BAD_CARD))));
        if (keys.isEmpty()) throw new Unusable(Why.NO_KEY);
        return keys;
    }

    private Optional<String> name(CsvRecord row) {
        var name = field(row, Heading.NAME);
        if (name.filter(text -> text.length() > Personal.Known.LONGEST_NAME).isPresent()) {
            throw new Unusable(Why.BAD_NAME);
        }
        return name;
    }

    /// Only month and day are kept, whatever the file has.
    private static MonthDay birthday(String text) {
        var plain = text.replace('/', '-').replace('.', '-');
        try {
            return plain.matches("[0-9]{4}-.*")
                    ? MonthDay.from(LocalDate.parse(plain))
                    : MonthDay.parse("--" + plain);
        } catch (DateTimeException wrong) {
            throw new Unusable(Why.BAD_BIRTHDAY);
        }
    }

    private static long points(String text) {
        if (!text.matches("[0-9]{1,10}")) throw new Unusable(Why.BAD_POINTS);
        var points = Long.parseLong(text);
        if (points > MOST_POINTS) throw new Unusable(Why.BAD_POINTS);
        return points;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeException wrong) {
            throw new Unusable(Why.BAD_DATE);
        }
    }

    private Optional<String> field(CsvRecord row, Heading heading) {
        return Optional.ofNullable(places.get(heading))
                .filter(place -> place < row.getFieldCount())
                .map(place -> row.getField(place).strip())
                .filter(text -> !text.isEmpty());
    }
}
