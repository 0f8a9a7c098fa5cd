package guitai.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import guitai.promotion.planning.ImportedOffers.Reason;
import guitai.promotion.planning.ImportedOffers.Refused;
import guitai.promotion.planning.OfferRecords;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of a CSV file of offers, each as the JSON form of one offer.
final class OfferRows {
    private final Map<OfferColumn, Integer> places = new EnumMap<>(OfferColumn.class);
    private final List<Row> rows = new ArrayList<>();
    private final List<Refused> refused;

    private final OfferValues values;

    private OfferRows(Amounts amounts, List<Refused> refused) {
        values = new OfferValues(amounts);
        this.refused = refused;
    }

    /// @param refused fields of it that are left out of the offer
    record Row(ObjectNode offer, String place, List<Refused> refused) {}

    static List<Row> read(String text, Amounts amounts, List<Refused> refused) {
        var broken = Quotes.brokenLine(text);
        if (broken.isPresent()) {
            refused.add(new Refused("line " + broken.getAsLong(), Reason.BROKEN_QUOTES, ""));
            return List.of();
        }
        var rows = new OfferRows(amounts, refused);
        rows.take(text);
        return rows.rows;
    }

    private void take(String text) {
        try (var csv =
                CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            for (var row : csv) {
                if (places.isEmpty()) {
                    if (!headings(row)) return;
                } else if (!row.getFields().stream().allMatch(String::isBlank)) {
                    rows.add(row(row));
                    // One more than may be says that there are too many.
                    if (rows.size() > OfferRecords.MOST) return;
                }
            }
        } catch (CsvParseException tooLong) {
            refused.add(new Refused("", Reason.TEXT_TOO_LONG, ""));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail", e);
        }
    }

    private boolean headings(CsvRecord row) {
        int before = refused.size();
        for (int i = 0; i < row.getFieldCount(); i++) {
            var written = row.getField(i);
            if (written.isBlank()) continue;
            var column = OfferColumn.ofHeading(written);
            if (column.isEmpty() || places.putIfAbsent(column.get(), i) != null) {
                refused.add(OfferFields.refusal(line(row), Reason.BAD_COLUMN, written));
            }
        }
        return refused.size() == before;
    }

    private static String line(CsvRecord row) {
        return "line " + row.getStartingLineNumber();
    }

    private static String field(CsvRecord row, Optional<Integer> place) {
        return place.filter(at -> at < row.getFieldCount())
                .map(at -> row.getField(at).strip())
                .orElse("");
    }

    private String field(CsvRecord row, OfferColumn column) {
        return field(row, Optional.ofNullable(places.get(column)));
    }

    private Row row(CsvRecord row) {
        var id = field(row, OfferColumn.ID);
        var place = line(row) + (id.isEmpty() ? "" : " (" + OfferFields.printable(id) + ")");
        var written = field(row, OfferColumn.TYPE);
        // The name many shops give a kind of buy_x_get_y says all of it.
        var half = written.equals("第二件半价");
        var type = half ? "buy_x_get_y" : OfferValues.type(written);
        var wrong = new ArrayList<Refused>();
        var offer = JsonNodeFactory.instance.objectNode();
        for (var column : places.keySet()) {
            var text = field(row, column);
            if (text.isEmpty() || column == OfferColumn.TYPE) continue;
            var value = values.of(column.kind(), text, type);
            if (value.isPresent()) {
                put(offer, path(column, type), value.get());
            } else {
                wrong.add(
                        OfferFields.refusal(
                                place + "." + column.heading(),
                                OfferValues.wrong(column.kind()),
                                text));
            }
        }
        if (!type.isEmpty()) offer.put("type", type);
        if (type.equals("buy_x_get_y")) usual(offer, half);
        return new Row(offer, place, wrong);
    }

    private static void usual(ObjectNode offer, boolean half) {
        if (!offer.has("x")) offer.put("x", 1);
        if (!offer.has("y")) offer.put("y", 1);
        if (!offer.has("off_bp")) offer.put("off_bp", half ? 5_000 : 10_000);
    }

    /// A coupon for goods has its own words for what a gift and a price are elsewhere.
    private static String path(OfferColumn column, String type) {
        if (type.equals("coupon_exchange")) {
            if (column == OfferColumn.GIFT) return "sku";
            if (column == OfferColumn.PRICE) return "exchange_price";
        }
        return column.path();
    }

    private static void put(
            ObjectNode offer, String path, com.fasterxml.jackson.databind.JsonNode value) {
        int dot = path.indexOf('.');
        if (dot < 0) offer.set(path, value);
        else offer.withObjectProperty(path.substring(0, dot)).set(path.substring(dot + 1), value);
    }
}
