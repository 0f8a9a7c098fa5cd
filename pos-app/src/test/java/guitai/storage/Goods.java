package guitai.storage;

import guitai.catalog.ItemClass;
import guitai.catalog.ItemFlag;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.money.Money;
import guitai.sale.Funder;
import guitai.sale.LineItem;
import guitai.sale.ManualDiscount;
import guitai.sale.PriceBasis;
import guitai.sale.PriceModifier;
import guitai.sale.PriceModifier.Kind;
import guitai.sale.Quantity;
import guitai.sale.SaleId;
import guitai.sale.Trace;
import guitai.sale.Weighing;
import guitai.sale.Weighing.How;
import guitai.staff.OperatorId;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Lines of a sale, made up from a seed.
final class Goods {
    static final TaxCategory VAT_13 = new TaxCategory("13", TaxRate.percent(13));
    static final TaxCategory VAT_9 = new TaxCategory("9", TaxRate.percent(9));
    static final TaxCategory ZERO = new TaxCategory("0", TaxRate.percent(0));
    static final TaxCategory EXEMPT = new TaxCategory("EXEMPT", TaxRate.EXEMPT);

    private static final OperatorId CASHIER = new OperatorId("1001");
    private static final ManualDiscount BY_HAND =
            new ManualDiscount(
                    new ManualDiscount.Cut.Amount(Money.cny(50), 1000),
                    "damaged",
                    CASHIER,
                    Optional.of(new OperatorId("2001")));
    private static final Trace TRACE =
            new Trace(
                    Optional.of("LOT7"),
                    Optional.of("SN00042"),
                    Optional.of(LocalDate.of(2026, 12, 31)));
    private static final List<TaxCategory> TAXES = List.of(VAT_13, VAT_9, ZERO, EXEMPT);
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final List<String> NAMES =
            List.of("矿泉水 550ml", "酸奶", "橙子", "Café crème", "a \"quoted\" \\ name", "🍊 果", "面包");

    private Goods() {}

    static SaleId saleId(Random random) {
        var id = new StringBuilder();
        for (int i = 0; i < 26; i++) id.append(DIGITS.charAt(random.nextInt(32)));
        return new SaleId(id.toString());
    }

    static LineItem water(int number, int pieces) {
        return new LineItem(
                number,
                new Sku("W1"),
                "9520001000017",
                "矿泉水 550ml",
                "Spring water",
                Unit.EACH,
                "瓶",
                VAT_13,
                Quantity.pieces(pieces),
                Money.cny(200),
                Money.cny(200L * pieces),
                List.of());
    }

    static List<LineItem> lines(Random random, int most) {
        var lines = new ArrayList<LineItem>();
        int count = 1 + random.nextInt(most);
        for (int number = 1; number <= count; number++) lines.add(line(number, random));
        return lines;
    }

    static LineItem line(int number, Random random) {
        var weighed = random.nextInt(4) == 0;
        var unit = weighed ? new Unit.Weighed(random.nextBoolean() ? 500 : 1000) : Unit.EACH;
        var quantity =
                weighed
                        ? Quantity.grams(1 + random.nextInt(5000))
                        : Quantity.pieces(1 + random.nextInt(9));
        var price = Money.cny(1 + random.nextInt(9999));
        var per = unit instanceof Unit.Weighed(var grams) ? grams : 1000;
        var gross = price.timesRatio(quantity.milli(), per);
        return new LineItem(
                number,
                new Sku("S" + random.nextInt(1000)),
                "code" + random.nextInt(100),
                NAMES.get(random.nextInt(NAMES.size())),
                random.nextBoolean() ? "" : NAMES.get(random.nextInt(NAMES.size())),
                unit,
                weighed ? "kg" : "瓶",
                TAXES.get(random.nextInt(TAXES.size())),
                quantity,
                price,
                gross,
                new ItemClass("drinks", Set.of("new", "cold"), Set.of(ItemFlag.BAG)),
                basis(price, random),
                random.nextInt(5) > 0 ? Optional.empty() : Optional.of(BY_HAND),
                random.nextInt(5) > 0 ? Optional.empty() : Optional.of(TRACE),
                weighed ? weighing(quantity, random) : Optional.empty(),
                modifiers(gross, random));
    }

    /// Apples whose weight was keyed although there was a scale.
    static LineItem keyed(int number) {
        var weighing = new Weighing(520, 20, new How.Keyed("scale-fault"));
        return new LineItem(
                number,
                new Sku("F1"),
                "21",
                "苹果",
                "Apples",
                new Unit.Weighed(500),
                "斤",
                EXEMPT,
                Quantity.grams(weighing.netGrams()),
                Money.cny(400),
                Money.cny(400),
                ItemClass.NONE,
                PriceBasis.SHELF,
                Optional.empty(),
                Optional.empty(),
                Optional.of(weighing),
                List.of());
    }

    private static Optional<Weighing> weighing(Quantity net, Random random) {
        var tare = random.nextInt(3) * 15L;
        return switch (random.nextInt(4)) {
            case 0 ->
                    Optional.of(
                            new Weighing(
                                    net.milli() + tare, tare, new How.Scale(random.nextBoolean())));
            case 1 ->
                    Optional.of(new Weighing(net.milli() + tare, tare, new How.Keyed("too-heavy")));
            case 2 -> Optional.of(new Weighing(net.milli(), 0, new How.Label()));
            default -> Optional.empty();
        };
    }

    private static PriceBasis basis(Money price, Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> new PriceBasis.Listed("WEEKEND", 3, price.times(2));
            case 1 -> new PriceBasis.Labelled(price, random.nextBoolean());
            case 2 -> new PriceBasis.Overridden(price, "dented", CASHIER, Optional.empty());
            case 3 -> new PriceBasis.Gift("GIFT99");
            default -> PriceBasis.SHELF;
        };
    }

    private static List<PriceModifier> modifiers(Money gross, Random random) {
        if (random.nextInt(3) > 0 || gross.isZero()) return List.of();
        var off = gross.withMinor(random.nextLong(gross.minor() + 1) / 2);
        var offer =
                new PriceModifier(
                        Kind.BASKET_OFFER,
                        "OFFER-" + random.nextInt(9),
                        1,
                        "满减",
                        off,
                        Funder.MERCHANT);
        var byHand = new PriceModifier(Kind.MANUAL_LINE, "damaged", 0, "手工", off, Funder.MERCHANT);
        return random.nextBoolean() ? List.of(offer) : List.of(offer, byHand);
    }
}
