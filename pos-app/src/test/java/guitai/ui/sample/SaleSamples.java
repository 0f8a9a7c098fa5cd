package guitai.ui.sample;

import guitai.money.Money;
import guitai.ui.sale.Box;
import guitai.ui.sale.Hits;
import guitai.ui.sale.LastSale;
import guitai.ui.sale.PayWays;
import guitai.ui.sale.QuickKeys;
import guitai.ui.sale.Row;
import guitai.ui.sale.SaleScreen;
import guitai.ui.sale.SaleScreen.Arrangement;
import guitai.ui.sale.SaleScreens;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// Sale screens as a day at a counter brings them.
public final class SaleSamples {

    public static final Name BOTTLE = new Name("瓶", "btl");
    public static final Name PACK = new Name("袋", "bag");
    public static final Name BOX = new Name("盒", "box");
    public static final Name KILO = new Name("kg", "kg");
    public static final Name PIECE = new Name("个", "pc");

    private static final PayWays WAYS = new PayWays(PaySamples.WAYS, "");

    private SaleSamples() {}

    static Row.Goods goods(
            int n, String zh, String en, Name unit, long price, String quantity, long amount) {
        return new Row.Goods(
                "L" + n,
                new Name(zh, en),
                "95200000000" + (10 + n),
                Money.cny(price),
                unit,
                quantity,
                unit.equals(KILO),
                Money.cny(amount),
                Money.cny(amount),
                Words.NONE,
                List.of());
    }

    public static List<Row> sevenRows() {
        return List.of(
                goods(1, "矿泉水 550ml", "Spring water 550 ml", BOTTLE, 200, "2", 400),
                goods(2, "原味薯片 75g", "Potato crisps 75 g", PACK, 790, "1", 790),
                goods(3, "全脂纯牛奶 250ml", "Whole milk 250 ml", BOX, 450, "6", 2700),
                goods(4, "红富士苹果", "Fuji apples", KILO, 1298, "0.758", 984),
                goods(5, "全麦吐司面包 400g", "Wholemeal toast 400 g", PACK, 1290, "1", 1290),
                goods(6, "抽纸 3 层 120 抽 × 6 包", "Tissues 3-ply, pack of 6", PACK, 2390, "1", 2390),
                goods(7, "购物袋（大）", "Carrier bag, large", PIECE, 50, "1", 50));
    }

    public static QuickKeys quickKeys() {
        var tiles = new ArrayList<QuickKeys.Tile>();
        tile(tiles, "101", "红富士苹果", "Fuji apples", 1298, KILO, "fruit");
        tile(tiles, "102", "香蕉", "Bananas", 698, KILO, "fruit");
        tile(tiles, "103", "砂糖橘", "Mandarins", 999, KILO, "fruit");
        tile(tiles, "201", "西红柿", "Tomatoes", 598, KILO, "vegetables");
        tile(tiles, "202", "小青菜", "Pak choi", 498, KILO, "vegetables");
        tile(tiles, "203", "土豆", "Potatoes", 398, KILO, "vegetables");
        tile(tiles, "301", "鲜肉包", "Pork bun", 250, PIECE, "hot");
        tile(tiles, "302", "茶叶蛋", "Tea egg", 200, PIECE, "hot");
        tile(tiles, "303", "现磨豆浆 大杯", "Fresh soy milk, large", 500, PIECE, "hot");
        tile(tiles, "304", "关东煮 鱼丸串", "Fish-ball skewer", 300, PIECE, "hot");
        tile(tiles, "401", "蛋挞", "Egg tart", 450, PIECE, "bakery");
        tile(tiles, "402", "奶油面包", "Cream bun", 680, PIECE, "bakery");
        tile(tiles, "501", "拿铁咖啡 中杯", "Latte, medium", 1250, PIECE, "drinks");
        tile(tiles, "502", "热美式 中杯", "Americano, medium", 990, PIECE, "drinks");
        tile(tiles, "601", "鸡蛋", "Eggs", 1180, KILO, "staples");
        tile(tiles, "901", "购物袋（大）", "Carrier bag, large", 50, PIECE, "bags");
        tile(tiles, "902", "购物袋（小）", "Carrier bag, small", 30, PIECE, "bags");
        tile(tiles, "602", "东北大米 散装", "Loose rice", 698, KILO, "staples");
        return new QuickKeys(
                List.of("fruit", "vegetables", "hot", "bakery", "drinks", "staples", "bags"),
                "",
                tiles);
    }

    private static void tile(
            List<QuickKeys.Tile> tiles,
            String code,
            String zh,
            String en,
            long price,
            Name unit,
            String category) {
        tiles.add(
                new QuickKeys.Tile(
                        "S" + code,
                        code,
                        new Name(zh, en),
                        Money.cny(price),
                        unit,
                        category,
                        unit.equals(KILO)));
    }

    public static SaleScreen selling(Arrangement arrangement) {
        return screen(arrangement, sevenRows(), 6, Box.EMPTY, Hits.NONE, Notice.NONE);
    }

    public static SaleScreen empty(Arrangement arrangement) {
        var none =
                new SaleScreen.Totals(
                        0, "0", Money.ZERO_CNY, Money.ZERO_CNY, Money.ZERO_CNY, Money.ZERO_CNY);
        var last =
                new LastSale.Paid(
                        "S001-02-000187",
                        LocalTime.of(16, 2),
                        Money.cny(3830),
                        Money.cny(5000),
                        Money.cny(1170));
        var idle = SaleScreens.with(SaleScreens.empty(arrangement, none), quickKeys());
        return SaleScreens.with(SaleScreens.with(idle, last), WAYS);
    }

    /// Twelve lines, the last one just scanned, and a code that is not on file.
    public static SaleScreen refused(Arrangement arrangement) {
        var rows = new ArrayList<>(sevenRows());
        for (int i = 8; i <= 12; i++) {
            rows.add(goods(i, "货架商品 " + i, "Shelf item " + i, PIECE, 100L * i, "1", 100L * i));
        }
        rows.add(new Row.Refused("9520000000999", Words.of("refused.notOnFile")));
        var notice =
                new Notice(
                        Tone.BAD,
                        Words.of("notice.notAdded", "9520000000999", Words.of("refused.notOnFile")),
                        Words.NONE,
                        Words.of("notice.notAdded.next"));
        return screen(arrangement, rows, rows.size() - 1, Box.EMPTY, Hits.NONE, notice);
    }

    public static SaleScreen searching(Arrangement arrangement) {
        var hits =
                new Hits(
                        "nn",
                        List.of(
                                hit("9520000000134", "全脂纯牛奶 250ml", "Whole milk 250 ml", 450),
                                hit("9520000000141", "脱脂纯牛奶 250ml", "Skimmed milk 250 ml", 480),
                                hit("9520000000158", "鲜牛奶 950ml", "Fresh milk 950 ml", 1590),
                                hit("9520000000165", "牛奶饼干 200g", "Milk biscuits 200 g", 890)),
                        1);
        return screen(
                arrangement,
                sevenRows(),
                6,
                new Box("nn", "", new Box.Wants.Anything()),
                hits,
                Notice.NONE);
    }

    public static SaleScreen weighing(Arrangement arrangement) {
        var rows = new ArrayList<>(sevenRows());
        if (rows.get(3) instanceof Row.Goods apples) rows.set(3, boxed(apples));
        return screen(
                arrangement,
                rows,
                3,
                new Box(
                        "0.35",
                        "",
                        new Box.Wants.Weight(
                                new Name("香蕉", "Bananas"),
                                Words.of("scale.net", "0.520", "0.015", "0.505"))),
                Hits.NONE,
                Notice.NONE);
    }

    private static Row boxed(Row.Goods plain) {
        return new Row.Goods(
                plain.line(),
                plain.name(),
                plain.code(),
                plain.unitPrice(),
                plain.unit(),
                plain.quantity(),
                true,
                plain.amount(),
                plain.gross(),
                Words.of("note.tared", "0.773", "0.015"),
                List.of(Words.of("note.keyedWeight", "秤故障")));
    }

    public static SaleScreen parking(Arrangement arrangement) {
        return screen(
                arrangement,
                sevenRows(),
                6,
                new Box("红衣服女士，去拿酱油", "", new Box.Wants.Note()),
                Hits.NONE,
                Notice.NONE);
    }

    private static Hits.Hit hit(String code, String zh, String en, long price) {
        return new Hits.Hit("S" + code, code, new Name(zh, en), Money.cny(price), BOX, "dairy");
    }

    private static SaleScreen screen(
            Arrangement arrangement,
            List<Row> rows,
            int selected,
            Box box,
            Hits hits,
            Notice notice) {
        var totals =
                new SaleScreen.Totals(
                        7, "13", Money.cny(8604), Money.cny(0), Money.cny(0), Money.cny(8604));
        var s = SaleScreens.with(SaleScreens.empty(arrangement, totals), quickKeys());
        s = SaleScreens.withParked(SaleScreens.with(s, WAYS), 2);
        s = SaleScreens.with(s, rows, selected, totals);
        s = SaleScreens.with(SaleScreens.with(s, box), hits);
        return SaleScreens.with(s, notice);
    }

    /// A payment code was read among the goods: one key charges it.
    public static SaleScreen codeHeld(Arrangement arrangement) {
        var held = SaleScreens.held(selling(arrangement), "13************2345");
        return SaleScreens.with(
                held, Notice.of(Tone.GOOD, Words.of("notice.codeHeld", "13************2345")));
    }
}
