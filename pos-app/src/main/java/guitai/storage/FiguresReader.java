package guitai.storage;

import guitai.money.Money;
import guitai.shift.DocumentFigures;
import guitai.shift.TopUps;
import guitai.store.table.Reads;
import guitai.store.table.Row;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;
import guitai.tax.TaxShare;
import guitai.tender.TenderLine;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// The figures of a shift's documents: three questions to the database, whatever their number.
final class FiguresReader {
    private final Currency currency;

    FiguresReader(Currency currency) {
        this.currency = currency;
    }

    /// @param bad rows that make no sense; left out of the documents
    record Found(List<DocumentFigures> documents, int bad) {}

    Found of(long shift, Reads in) {
        var rows =
                in.query(
                        "SELECT no, kind, gross, discount, net, rounding, units, topped_up,"
                                + " paid_out, bonus FROM document"
                                + " WHERE shift = ? ORDER BY no",
                        DocumentRow::read,
                        shift);
        var taxes =
                byDocument(
                        in.query(
                                "SELECT t.no, t.code, t.ppm, t.gross, t.ex_tax, t.tax"
                                        + " FROM document d JOIN document_tax t ON t.no = d.no"
                                        + " WHERE d.shift = ? ORDER BY t.no, t.code",
                                TaxRow::read,
                                shift));
        var tenders =
                byDocument(
                        in.query(
                                "SELECT t.* FROM document d JOIN document_tender t ON t.no = d.no"
                                        + " WHERE d.shift = ? ORDER BY t.no, t.place",
                                TenderRow::read,
                                shift));
        var documents = new ArrayList<DocumentFigures>(rows.size());
        int bad = 0;
        for (var row : rows) {
            try {
                documents.add(
                        figures(
                                row,
                                taxes.getOrDefault(row.no(), List.of()),
                                tenders.getOrDefault(row.no(), List.of())));
            } catch (IllegalArgumentException notAValue) {
                bad++;
            }
        }
        return new Found(List.copyOf(documents), bad);
    }

    private DocumentFigures figures(DocumentRow row, List<TaxRow> taxes, List<TenderRow> tenders) {
        var perTax = Document.shares();
        for (var tax : taxes) {
            perTax.put(
                    new TaxCategory(tax.code(), rate(tax.ppm())),
                    new TaxShare(money(tax.gross()), money(tax.exTax()), money(tax.tax())));
        }
        var lines = new ArrayList<TenderLine>(tenders.size());
        for (var tender : tenders) {
            lines.add(tender.line(currency));
        }
        return new DocumentFigures(
                row.no(),
                row.topUp()
                        ? DocumentFigures.Kind.TOP_UP
                        : DocumentFigures.Kind.valueOf(row.kind()),
                money(row.gross()),
                money(row.discount()),
                money(row.net()),
                money(row.rounding()),
                perTax,
                List.copyOf(lines),
                row.units(),
                new TopUps(money(row.toppedUp()), money(row.paidOut()), money(row.bonus())));
    }

    static TaxRate rate(OptionalLong ppm) {
        return ppm.isPresent() ? new TaxRate.Percent(ppm.getAsLong()) : TaxRate.EXEMPT;
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }

    private static <T extends PartOfDocument> Map<Long, List<T>> byDocument(List<T> rows) {
        var parts = new HashMap<Long, List<T>>();
        for (var row : rows) parts.computeIfAbsent(row.no(), _ -> new ArrayList<>(1)).add(row);
        return parts;
    }

    /// A row of a table beside `document`.
    interface PartOfDocument {
        long no();
    }

    private record DocumentRow(
            long no,
            String kind,
            long gross,
            long discount,
            long net,
            long rounding,
            long units,
            long toppedUp,
            long paidOut,
            long bonus) {
        boolean topUp() {
            return toppedUp != 0 || paidOut != 0;
        }

        static DocumentRow read(Row row) {
            return new DocumentRow(
                    row.getLong("no"),
                    row.text("kind"),
                    row.getLong("gross"),
                    row.getLong("discount"),
                    row.getLong("net"),
                    row.getLong("rounding"),
                    row.getLong("units"),
                    row.getLong("topped_up"),
                    row.getLong("paid_out"),
                    row.getLong("bonus"));
        }
    }

    private record TaxRow(long no, String code, OptionalLong ppm, long gross, long exTax, long tax)
            implements PartOfDocument {
        static TaxRow read(Row row) {
            return new TaxRow(
                    row.getLong("no"),
                    row.text("code"),
                    row.optionalLong("ppm"),
                    row.getLong("gross"),
                    row.getLong("ex_tax"),
                    row.getLong("tax"));
        }
    }
}
