package guitai.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import guitai.catalog.CheckDigit;
import guitai.catalog.Gtin;
import guitai.catalog.Recall;
import guitai.catalog.RecallBook;
import guitai.catalog.RecallPlan;
import guitai.catalog.RefusedRow;
import guitai.catalog.RefusedRow.Reason;
import guitai.catalog.Sku;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads recalls from a CSV file and says of every row that cannot be taken why.
///
/// Blocks for as long as the file takes; holds all of it in memory. At most 4 MB and as many rows
/// as [RecallBook#MOST]. Nothing is stored and nothing in the shop changes.
public final class RecallFile {
    private static final long MAX_BYTES = 4L * 1024 * 1024;
    // As long as the longest serial a code carries (rule GS-07, AI 235).
    private static final int LONGEST_BATCH = 28;

    private enum Heading {
        GTIN,
        SKU,
        BATCH,
        SERIAL,
        TEXT,
        SINCE;

        private String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Optional<Heading> of(String written) {
            return switch (written.strip().toLowerCase(Locale.ROOT)) {
                case "gtin", "条码", "商品条码" -> Optional.of(GTIN);
                case "sku", "货号", "商品编号" -> Optional.of(SKU);
                case "batch", "批号" -> Optional.of(BATCH);
                case "serial", "序列号" -> Optional.of(SERIAL);
                case "text", "说明" -> Optional.of(TEXT);
                case "since", "起始日期" -> Optional.of(SINCE);
                default -> Optional.empty();
            };
        }
    }

    private final List<Recall> recalls = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final Map<Heading, Integer> places = new EnumMap<>(Heading.class);

    private RecallFile() {}

    /// @throws IOException if the file cannot be read
    public static RecallPlan read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return read(in.readNBytes((int) MAX_BYTES + 1));
        }
    }

    public static RecallPlan read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) return nothing(0, Reason.FILE_TOO_LARGE);
        return switch (FileText.of(bytes)) {
            case FileText.Refused(var line, var reason) -> nothing(line, reason);
            case FileText.Read(var text) -> {
                var broken = Quotes.brokenLine(text);
                yield broken.isPresent()
                        ? nothing(broken.getAsLong(), Reason.BROKEN_QUOTES)
                        : new RecallFile().plan(text);
            }
        };
    }

    private RecallPlan plan(String text) {
        var csv = CsvReader.builder().allowExtraFields(true).allowMissingFields(true);
        try (var rows = csv.ofCsvRecord(text)) {
            for (var row : rows) {
                if (places.isEmpty()) {
                    if (!heading(row)) return new RecallPlan(List.of(), refused);
                } else if (row.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    if (recalls.size() + refused.size() >= RecallBook.MOST) {
                        return nothing(row.getStartingLineNumber(), Reason.TOO_MANY_ROWS);
                    }
                    take(row);
                }
            }
        } catch (CsvParseException e) {
            return nothing(0, Reason.FIELD_TOO_LONG);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail", e);
        }
        if (places.isEmpty()) return nothing(0, Reason.EMPTY_FILE);
        return new RecallPlan(recalls, refused);
    }

    private boolean heading(CsvRecord row) {
        var line = row.getStartingLineNumber();
        for (int i = 0; i < row.getFieldCount(); i++) {
            var written = row.getField(i);
            if (written.isBlank()) continue;
            var heading = Heading.of(written);
            if (heading.isEmpty()) {
                refuse(line, "", Reason.UNKNOWN_COLUMN, written);
            } else if (places.putIfAbsent(heading.get(), i) != null) {
                refuse(line, heading.get().written(), Reason.REPEATED_COLUMN, written);
            }
        }
        if (!places.containsKey(Heading.TEXT)) {
            refuse(line, Heading.TEXT.written(), Reason.MISSING_COLUMN, "");
        } else if (!places.containsKey(Heading.GTIN) && !places.containsKey(Heading.SKU)) {
            refuse(line, Heading.GTIN.written(), Reason.MISSING_COLUMN, "");
        }
        return refused.isEmpty();
    }

    private void take(CsvRecord row) {
        int before = refused.size();
        var line = row.getStartingLineNumber();
        var gtin = gtin(line, field(row, Heading.GTIN));
        var sku = sku(line, field(row, Heading.SKU));
        var batch = batch(line, Heading.BATCH, field(row, Heading.BATCH));
        var serial = batch(line, Heading.SERIAL, field(row, Heading.SERIAL));
        var text = field(row, Heading.TEXT);
        var since = since(line, field(row, Heading.SINCE));
        if (text.isEmpty()) refuse(line, Heading.TEXT.written(), Reason.MISSING_VALUE, "");
        if (text.length() > Recall.LONGEST_TEXT) {
            refuse(line, Heading.TEXT.written(), Reason.TEXT_TOO_LONG, text);
        } else if (text.codePoints().anyMatch(ItemFields::isUnprintable)) {
            refuse(line, Heading.TEXT.written(), Reason.UNPRINTABLE, text);
        }
        if (refused.size() > before) return;
        if (gtin.isEmpty() && sku.isEmpty()) {
            refuse(line, Heading.GTIN.written(), Reason.MISSING_VALUE, "");
        } else {
            recalls.add(new Recall(gtin, sku, batch, serial, text, since));
        }
    }

    private String field(CsvRecord row, Heading heading) {
        int place = places.getOrDefault(heading, Integer.MAX_VALUE);
        return place < row.getFieldCount() ? row.getField(place).strip() : "";
    }

    private Optional<Gtin> gtin(long line, String value) {
        if (value.isEmpty()) return Optional.empty();
        var length = value.length();
        if ((length != 8 && (length < 12 || length > 14)) || !CheckDigit.onlyDigits(value)) {
            refuse(line, Heading.GTIN.written(), Reason.BAD_GTIN, value);
        } else if (!CheckDigit.isRight(value)) {
            refuse(line, Heading.GTIN.written(), Reason.WRONG_CHECK_DIGIT, value);
        } else {
            return Optional.of(Gtin.of(value));
        }
        return Optional.empty();
    }

    private Optional<Sku> sku(long line, String value) {
        if (value.isEmpty()) return Optional.empty();
        if (value.matches("[!-~]{1,32}")) return Optional.of(new Sku(value));
        refuse(line, Heading.SKU.written(), Reason.BAD_SKU, value);
        return Optional.empty();
    }

    private Optional<String> batch(long line, Heading heading, String value) {
        if (value.isEmpty()) return Optional.empty();
        if (value.length() <= LONGEST_BATCH && value.matches("[!-~]+")) return Optional.of(value);
        refuse(line, heading.written(), Reason.BAD_BATCH, value);
        return Optional.empty();
    }

    /// Without a date it has always held.
    private LocalDate since(long line, String value) {
        if (value.isEmpty()) return LocalDate.EPOCH;
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException notADate) {
            refuse(line, Heading.SINCE.written(), Reason.BAD_DATE, value);
            return LocalDate.EPOCH;
        }
    }

    private void refuse(long line, String column, Reason reason, String value) {
        refused.add(CatalogueRows.refusal(line, column, reason, value));
    }

    private static RecallPlan nothing(long line, Reason reason) {
        return new RecallPlan(List.of(), List.of(new RefusedRow(line, "", reason, "")));
    }
}
