package guitai.storage;

import guitai.money.Money;
import guitai.promotion.planning.Discounts;
import guitai.sale.Funder;
import guitai.sale.PriceModifier;
import guitai.store.table.Reads;
import guitai.store.table.Row;
import guitai.time.BusinessDate;

import java.util.Currency;
import java.util.stream.Stream;

/// Adds up what was taken off in a period.
final class DiscountReader {
    private static final int MOST = 10_000;
    private static final String GROSS =
            "SELECT coalesce(sum(gross), 0) AS gross FROM document d WHERE d.kind = 'SALE' AND ";
    private static final String ROWS =
            "SELECT o.kind, o.funder, o.id, o.version, max(o.name) AS name,"
                    + " count(DISTINCT o.no) AS sales, sum(o.amount) AS amount"
                    + " FROM document d JOIN document_discount o ON o.no = d.no"
                    + " WHERE d.kind = 'SALE' AND ";
    private static final String DAYS = "d.date BETWEEN ? AND ?";
    private static final String SHIFT = "d.shift = ?";
    private static final String GROUPED =
            " GROUP BY o.kind, o.funder, o.id, o.version"
                    + " ORDER BY amount DESC, o.kind, o.id, o.version LIMIT ?";

    private DiscountReader() {}

    static Discounts read(BusinessDate from, BusinessDate to, Currency currency, Reads in) {
        return read(from, to, currency, in, DAYS, from.toString(), to.toString());
    }

    static Discounts ofShift(long shift, BusinessDate date, Currency currency, Reads in) {
        return read(date, date, currency, in, SHIFT, shift);
    }

    private static Discounts read(
            BusinessDate from,
            BusinessDate to,
            Currency currency,
            Reads in,
            String which,
            Object... of) {
        var gross = in.one(GROSS + which, row -> row.getLong("gross"), of);
        var limited = Stream.concat(Stream.of(of), Stream.of(MOST)).toArray();
        var rows = in.query(ROWS + which + GROUPED, row -> row(row, currency), limited);
        return new Discounts(from, to, new Money(gross.orElse(0L), currency), rows);
    }

    private static Discounts.Row row(Row row, Currency currency) {
        return new Discounts.Row(
                PriceModifier.Kind.valueOf(row.text("kind")),
                Funder.valueOf(row.text("funder")),
                row.text("id"),
                row.getInt("version"),
                row.text("name"),
                row.getLong("sales"),
                new Money(row.getLong("amount"), currency));
    }
}
