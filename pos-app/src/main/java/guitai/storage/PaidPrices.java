package guitai.storage;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.money.Rounding;
import guitai.sale.LineItem;
import guitai.store.table.Reads;
import guitai.store.table.Row;
import guitai.store.table.Tx;
import guitai.time.BusinessDate;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The lowest price paid for each item on each business date (rule PX-35).
final class PaidPrices {
    private static final String LOWER =
            " ON CONFLICT(sku, date) DO UPDATE SET price = excluded.price"
                    + " WHERE excluded.price < price_paid.price";

    private PaidPrices() {}

    static void sold(List<LineItem> lines, BusinessDate date, Tx tx) {
        var rows = new Rows("price_paid(sku, date, price)", LOWER);
        for (var line : lines) {
            var paid = paid(line);
            if (paid > 0) rows.add(line.sku().value(), date.toString(), paid);
        }
        rows.insert(tx);
    }

    /// The unit price after everything that was taken off, rounded down: a price that is too low
    /// never makes a comparison too bold. 0 where nothing was paid, as for a gift.
    private static long paid(LineItem line) {
        var gross = line.gross().minor();
        var net = line.net().minor();
        if (line.gift() || gross <= 0 || net <= 0) return 0;
        return net >= gross
                ? line.unitPrice().minor()
                : Rounding.floor(line.unitPrice().minor(), net, gross);
    }

    static void reset(Tx tx) {
        tx.execute("DELETE FROM price_paid");
    }

    private record Paid(LocalDate date, Money price) {
        static Paid of(Row row, Currency currency) {
            return new Paid(
                    LocalDate.parse(row.text("date")), new Money(row.getLong("price"), currency));
        }
    }

    static NavigableMap<LocalDate, Money> between(
            Sku sku, LocalDate from, LocalDate to, Currency currency, Reads in) {
        var paid = new TreeMap<LocalDate, Money>();
        in.query(
                        "SELECT date, price FROM price_paid"
                                + " WHERE sku = ? AND date >= ? AND date < ? LIMIT 4000",
                        row -> Paid.of(row, currency),
                        sku.value(),
                        from.toString(),
                        to.toString())
                .forEach(day -> paid.put(day.date, day.price));
        return paid;
    }

    static Optional<Money> last(Sku sku, LocalDate before, Currency currency, Reads in) {
        return in.one(
                        "SELECT date, price FROM price_paid WHERE sku = ? AND date < ?"
                                + " ORDER BY date DESC LIMIT 1",
                        row -> Paid.of(row, currency),
                        sku.value(),
                        before.toString())
                .map(Paid::price);
    }
}
