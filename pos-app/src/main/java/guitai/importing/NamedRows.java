package guitai.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import guitai.loyalty.coupon.ImportedCoupons.Reason;
import guitai.loyalty.coupon.ImportedCoupons.Refused;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Rows of a CSV text by the names of their columns.
///
/// Holds all of it in memory. What is wrong is added to the refused, and the rest is read on.
final class NamedRows {
    static final long MOST_BYTES = 16L * 1024 * 1024;
    static final int MOST_ROWS = 100_000;
    private static final int LONGEST = 200;

    /// One row; a field that is not there is empty.
    record Row(long line, Map<String, String> fields) {
        String get(String column) {
            return fields.getOrDefault(column, "");
        }
    }

    /// @param headings every heading that is known, in small letters, and the column it stands for
    /// @param needed columns that must be there
    static List<Row> read(
            byte[] bytes,
            Map<String, String> headings,
            List<String> needed,
            List<Refused> refused) {
        if (bytes.length > MOST_BYTES) return nothing(0, Reason.FILE_TOO_LARGE, refused);
        return switch (FileText.of(bytes)) {
            case FileText.Refused(var line, _) -> nothing(line, Reason.UNREADABLE_TEXT, refused);
            case FileText.Read(var text) -> {
                var broken = Quotes.brokenLine(text);
                yield broken.isPresent()
                        ? nothing(broken.getAsLong(), Reason.UNREADABLE_TEXT, refused)
                        : new NamedRows(headings, needed, refused).rows(text);
            }
        };
    }

    private final Map<String, String> headings;
    private final List<String> needed;
    private final List<Refused> refused;
    private final Map<String, Integer> places = new HashMap<>();

    private NamedRows(Map<String, String> headings, List<String> needed, List<Refused> refused) {
        this.headings = headings;
        this.needed = needed;
        this.refused = refused;
    }

    private List<Row> rows(String text) {
        var rows = new ArrayList<Row>();
        var csv = CsvReader.builder().allowExtraFields(true).allowMissingFields(true);
        try (var records = csv.ofCsvRecord(text)) {
            for (var one : records) {
                if (places.isEmpty()) {
                    if (!heading(one)) return List.of();
                } else if (one.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    if (rows.size() >= MOST_ROWS) {
                        return nothing(one.getStartingLineNumber(), Reason.TOO_MANY_ROWS, refused);
                    }
                    rows.add(row(one));
                }
            }
        } catch (CsvParseException tooLong) {
            return nothing(0, Reason.BAD_TEXT, refused);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail", e);
        }
        return rows.isEmpty() ? nothing(0, Reason.EMPTY_FILE, refused) : rows;
    }

    private boolean heading(CsvRecord row) {
        int before = refused.size();
        var line = row.getStartingLineNumber();
        for (int i = 0; i < row.getFieldCount(); i++) {
            var written = row.getField(i).strip();
            if (written.isEmpty()) continue;
            var column = headings.getOrDefault(written.toLowerCase(Locale.ROOT), "");
            if (column.isEmpty()) {
                refused.add(refusal(line, "", Reason.UNKNOWN_COLUMN, written));
            } else if (places.putIfAbsent(column, i) != null) {
                refused.add(refusal(line, column, Reason.REPEATED_COLUMN, written));
            }
        }
        for (var column : needed) {
            if (!places.containsKey(column)) {
                refused.add(refusal(line, column, Reason.MISSING_COLUMN, ""));
            }
        }
        return refused.size() == before;
    }

    private Row row(CsvRecord row) {
        var fields = new HashMap<String, String>();
        places.forEach(
                (column, place) -> {
                    if (place >= row.getFieldCount()) return;
                    var value = row.getField(place).strip();
                    if (readable(value)) fields.put(column, value);
                    else {
                        var line = row.getStartingLineNumber();
                        refused.add(refusal(line, column, Reason.BAD_TEXT, value));
                    }
                });
        return new Row(row.getStartingLineNumber(), fields);
    }

    private static boolean readable(String value) {
        return value.length() <= LONGEST && value.codePoints().noneMatch(ItemFields::isUnprintable);
    }

    static Refused refusal(long line, String column, Reason reason, String value) {
        return new Refused(line, column, reason, OfferFields.printable(value));
    }

    private static List<Row> nothing(long line, Reason reason, List<Refused> refused) {
        refused.add(new Refused(line, "", reason, ""));
        return List.of();
    }
}
