package guitai.storage;

import guitai.money.Money;
import guitai.promotion.planning.Discounts;
import guitai.sale.Funder;
import guitai.sale.PriceModifier;
import guitai.store.table.Reads;
import guitai.time.BusinessDate;

import java.util.Currency;

/// Adds up what was taken off in a period.
final class DiscountReader {
    private static final int MOST = 10_000;
    private static final String GROSS =
            "SELECT coalesce(sum(gross), 0) AS gross FROM document"
                    + " WHERE kind = 'SALE' AND date BETWEEN ? AND ?";
    private static final String ROWS =
            "SELECT o.kind, o.funder, o.id, o.version, max(o.name) AS name,"
                    + " count(DISTINCT o.no) AS sales, sum(o.amount) AS amount"
                    + " FROM document d JOIN document_discount o ON o.no = d.no"
                    + " WHERE d.kind = 'SALE' AND d.date BETWEEN ? AND ?"
                    + " GROUP BY o.kind, o.funder, o.id, o.version"
                    + " ORDER BY amount DESC, o.kind, o.id, o.version LIMIT ?";

    private DiscountReader() {}

    static Discounts read(BusinessDate from, BusinessDate to, Currency currency, Reads in) {
        var gross = in.one(GROSS, row -> row.getLong("gross"), from.toString(), to.toString());
        var rows =
                in.query(
                        ROWS,
                        row ->
                                new Discounts.Row(
                                        PriceModifier.Kind.valueOf(row.text("kind")),
                                        Funder.valueOf(row.text("funder")),
                                        row.text("id"),
                                        row.getInt("version"),
                                        row.text("name"),
                                        row.getLong("sales"),
                                        new Money(row.getLong("amount"), currency)),
                        from.toString(),
                        to.toString(),
                        MOST);
        return new Discounts(from, to, new Money(gross.orElse(0L), currency), rows);
    }
}
