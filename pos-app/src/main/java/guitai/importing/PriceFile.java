package guitai.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import guitai.catalog.Sku;
import guitai.price.ImportedPrices;
import guitai.price.ImportedPrices.Reason;
import guitai.price.ImportedPrices.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Reads price lists from a CSV file and says of every field that cannot be taken why.
///
/// Blocks for as long as the file takes; at most 16 MB and 200,000 rows. Nothing is stored.
public final class PriceFile {
    static final long MOST_BYTES = 16L * 1024 * 1024;
    static final int MOST_ROWS = 200_000;
    static final int MOST_REFUSED = 10_000;
    static final int MOST_FIELD = 4_096;

    private final List<Refused> refused = new ArrayList<>();
    private final Map<PriceColumn, Integer> places = new EnumMap<>(PriceColumn.class);
    private final PriceRows rows;
    private int headings;

    private PriceFile(Currency currency, ZoneId zone, Predicate<Sku> onFile) {
        rows = new PriceRows(currency, zone, onFile, refused);
    }

    /// @param zone of days and times
    /// @param onFile whether the catalogue has an item
    /// @throws IOException if the file cannot be read
    public static ImportedPrices read(
            Path file, Currency currency, ZoneId zone, Predicate<Sku> onFile) throws IOException {
        if (Files.size(file) > MOST_BYTES) return nothing(0, Reason.FILE_TOO_LARGE);
        try (var in = Files.newInputStream(file)) {
            // One byte more than allowed: the file may have grown since it was asked.
            return read(in.readNBytes((int) MOST_BYTES + 1), currency, zone, onFile);
        }
    }

    public static ImportedPrices read(
            byte[] bytes, Currency currency, ZoneId zone, Predicate<Sku> onFile) {
        if (bytes.length > MOST_BYTES) return nothing(0, Reason.FILE_TOO_LARGE);
        return switch (FileText.of(bytes)) {
            case FileText.Refused(var line, _) -> nothing(line, Reason.UNREADABLE_TEXT);
            case FileText.Read(var text) -> {
                var broken = Quotes.brokenLine(text);
                yield broken.isPresent()
                        ? nothing(broken.getAsLong(), Reason.BROKEN_QUOTES)
                        : new PriceFile(currency, zone, onFile).lists(text);
            }
        };
    }

    private ImportedPrices lists(String text) {
        long line = 0;
        int count = 0;
        try (var csv =
                CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            for (var row : csv) {
                line = row.getStartingLineNumber();
                if (places.isEmpty()) {
                    if (!heading(row)) return new ImportedPrices(List.of(), refused);
                } else if (!row.getFields().stream().allMatch(String::isBlank)) {
                    if (++count > MOST_ROWS) return nothing(line, Reason.TOO_MANY_ROWS);
                    take(row);
                    if (refused.size() > MOST_REFUSED) return tooManyRefused(line);
                }
            }
        } catch (CsvParseException e) {
            // With its quotes in order, only a field or row beyond the reader's own limits is left.
            return nothing(line + 1, Reason.FIELD_TOO_LONG);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail", e);
        }
        if (count == 0 && refused.isEmpty()) return nothing(0, Reason.EMPTY_FILE);
        return new ImportedPrices(rows.lists(), refused);
    }

    private boolean heading(CsvRecord row) {
        long line = row.getStartingLineNumber();
        headings = row.getFieldCount();
        for (int i = 0; i < headings; i++) {
            var written = row.getField(i);
            if (written.isBlank()) continue;
            var column = PriceColumn.ofHeading(written);
            if (column.isEmpty()) {
                rows.refuse(line, "", Reason.UNKNOWN_COLUMN, written);
            } else if (places.putIfAbsent(column.get(), i) != null) {
                rows.refuse(line, column.get().heading(), Reason.REPEATED_COLUMN, written);
            }
        }
        var usable = true;
        for (var column : PriceColumn.values()) {
            if (column.required() && !places.containsKey(column)) {
                rows.refuse(line, column.heading(), Reason.MISSING_COLUMN, "");
                usable = false;
            }
        }
        return usable;
    }

    private void take(CsvRecord row) {
        long line = row.getStartingLineNumber();
        for (int i = headings; i < row.getFieldCount(); i++) {
            if (!row.getField(i).isBlank()) {
                rows.refuse(line, "", Reason.TOO_MANY_FIELDS, row.getField(i));
                return;
            }
        }
        var fields = new EnumMap<PriceColumn, String>(PriceColumn.class);
        for (var place : places.entrySet()) {
            int i = place.getValue();
            var value = i < row.getFieldCount() ? row.getField(i).strip() : "";
            if (value.length() > MOST_FIELD) {
                rows.refuse(line, place.getKey().heading(), Reason.FIELD_TOO_LONG, value);
                return;
            }
            if (value.codePoints().anyMatch(ItemFields::isUnprintable)) {
                rows.refuse(line, place.getKey().heading(), Reason.UNPRINTABLE, value);
                return;
            }
            fields.put(place.getKey(), value);
        }
        rows.take(line, fields);
    }

    private ImportedPrices tooManyRefused(long line) {
        rows.refuse(line, "", Reason.TOO_MANY_REFUSED, "");
        return new ImportedPrices(List.of(), refused);
    }

    private static ImportedPrices nothing(long line, Reason reason) {
        return new ImportedPrices(List.of(), List.of(new Refused(line, "", reason, "")));
    }
}
