package guitai.scenario;

import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.sale.Funder;
import guitai.sale.LineItem;
import guitai.sale.PriceModifier;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.SaleHeader;
import guitai.sale.SaleTerms;
import guitai.sale.Sales;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;
import guitai.tax.TaxRegime;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Baskets nobody would think of, each paid in a way of its own.
final class RandomBaskets {
    private static final List<TaxCategory> TAXES =
            List.of(
                    new TaxCategory("13", TaxRate.percent(13)),
                    new TaxCategory("9", TaxRate.percent(9)),
                    new TaxCategory("6", TaxRate.percent(6)),
                    new TaxCategory("5.5", new TaxRate.Percent(55_000)),
                    new TaxCategory("NYC", new TaxRate.Percent(88_750)),
                    new TaxCategory("0", TaxRate.percent(0)),
                    new TaxCategory("EXEMPT", TaxRate.EXEMPT));

    private static final List<Funder> FUNDERS = List.of(Funder.values());
    private final Random random;

    RandomBaskets(Random random) {
        this.random = random;
    }

    Sale.Completed sale(int no, TaxRegime regime, CashRounding mode) {
        var header = Sales.header(no);
        var taxed =
                new SaleHeader(
                        header.id(),
                        header.shift(),
                        header.operator(),
                        header.date(),
                        header.openedAt(),
                        SaleTerms.of(regime));
        var tendering = new Sale.Open(taxed, lines()).tender(Money.CNY, mode);
        return paid(tendering).complete(Sales.number(no), Sales.NOON);
    }

    private List<LineItem> lines() {
        var lines = new ArrayList<LineItem>();
        int size = 1 + random.nextInt(8);
        for (int i = 1; i <= size; i++) lines.add(line(i));
        return lines;
    }

    private LineItem line(int number) {
        long pieces = 1L + random.nextInt(6);
        long price = 1L + random.nextInt(random.nextBoolean() ? 60 : 20_000);
        var off = new ArrayList<PriceModifier>();
        var left = pieces * price;
        for (int n = 0; n < 3 && random.nextInt(3) == 0; n++) {
            var amount = random.nextLong(left + 1);
            left -= amount;
            var funder = FUNDERS.get(random.nextInt(FUNDERS.size()));
            off.add(
                    new PriceModifier(
                            PriceModifier.Kind.COUPON, "C" + n, 1, "券", Money.cny(amount), funder));
        }
        return new LineItem(
                number,
                new Sku("G" + number),
                "",
                "商品",
                "Goods",
                Unit.EACH,
                "件",
                TAXES.get(random.nextInt(TAXES.size())),
                Quantity.pieces(pieces),
                Money.cny(price),
                Money.cny(price * pieces),
                off);
    }

    /// Cash, wallets, or both in any order, until nothing is owed.
    private Sale.Tendering paid(Sale.Tendering tendering) {
        var now = tendering;
        for (int n = 0; n < 4 && !now.settlement().settled(); n++) {
            var due = now.settlement().due().minor();
            var part = random.nextInt(3) == 0 ? 1 + random.nextLong(due) : due;
            now = random.nextBoolean() ? wallet(now, part) : cash(now, part);
        }
        return now.settlement().settled() ? now : now.cash(now.settlement().cashDue());
    }

    private Sale.Tendering wallet(Sale.Tendering now, long fen) {
        var kinds = List.of(TenderKind.WECHAT, TenderKind.ALIPAY, TenderKind.STORED_VALUE);
        var kind = kinds.get(random.nextInt(kinds.size()));
        return now.with(TenderLine.exact(kind, Money.cny(fen)));
    }

    private Sale.Tendering cash(Sale.Tendering now, long fen) {
        var given = Money.cny(random.nextBoolean() ? fen : fen + random.nextInt(10_000));
        return now.settlement().takes(given) ? now.cash(given) : now;
    }
}
