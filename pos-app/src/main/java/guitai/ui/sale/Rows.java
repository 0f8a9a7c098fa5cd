package guitai.ui.sale;

import guitai.catalog.Item;
import guitai.money.Money;
import guitai.sale.LineItem;
import guitai.sale.Sale;
import guitai.sale.Weighing;
import guitai.tax.TaxRegime;
import guitai.tender.TenderLine;
import guitai.ui.text.Name;
import guitai.ui.text.Words;
import guitai.ui.work.TillAccess;
import guitai.ui.work.TypedWeight;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;

/// Sales and goods in the words of the sale screen.
final class Rows {

    private Rows() {}

    static Row.Goods row(LineItem line, List<Words> notes) {
        return new Row.Goods(
                Integer.toString(line.number()),
                new Name(line.nameZh(), line.nameEn()),
                line.code(),
                line.unitPrice(),
                Name.of(line.unitWord()),
                line.quantity().plain(),
                line.weighed(),
                line.net(),
                line.gross(),
                line.weighing().map(Rows::tare).orElse(Words.NONE),
                notes);
    }

    private static Words tare(Weighing weighing) {
        if (weighing.how() instanceof Weighing.How.Scale(var net) && net) {
            return Words.of("note.netScale");
        }
        return weighing.tared()
                ? Words.of(
                        "note.tared",
                        TypedWeight.kilograms(weighing.grossGrams()),
                        TypedWeight.kilograms(weighing.tareGrams()))
                : Words.NONE;
    }

    static SaleScreen.Totals totals(
            List<LineItem> lines,
            Currency currency,
            TaxRegime regime,
            List<Saving> savings,
            Benefits benefits) {
        var sums = guitai.sale.Totals.of(currency, regime, lines);
        // A weighed line is one thing to count with the eyes.
        var pieces =
                lines.stream().mapToLong(l -> l.weighed() ? 1 : l.quantity().milli() / 1000).sum();
        return new SaleScreen.Totals(
                lines.size(),
                Long.toString(pieces),
                sums.gross(),
                sums.discount(),
                sums.added(),
                sums.net(),
                benefits.exchanged().orElse(Money.zero(currency)),
                savings,
                benefits.remark());
    }

    /// What stays in sight of a sale that is over.
    static LastSale last(Sale.Completed sale, TillAccess access) {
        var given =
                Money.sum(
                        sale.rounding().currency(),
                        sale.tenders().stream().map(TenderLine::given).toList());
        return new LastSale.Paid(
                sale.number().toString(),
                access.timeOf(sale.at()),
                sale.paid(),
                given,
                sale.change());
    }

    static QuickKeys quickKeys(List<Item> items) {
        var shelves = new LinkedHashSet<String>();
        var tiles = new ArrayList<QuickKeys.Tile>();
        for (var item : items) {
            shelves.add(item.category());
            tiles.add(
                    new QuickKeys.Tile(
                            item.sku().value(),
                            code(item),
                            name(item),
                            item.price(),
                            unit(item),
                            item.category(),
                            item.weighed()));
        }
        return new QuickKeys(List.copyOf(shelves), "", tiles);
    }

    static Hits hits(String asked, List<Item> items) {
        var goods =
                items.stream()
                        .map(
                                item ->
                                        new Hits.Hit(
                                                item.sku().value(),
                                                code(item),
                                                name(item),
                                                item.price(),
                                                unit(item),
                                                item.category()))
                        .toList();
        return new Hits(asked, goods, goods.isEmpty() ? -1 : 0);
    }

    static Name name(Item item) {
        return new Name(item.nameZh(), item.nameEn());
    }

    private static Name unit(Item item) {
        return Name.of(item.unitWord());
    }

    /// What to type for it: its short number, or else what is printed on it.
    private static String code(Item item) {
        if (item.plu().isPresent()) return item.plu().get().digits();
        return item.gtins().isEmpty() ? item.sku().value() : item.gtins().getFirst().shortest();
    }
}
