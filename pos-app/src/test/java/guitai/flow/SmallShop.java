package guitai.flow;

import guitai.catalog.Gtin;
import guitai.catalog.Item;
import guitai.catalog.ItemFlag;
import guitai.catalog.Plu;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.staff.Operator;
import guitai.staff.OperatorId;
import guitai.staff.Pin;
import guitai.staff.PinHash;
import guitai.staff.Role;
import guitai.storage.TillStore;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;
import guitai.time.BusinessCalendar;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Seven goods and four people: enough for every rule of the counter, and quickly set up.
public final class SmallShop {
    /// ¥2.00 a bottle.
    public static final String WATER = "9520001000379";

    /// ¥12.53.
    public static final String MILK = "9520001000744";

    /// ¥59.90, for grown-ups.
    public static final String WINE = "9520001001116";

    /// ¥0.03.
    public static final String STICKER = "9520001001482";

    /// Costs nothing.
    public static final String LEAFLET = "9520001001857";

    /// Short number of oranges, ¥9.90 a kilogram.
    public static final String ORANGES = "1001";

    /// Short number of pears, ¥3.99 a jin.
    public static final String PEARS = "1002";

    /// A label with oranges for ¥17.25.
    public static final String LABEL_OF_ORANGES = "2001001017255";

    /// A label with 845 g of pears: ¥6.74.
    public static final String LABEL_OF_PEARS = "2101002008457";

    private static final TaxCategory VAT_13 = new TaxCategory("13", TaxRate.percent(13));
    private static final TaxCategory EXEMPT = new TaxCategory("EXEMPT", TaxRate.EXEMPT);

    private SmallShop() {}

    static TillRules rules() {
        return new TillRules(
                "S001",
                "01",
                Money.CNY,
                CashRounding.CN_FEN_DOWN,
                new BusinessCalendar(ZoneId.of("Asia/Shanghai"), LocalTime.of(4, 0)),
                Money.cny(100),
                Money.cny(300_000),
                Money.cny(50_000),
                Money.cny(100_000),
                true);
    }

    static void fill(TillStore store) {
        store.catalogue()
                .replaceAll(
                        List.of(
                                piece("W1", "矿泉水", 200, WATER, Set.of()),
                                piece("M1", "鲜牛奶", 1_253, MILK, Set.of()),
                                piece("V1", "干红葡萄酒", 5_990, WINE, Set.of(ItemFlag.AGE_CHECK)),
                                piece("S1", "贴纸", 3, STICKER, Set.of()),
                                piece("L1", "传单", 0, LEAFLET, Set.of()),
                                weighed("F1", "橙子", 990, 1000, ORANGES),
                                weighed("F2", "梨", 399, 500, PEARS)));
        store.staff()
                .replaceAll(
                        List.of(
                                person("1001", "王芳", Role.CASHIER, "1111"),
                                person("1002", "李娜", Role.CASHIER, "2222"),
                                person("3001", "赵强", Role.SUPERVISOR, "3333"),
                                person("2001", "张伟", Role.MANAGER, "8888")));
    }

    static Item milkAt(long fen) {
        return piece("M1", "鲜牛奶", fen, MILK, Set.of());
    }

    private static Item piece(
            String sku, String name, long price, String gtin, Set<ItemFlag> flags) {
        return new Item(
                new Sku(sku),
                name,
                "",
                "food",
                Unit.EACH,
                "瓶",
                Money.cny(price),
                VAT_13,
                Optional.empty(),
                List.of(Gtin.of(gtin)),
                Optional.empty(),
                flags);
    }

    private static Item weighed(String sku, String name, long price, int grams, String plu) {
        return new Item(
                new Sku(sku),
                name,
                "",
                "fresh",
                new Unit.Weighed(grams),
                "kg",
                Money.cny(price),
                EXEMPT,
                Optional.of(new Plu(plu)),
                List.of(),
                Optional.empty(),
                Set.of());
    }

    private static Operator person(String id, String name, Role role, String pin) {
        PinHash hash = new OpenPins().hash(Pin.of(pin).orElseThrow());
        return new Operator(new OperatorId(id), name, role, hash);
    }
}
