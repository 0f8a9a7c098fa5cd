package guitai.importing;

import guitai.catalog.Sku;
import guitai.price.ImportedPrices.Reason;
import guitai.price.PriceList;
import guitai.price.PriceList.Step;
import guitai.promotion.OfferWindow;
import guitai.promotion.OfferWindow.Span;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the first row of a price list says about the list.
record PriceHead(
        String nameZh,
        String nameEn,
        Set<String> stores,
        Set<String> channels,
        Set<String> tiers,
        OfferWindow window,
        boolean override,
        OptionalInt nearDays) {
    private static final int NAME = 120;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}_-]{1,32}");
    private static final Pattern DAYS = Pattern.compile("[1-7]{1,7}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern HOURS =
            Pattern.compile("([0-2][0-9]:[0-5][0-9])-([0-2][0-9]:[0-5][0-9])");

    PriceList list(String id, Map<Sku, List<Step>> prices) {
        return new PriceList(
                id, 1, nameZh, nameEn, stores, channels, window, tiers, override, nearDays, prices);
    }

    /// Empty if something in it was refused.
    static Optional<PriceHead> of(
            long line, Map<PriceColumn, String> fields, ZoneId zone, PriceRows rows) {
        var reader = new Reader(line, fields, zone, rows);
        var head = reader.head();
        return reader.good ? Optional.of(head) : Optional.empty();
    }

    private static final class Reader {
        private final long line;
        private final Map<PriceColumn, String> fields;
        private final ZoneId zone;
        private final PriceRows rows;
        private boolean good = true;

        Reader(long line, Map<PriceColumn, String> fields, ZoneId zone, PriceRows rows) {
            this.line = line;
            this.fields = fields;
            this.zone = zone;
            this.rows = rows;
        }

        PriceHead head() {
            var id = field(PriceColumn.LIST);
            var nameZh = name(PriceColumn.NAME_ZH);
            var nameEn = name(PriceColumn.NAME_EN);
            return new PriceHead(
                    nameZh.isEmpty() ? id : nameZh,
                    nameEn.isEmpty() ? nameZh : nameEn,
                    words(PriceColumn.STORES),
                    words(PriceColumn.CHANNELS),
                    words(PriceColumn.TIERS),
                    window(),
                    yes(PriceColumn.OVERRIDE),
                    nearDays());
        }

        private String field(PriceColumn column) {
            return fields.getOrDefault(column, "");
        }

        private void refuse(PriceColumn column, Reason reason) {
            good = false;
            rows.refuse(line, column.heading(), reason, field(column));
        }

        private String name(PriceColumn column) {
            if (field(column).length() > NAME) refuse(column, Reason.NAME_TOO_LONG);
            return field(column);
        }

        private Stream<String> parts(PriceColumn column) {
            return Stream.of(field(column).split("[|｜]"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty());
        }

        private Set<String> words(PriceColumn column) {
            var words = new HashSet<>(parts(column).toList());
            if (words.stream().allMatch(word -> WORD.matcher(word).matches())) return words;
            refuse(column, Reason.BAD_WORD);
            return Set.of();
        }

        private boolean yes(PriceColumn column) {
            return switch (field(column).toLowerCase(Locale.ROOT)) {
                case "yes", "true", "1", "是" -> true;
                case "", "no", "false", "0", "否" -> false;
                default -> {
                    refuse(column, Reason.BAD_YES_NO);
                    yield false;
                }
            };
        }

        private OptionalInt nearDays() {
            var text = field(PriceColumn.NEAR_DAYS);
            if (text.isEmpty()) return OptionalInt.empty();
            int days = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
            if (days >= 0 && days <= PriceList.MOST_NEAR_DAYS) return OptionalInt.of(days);
            refuse(PriceColumn.NEAR_DAYS, Reason.BAD_NEAR_DAYS);
            return OptionalInt.empty();
        }

        private OfferWindow window() {
            var from = time(PriceColumn.FROM, 0);
            // "Until the 30th" includes the 30th.
            var to = time(PriceColumn.TO, 1);
            if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
                refuse(PriceColumn.TO, Reason.ENDS_BEFORE_IT_BEGINS);
            }
            return new OfferWindow(from, to, days(), hours());
        }

        private Optional<Instant> time(PriceColumn column, int daysLater) {
            var text = field(column).replace(' ', 'T').replace('/', '-');
            if (text.isEmpty()) return Optional.empty();
            try {
                return Optional.of(
                        text.length() <= 10
                                ? LocalDate.parse(text)
                                        .plusDays(daysLater)
                                        .atStartOfDay(zone)
                                        .toInstant()
                                : LocalDateTime.parse(text).atZone(zone).toInstant());
            } catch (DateTimeException wrong) {
                refuse(column, Reason.BAD_TIME);
                return Optional.empty();
            }
        }

        private Set<DayOfWeek> days() {
            var digits = String.join("", parts(PriceColumn.DAYS).toList());
            if (digits.isEmpty()) return Set.of();
            var days = new HashSet<DayOfWeek>();
            if (DAYS.matcher(digits).matches()) {
                digits.chars().forEach(digit -> days.add(DayOfWeek.of(digit - '0')));
            } else {
                refuse(PriceColumn.DAYS, Reason.BAD_DAYS);
            }
            return days;
        }

        private List<Span> hours() {
            var spans = new ArrayList<Span>();
            for (var part : parts(PriceColumn.HOURS).toList()) {
                var read = HOURS.matcher(part);
                try {
                    if (read.matches()) {
                        spans.add(
                                new Span(
                                        LocalTime.parse(read.group(1)),
                                        LocalTime.parse(read.group(2))));
                        continue;
                    }
                } catch (DateTimeException notATime) {
                    // said below
                }
                refuse(PriceColumn.HOURS, Reason.BAD_HOURS);
                return List.of();
            }
            spans.sort(Comparator.comparing(Span::from).thenComparing(Span::to));
            return spans;
        }
    }
}
