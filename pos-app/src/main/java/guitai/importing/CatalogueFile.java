package guitai.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import guitai.catalog.ImportPlan;
import guitai.catalog.Item;
import guitai.catalog.RefusedRow;
import guitai.catalog.RefusedRow.Reason;
import guitai.money.Money;
import guitai.tax.TaxCategory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads a catalogue from a CSV file and says of every row that cannot be taken why.
///
/// Blocks for as long as the file takes; holds all of it in memory. At most 64 MB, 1,000,000 rows,
/// 4,096 characters a field. Nothing is stored and nothing in the shop changes.
public final class CatalogueFile {
    static final long MAX_BYTES = 64L * 1024 * 1024;
    static final int MAX_ROWS = 1_000_000;
    static final int MAX_FIELD = 4_096;
    static final int MAX_REFUSED = 10_000;

    private final List<Item> items = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private int headings;
    private final CatalogueRows rows;

    private CatalogueFile(Function<String, Optional<TaxCategory>> taxes, Amounts amounts) {
        rows = new CatalogueRows(refused, taxes, amounts);
    }

    /// The plan of a file on disk.
    ///
    /// @param taxes the tax codes goods may have
    /// @param currency of the prices
    /// @throws IOException if the file cannot be read
    public static ImportPlan read(
            Path file, Function<String, Optional<TaxCategory>> taxes, Currency currency)
            throws IOException {
        if (Files.size(file) > MAX_BYTES) return tooLarge();
        try (var in = Files.newInputStream(file)) {
            // One byte more than allowed: the file may have grown since it was asked.
            return read(in.readNBytes((int) MAX_BYTES + 1), taxes, Amounts.of(currency));
        }
    }

    /// The plan of a file's bytes in yuan, with the tax codes this program brings.
    public static ImportPlan read(byte[] bytes) {
        return read(bytes, Amounts.of(Money.CNY));
    }

    static ImportPlan read(byte[] bytes, Amounts amounts) {
        return read(bytes, TaxRatesFile.usual(), amounts);
    }

    private static ImportPlan read(
            byte[] bytes, Function<String, Optional<TaxCategory>> taxes, Amounts amounts) {
        if (bytes.length > MAX_BYTES) return tooLarge();
        return switch (FileText.of(bytes)) {
            case FileText.Refused(var line, var reason) -> nothing(line, reason);
            case FileText.Read(var text) -> read(text, taxes, amounts);
        };
    }

    private static ImportPlan read(
            String text, Function<String, Optional<TaxCategory>> taxes, Amounts amounts) {
        var broken = Quotes.brokenLine(text);
        if (broken.isPresent()) return nothing(broken.getAsLong(), Reason.BROKEN_QUOTES);
        return new CatalogueFile(taxes, amounts).plan(text);
    }

    private ImportPlan plan(String text) {
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
                    if (!heading(row)) return finished(List.of());
                } else if (!isBlank(row)) {
                    if (++count > MAX_ROWS) return nothing(line, Reason.TOO_MANY_ROWS);
                    take(row);
                    if (refused.size() > MAX_REFUSED) return tooManyRefused(line);
                }
            }
        } catch (CsvParseException e) {
            // With its quotes in order, only a field or row beyond the reader's own limits is left.
            return nothing(line + 1, Reason.FIELD_TOO_LONG);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail", e);
        }
        if (count == 0 && refused.isEmpty()) return nothing(0, Reason.EMPTY_FILE);
        return finished(items);
    }

    /// Reads the headings; false if a file with them cannot be used.
    private boolean heading(CsvRecord row) {
        var line = row.getStartingLineNumber();
        headings = row.getFieldCount();
        for (int i = 0; i < row.getFieldCount(); i++) {
            var written = row.getField(i);
            if (written.isBlank()) continue;
            var column = Column.ofHeading(written);
            if (column.isEmpty()) {
                refuse(line, "", Reason.UNKNOWN_COLUMN, written);
            } else if (places.putIfAbsent(column.get(), i) != null) {
                refuse(line, column.get().heading(), Reason.REPEATED_COLUMN, written);
            }
        }
        var usable = true;
        for (var column : Column.values()) {
            if (column.required() && !places.containsKey(column)) {
                refuse(line, column.heading(), Reason.MISSING_COLUMN, "");
                usable = false;
            }
        }
        return usable;
    }

    private void take(CsvRecord row) {
        var line = row.getStartingLineNumber();
        var fields = new EnumMap<Column, String>(Column.class);
        for (var place : places.entrySet()) {
            int i = place.getValue();
            fields.put(place.getKey(), i < row.getFieldCount() ? row.getField(i).strip() : "");
        }
        rows.item(line, fields, hasMoreThanHeadings(row)).ifPresent(items::add);
    }

    private boolean hasMoreThanHeadings(CsvRecord row) {
        for (int i = headings; i < row.getFieldCount(); i++) {
            if (!row.getField(i).isBlank()) return true;
        }
        return false;
    }

    private static boolean isBlank(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank);
    }

    private void refuse(long line, String column, Reason reason, String value) {
        refused.add(CatalogueRows.refusal(line, column, reason, value));
    }

    private ImportPlan finished(List<Item> taken) {
        return new ImportPlan(taken, refused);
    }

    private ImportPlan tooManyRefused(long line) {
        refuse(line, "", Reason.TOO_MANY_REFUSED, "");
        return finished(List.of());
    }

    private static ImportPlan tooLarge() {
        return nothing(0, Reason.FILE_TOO_LARGE);
    }

    private static ImportPlan nothing(long line, Reason reason) {
        return new ImportPlan(List.of(), List.of(new RefusedRow(line, "", reason, "")));
    }
}
