package guitai.slip;

import guitai.catalog.ItemClass;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.refund.Return;
import guitai.refund.ReturnPlan;
import guitai.refund.Returned;
import guitai.sale.DocumentNumber;
import guitai.sale.Funder;
import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
import guitai.sale.PriceModifier;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.SaleHeader;
import guitai.sale.SaleId;
import guitai.sale.Weighing;
import guitai.staff.OperatorId;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A shop, its goods, and one of each document, for tests of what is printed and reported.
public final class SampleShop {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final Instant NOON = Instant.parse("2026-11-21T04:31:07Z");
    public static final BusinessDate DAY = BusinessDate.parse("2026-11-21");
    public static final OperatorId WANG = new OperatorId("1001");
    public static final OperatorId LI = new OperatorId("2001");
    public static final Imprint TILL = new Imprint("S001", "02", "0.1.0");
    public static final TaxCategory GOODS = new TaxCategory("13", TaxRate.percent(13));
    public static final TaxCategory FOOD = new TaxCategory("9", TaxRate.percent(9));
    public static final TaxCategory EXEMPT = new TaxCategory("EXEMPT", TaxRate.EXEMPT);

    /// Forty Chinese characters, an accent, and an emoji no printer has.
    public static final String LONG_NAME = "云南高山手工采摘古法红糖姜枣桂圆枸杞玫瑰花茶独立小袋装办公室家用节日送礼盒装组合三十" + "café🍵";

    private SampleShop() {}

    public static Letterhead shop(boolean training) {
        return new Letterhead(
                "邻里便利店",
                "上海邻里商贸有限公司",
                "上海市示范区样例路 18 号",
                "021-5550 0100",
                "91310000MA0000000X",
                "食品无质量问题不退换; 其他商品 7 天内凭小票退换。",
                training);
    }

    public static String nameOf(OperatorId id) {
        return id.equals(WANG) ? "王芳" : "李明";
    }

    public static DocumentNumber number(long sequence) {
        return new DocumentNumber("S001", "02", DAY, sequence);
    }

    public static SaleHeader header() {
        return new SaleHeader(
                new SaleId("01JD7Z5K3M8Q9R2S4T6V8W0XYZ"), 12, WANG, DAY, NOON.minusSeconds(40));
    }

    public static LineItem line(
            int number, String zh, String en, TaxCategory tax, long pieces, long price, long off) {
        return new LineItem(
                number,
                new Sku("A" + number),
                "952000000010" + number,
                zh,
                en,
                Unit.EACH,
                "件",
                tax,
                Quantity.pieces(pieces),
                Money.cny(price),
                Money.cny(price * pieces),
                off == 0
                        ? List.of()
                        : List.of(
                                new PriceModifier(
                                        PriceModifier.Kind.LINE_OFFER,
                                        "P1",
                                        1,
                                        "第二件半价",
                                        Money.cny(off),
                                        Funder.MERCHANT)));
    }

    public static LineItem apples() {
        return new LineItem(
                2,
                new Sku("F20"),
                "2000220012364",
                "红富士苹果",
                "Fuji apples",
                new Unit.Weighed(500),
                "500g",
                FOOD,
                Quantity.grams(1236),
                Money.cny(680),
                Money.cny(1681),
                List.of());
    }

    /// Grapes in a box, weighed here; the weight of the others was keyed.
    public static LineItem boxed(int number, Weighing weighing) {
        return new LineItem(
                number,
                new Sku("F21"),
                "1021",
                "巨峰葡萄",
                "Grapes",
                new Unit.Weighed(500),
                "500g",
                FOOD,
                Quantity.grams(weighing.netGrams()),
                Money.cny(680),
                Money.cny(weighing.netGrams() * 680 / 500),
                ItemClass.NONE,
                PriceBasis.SHELF,
                Optional.empty(),
                Optional.empty(),
                Optional.of(weighing),
                List.of());
    }

    public static List<LineItem> basket() {
        return List.of(
                line(1, "有机全脂纯牛奶 1L", "Organic whole milk 1 L", GOODS, 2, 1250, 625),
                apples(),
                line(3, LONG_NAME, "Rose and ginger tea, gift box", GOODS, 1, 12_800, 0),
                line(4, "散养鲜鸡蛋 10 枚", "Free-range eggs, 10", EXEMPT, 1, 1580, 0),
                line(5, "环保购物袋 大", "Carrier bag, large", GOODS, 1, 50, 0));
    }

    /// Paid with 200.00 in cash: net 179.86, to pay 179.80.
    public static Sale.Completed sale() {
        return new Sale.Open(header(), basket())
                .tender(Money.CNY, CashRounding.CN_FEN_DOWN)
                .cash(Money.cny(20_000))
                .complete(number(187), NOON);
    }

    /// One of the two milks comes back, and all the apples.
    public static Return goodsBack() {
        var sale = sale();
        var nothing = new Returned(Map.of(), Money.ZERO_CNY, Money.ZERO_CNY);
        var wanted = new java.util.LinkedHashMap<Integer, Quantity>();
        wanted.put(1, Quantity.ONE);
        wanted.put(2, Quantity.grams(1236));
        var plan = ReturnPlan.of(sale, nothing, wanted, CashRounding.CN_FEN_DOWN);
        if (!(plan instanceof ReturnPlan.Possible possible)) throw new AssertionError(plan);
        return new Return(
                header(),
                number(191),
                sale.number(),
                possible.lines(),
                List.of(TenderLine.exact(TenderKind.CASH, possible.cash().negated())),
                possible.rounding(),
                NOON.plusSeconds(600));
    }

    public static Sale.Voided voided() {
        return new Sale.Voided(header(), number(188), basket().subList(0, 2), NOON);
    }
}
