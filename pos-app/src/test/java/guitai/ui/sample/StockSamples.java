package guitai.ui.sample;

import guitai.money.Money;
import guitai.ui.stock.PaperScreen;
import guitai.ui.stock.PaperScreen.Kind;
import guitai.ui.stock.PaperScreen.Step;
import guitai.ui.stock.StockScreen;
import guitai.ui.stock.StockScreen.Figure;
import guitai.ui.stock.StockScreen.Tab;
import guitai.ui.text.FigureRow;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Shelf;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// The stock of a small shop, with everything wrong that can be.
public final class StockSamples {
    private static final Name WATER = new Name("天然矿泉水500ml", "Natural mineral water 500 ml");
    private static final Name TEA = new Name("无糖乌龙茶500ml", "Unsweetened oolong tea 500 ml");
    private static final Name MILK =
            new Name("低温鲜牛奶家庭装1.5L限定装", "Fresh chilled milk, family carton of 1.5 litres, limited");
    private static final Name BANANAS = new Name("香蕉", "Bananas");
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    private StockSamples() {}

    private static Words text(Object what) {
        return Words.of("stock.text", what);
    }

    private static Words many(String number, String unit) {
        return Words.of("stock.quantity", number, unit);
    }

    private static FigureRow level(
            Name name, String sku, Words many, long worth, Tone tone, Words about) {
        return new FigureRow(
                text(name),
                about.isEmpty() ? text(sku) : about,
                many,
                Words.of("stock.worth", Money.cny(120), Money.cny(worth)),
                tone);
    }

    public static StockScreen levels() {
        var lowAt = Words.of("stock.lowAt", "DR0019", many("24", "瓶"));
        return new StockScreen(
                Tab.LEVELS,
                Words.of("stock.levels"),
                false,
                "",
                List.of(),
                List.of(
                        level(WATER, "DR0004", many("-3", "瓶"), -360, Tone.BAD, Words.NONE),
                        level(TEA, "DR0019", many("7", "瓶"), 840, Tone.WARN, lowAt),
                        level(MILK, "DA0001", many("36", "盒"), 37_800, Tone.PLAIN, Words.NONE),
                        level(
                                BANANAS,
                                "FR0014",
                                many("18.655", "kg"),
                                7_835,
                                Tone.PLAIN,
                                Words.NONE)),
                1,
                Notice.NONE);
    }

    public static StockScreen dates() {
        var past = Words.of("stock.past", DAY.minusDays(2), 2);
        var near = Words.of("stock.near", DAY.plusDays(3), 3);
        var batch = Words.of("stock.batch", "DA0001", "L2611-07");
        return new StockScreen(
                Tab.DATES,
                Words.of("stock.dates"),
                false,
                "",
                List.of(),
                List.of(
                        new FigureRow(text(MILK), batch, many("4", "盒"), past, Tone.BAD),
                        new FigureRow(text(TEA), text("DR0019"), many("7", "瓶"), near, Tone.WARN)),
                0,
                Notice.of(
                        Tone.GOOD,
                        Words.of("reconcile.written", "reports/stock-dates-2026-11-22.csv")));
    }

    private static FigureRow turned(String category, String turns) {
        return new FigureRow(
                text(new Shelf(category)),
                Words.of("stock.items", 48),
                Words.of("stock.turns", turns),
                Words.of("stock.sold", Money.cny(1_234_500), Money.cny(820_010)),
                Tone.PLAIN);
    }

    public static StockScreen turnover() {
        return new StockScreen(
                Tab.TURNOVER,
                Words.of("stock.turnoverOf", 30),
                false,
                "",
                List.of(
                        figure("stock.costOfGoods", text(Money.cny(3_104_550)), "stock.days", 30),
                        figure(
                                "stock.meanStock",
                                text(Money.cny(1_820_010)),
                                "stock.closing",
                                Money.cny(1_799_900)),
                        figure(
                                "stock.turnover",
                                Words.of("stock.turns", "20.75"),
                                "stock.lasts",
                                "17.6"),
                        figure(
                                "stock.loss",
                                Words.of("stock.percent", "1.54"),
                                "stock.writtenOff",
                                Money.cny(4_860))),
                List.of(turned("drinks", "31.20"), turned("snacks", "12.07")),
                0,
                Notice.NONE);
    }

    private static Figure figure(String title, Words value, String below, Object about) {
        return new Figure(Words.of(title), value, Words.of(below, about), Tone.PLAIN);
    }

    private static FigureRow move(String kind, String number, Words many, long worth, Tone tone) {
        var at = Words.of("stock.move", number, DAY, LocalTime.of(9, 30));
        return new FigureRow(Words.of(kind), at, many, text(Money.cny(worth)), tone);
    }

    public static StockScreen moves() {
        var more = Words.of("stock.more", many("24", "瓶"));
        return new StockScreen(
                Tab.LEVELS,
                Words.of("stock.item", text(WATER), many("18", "瓶")),
                true,
                "",
                List.of(),
                List.of(
                        move(
                                "stock.kind.writtenOff",
                                "S001-01-20261122-000193",
                                text(many("-1", "瓶")),
                                -120,
                                Tone.WARN),
                        move(
                                "stock.kind.sold",
                                "S001-01-20261122-000192",
                                text(many("-5", "瓶")),
                                -600,
                                Tone.PLAIN),
                        move(
                                "stock.kind.received",
                                "S001-01-20261122-000187",
                                more,
                                2_880,
                                Tone.PLAIN)),
                0,
                Notice.NONE);
    }

    private static List<FigureRow> delivery() {
        return List.of(
                new FigureRow(
                        text(WATER),
                        text("DR0004"),
                        many("24", "瓶"),
                        Words.of("stock.lineCost", Money.cny(120), Money.cny(2_880)),
                        Tone.PLAIN),
                new FigureRow(
                        text(MILK),
                        Words.of("stock.expires", "DA0001", DAY.plusDays(9)),
                        many("12", "盒"),
                        Words.of("stock.lineCost", Money.cny(1_050), Money.cny(12_600)),
                        Tone.PLAIN));
    }

    private static PaperScreen receiving(Step step, Words asked, String typed, Notice notice) {
        var sum = Words.of("stock.deliverySum", 2, Money.cny(15_480));
        return new PaperScreen(Kind.RECEIVING, step, asked, typed, delivery(), 1, sum, notice);
    }

    public static PaperScreen receiving() {
        return receiving(Step.GOODS, Words.NONE, "", Notice.NONE);
    }

    public static PaperScreen cost() {
        return receiving(
                Step.COST,
                Words.of("stock.ask.cost", text(TEA), "瓶"),
                "3.2",
                Notice.of(Tone.BAD, Words.of("stock.lineFirst")));
    }

    public static PaperScreen counting() {
        return new PaperScreen(
                Kind.COUNTING,
                Step.QUANTITY,
                Words.of("stock.ask.counted", text(TEA), "瓶"),
                "",
                List.of(
                        new FigureRow(
                                text(WATER),
                                text("DR0004"),
                                many("20", "瓶"),
                                Words.NONE,
                                Tone.PLAIN)),
                0,
                Words.of("stock.countSum", 1),
                Notice.NONE);
    }

    private static FigureRow difference(
            Name name, String counted, String book, String by, long worth, Tone tone) {
        return new FigureRow(
                text(name),
                Words.of("stock.against", many(counted, "瓶"), many(book, "瓶")),
                text(many(by, "瓶")),
                text(Money.cny(worth)),
                tone);
    }

    public static PaperScreen differences() {
        return new PaperScreen(
                Kind.COUNTING,
                Step.DIFFERENCES,
                Words.of("stock.ask.book"),
                "",
                List.of(
                        difference(WATER, "20", "24", "-4", -480, Tone.BAD),
                        difference(TEA, "8", "7", "+1", 120, Tone.WARN),
                        difference(MILK, "36", "36", "0", 0, Tone.GOOD)),
                0,
                Words.of("stock.differences", 2, Money.cny(-360)),
                Notice.NONE);
    }

    private static FigureRow reason(String key) {
        return new FigureRow(Words.of(key), Words.NONE, Words.NONE, Words.NONE, Tone.PLAIN);
    }

    public static PaperScreen writeOff() {
        return new PaperScreen(
                Kind.WRITING_OFF,
                Step.REASON,
                Words.of("stock.ask.why"),
                "",
                List.of(
                        reason("stock.reason.pastDate"),
                        reason("stock.reason.damaged"),
                        reason("stock.reason.sentBack")),
                0,
                Words.NONE,
                Notice.NONE);
    }
}
