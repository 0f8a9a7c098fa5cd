package guitai.storage;

import guitai.catalog.ItemClass;
import guitai.catalog.ItemFlag;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.sale.DocumentNumber;
import guitai.sale.Funder;
import guitai.sale.LineItem;
import guitai.sale.ManualDiscount;
import guitai.sale.ManualDiscount.Cut;
import guitai.sale.OfferUse;
import guitai.sale.PriceBasis;
import guitai.sale.PriceModifier;
import guitai.sale.PriceModifier.Kind;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.SaleHeader;
import guitai.sale.SaleId;
import guitai.sale.SaleTerms;
import guitai.sale.Trace;
import guitai.sale.Weighing;
import guitai.sale.Weighing.How;
import guitai.staff.OperatorId;
import guitai.tax.TaxRegime;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A sale with every way a price can come about, always the same: what its golden file holds.
final class PricedExamples {
    private static final OperatorId BY = new OperatorId("1001");
    private static final OperatorId BOSS = new OperatorId("9001");
    private static final Instant AT = Instant.parse("2026-11-21T09:30:15.250Z");

    private PricedExamples() {}

    static List<PaymentExamples.Named> all() {
        return List.of(priced(), new PaymentExamples.Named("SALE-WEIGHED", weighed()));
    }

    static PaymentExamples.Named priced() {
        return new PaymentExamples.Named("SALE-PRICED", new Fact.SaleVoided(sale(), BY));
    }

    /// Every way to weigh, and what offers used of their limits.
    private static Fact weighed() {
        var terms = SaleTerms.USUAL.using(List.of(new OfferUse("M100", 3, 2, 1)));
        var header =
                new SaleHeader(
                        new SaleId("01KAJ3Y8M0000000000000000A"),
                        12,
                        BY,
                        BusinessDate.parse("2026-11-21"),
                        AT,
                        terms);
        var lines =
                List.of(
                        line(1, PriceBasis.SHELF, Optional.of(weighing(new How.Scale(true)))),
                        line(2, PriceBasis.SHELF, Optional.of(weighing(new How.Keyed("far")))),
                        line(3, PriceBasis.SHELF, Optional.of(weighing(new How.Label()))));
        var number = DocumentNumber.parse("S001-02-20261121-000191").orElseThrow();
        return new Fact.SaleVoided(new Sale.Voided(header, number, lines, AT), BY);
    }

    private static Weighing weighing(How how) {
        return new Weighing(1015, 15, how);
    }

    private static Sale.Voided sale() {
        var terms =
                new SaleTerms(
                        TaxRegime.EXCLUSIVE_INVOICE,
                        Optional.of(
                                new ManualDiscount(
                                        new Cut.Amount(Money.cny(100), 3000),
                                        "regular",
                                        BY,
                                        Optional.of(BOSS))),
                        Set.of("GIFT2", "GIFT1"));
        var header =
                new SaleHeader(
                        new SaleId("01KAJ3Y8M0000000000000000A"),
                        12,
                        BY,
                        BusinessDate.parse("2026-11-21"),
                        AT,
                        terms);
        var lines =
                List.of(
                        line(1, new PriceBasis.Listed("SUMMER", 4, Money.cny(250))),
                        line(2, new PriceBasis.Labelled(Money.cny(200), true)),
                        line(
                                3,
                                new PriceBasis.Overridden(
                                        Money.cny(300), "dented", BY, Optional.of(BOSS))),
                        line(4, new PriceBasis.Gift("GIFT99")));
        var number = DocumentNumber.parse("S001-02-20261121-000190").orElseThrow();
        return new Sale.Voided(header, number, lines, AT);
    }

    private static LineItem line(int number, PriceBasis basis) {
        return line(number, basis, Optional.empty());
    }

    private static LineItem line(int number, PriceBasis basis, Optional<Weighing> weighing) {
        return new LineItem(
                number,
                new Sku("W1"),
                "9520001000017",
                "矿泉水 550ml",
                "Spring water",
                Unit.EACH,
                "瓶",
                Goods.VAT_13,
                Quantity.ONE,
                Money.cny(200),
                Money.cny(200),
                new ItemClass(
                        "drinks",
                        Set.of("water", "cold"),
                        Set.of(ItemFlag.BAG, ItemFlag.NO_DISCOUNT)),
                basis,
                Optional.of(new ManualDiscount(new Cut.Percent(500), "wet", BY, Optional.empty())),
                Optional.of(
                        new Trace(
                                Optional.of("LOT7"),
                                Optional.empty(),
                                Optional.of(LocalDate.of(2026, 12, 31)))),
                weighing,
                List.of(
                        modifier(Kind.MANUAL_LINE, "wet", 0, Funder.MERCHANT),
                        modifier(Kind.BASKET_OFFER, "M100", 3, Funder.SUPPLIER),
                        modifier(Kind.POINTS, "POINTS", 1, Funder.MEMBER)));
    }

    private static PriceModifier modifier(Kind kind, String id, int version, Funder funder) {
        return new PriceModifier(kind, id, version, id, Money.cny(10), funder);
    }
}
