package guitai.storage;

import guitai.journal.Fact;
import guitai.money.Money;
import guitai.money.Rounding;
import guitai.sale.DocumentNumber;
import guitai.sale.Funder;
import guitai.storage.Decoded.Known;
import guitai.store.table.Reads;
import guitai.store.table.Row;
import guitai.tax.TaxCategory;
import guitai.time.BusinessDate;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Adds up, for one business date or one shift of it, what third parties paid of prices that were
/// taxed all the same (rule PX-09): only where tax is added to prices.
///
/// A return takes back its share by the formula of the money (rule PR-33).
final class TaxedOffReader {
    private static final String FUNDERS =
            Arrays.stream(Funder.values())
                    .filter(Funder::thirdParty)
                    .map(funder -> "'" + funder.name() + "'")
                    .collect(Collectors.joining(", ", "(", ")"));

    private static final String PARTS =
            "SELECT t.code, t.ppm, o.amount, l.milli FROM document d"
                    + " JOIN document_discount o ON o.no = d.no"
                    + " JOIN document_line l ON l.no = o.no AND l.line = o.line"
                    + " JOIN document_tax t ON t.no = l.no AND t.code = l.tax_code"
                    + " WHERE d.kind = 'SALE' AND o.funder IN "
                    + FUNDERS
                    + " AND ";

    // What came back before is counted to the same thousandth as in the return itself.
    private static final String RETURNED =
            "SELECT d.original, r.line, -r.milli AS back, coalesce((SELECT sum(-e.milli)"
                    + " FROM document b JOIN document_line e ON e.no = b.no"
                    + " WHERE b.original = d.original AND b.kind = 'RETURN' AND b.no < d.no"
                    + " AND e.line = r.line), 0) AS gone FROM document d"
                    + " JOIN document_line r ON r.no = d.no"
                    + " WHERE d.kind = 'RETURN' AND d.original IS NOT NULL AND ";

    private final FactCodec codec;
    private final Reads in;
    private final SortedMap<TaxCategory, Money> sums = new TreeMap<>();

    private TaxedOffReader(FactCodec codec, Reads in) {
        this.codec = codec;
        this.in = in;
    }

    static SortedMap<TaxCategory, Money> ofDate(BusinessDate date, FactCodec codec, Reads in) {
        return new TaxedOffReader(codec, in).read("d.date = ?", date.toString());
    }

    static SortedMap<TaxCategory, Money> ofShift(long shift, FactCodec codec, Reads in) {
        return new TaxedOffReader(codec, in).read("d.shift = ?", shift);
    }

    private SortedMap<TaxCategory, Money> read(String which, Object of) {
        if (!taxIsAdded(which, of)) return sums;
        for (var part : in.query(PARTS + which, this::part, of)) add(part, part.amount);
        for (var back : in.query(RETURNED + which, Back::of, of)) {
            for (var part :
                    in.query(PARTS + "d.no = ? AND l.line = ?", this::part, back.sale, back.line)) {
                add(part, -back.of(part));
            }
        }
        sums.values().removeIf(Money::isZero);
        return sums;
    }

    /// A shop does not change how its prices stand to tax in the middle of a day.
    private boolean taxIsAdded(String which, Object of) {
        return in.one(
                        "SELECT max(seq) AS seq FROM document d WHERE d.kind = 'SALE' AND " + which,
                        row -> row.optionalLong("seq"),
                        of)
                .filter(seq -> seq.isPresent())
                .flatMap(seq -> in.journal().entry(seq.getAsLong()))
                .map(codec::decode)
                .filter(
                        told ->
                                told instanceof Known(Fact.SaleCompleted(var sale, _))
                                        && sale.header().terms().tax().added())
                .isPresent();
    }

    /// @param milli of the line it was taken off
    private record Part(TaxCategory rate, long amount, long milli) {}

    private Part part(Row row) {
        var rate = FiguresReader.rate(row.optionalLong("ppm"));
        return new Part(
                new TaxCategory(row.text("code"), rate),
                row.getLong("amount"),
                row.getLong("milli"));
    }

    /// @param sale its number in the till's sequence
    /// @param gone what had come back of the line before
    private record Back(long sale, long line, long gone, long back) {
        static Back of(Row row) {
            var sale = DocumentNumber.parse(row.text("original"));
            return new Back(
                    sale.map(DocumentNumber::sequence).orElse(0L),
                    row.getLong("line"),
                    row.getLong("gone"),
                    row.getLong("back"));
        }

        long of(Part part) {
            return Rounding.floor(part.amount, gone + back, part.milli)
                    - Rounding.floor(part.amount, gone, part.milli);
        }
    }

    private void add(Part part, long minor) {
        sums.merge(part.rate, new Money(minor, codec.currency()), Money::plus);
    }
}
