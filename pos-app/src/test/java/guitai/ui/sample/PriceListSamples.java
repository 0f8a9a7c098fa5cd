package guitai.ui.sample;

import guitai.money.Money;
import guitai.ui.price.PriceScreen;
import guitai.ui.price.PriceScreen.Page;
import guitai.ui.price.PriceScreen.Row;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// Inside a price list, and on the way of a file into the shop.
public final class PriceListSamples {
    private static final Name WATER = new Name("天然矿泉水500ml", "Natural mineral water 500 ml");
    private static final Name TISSUES = new Name("抽取式面巾纸三层加厚", "Facial tissues, 3-ply");
    private static final Name MEMBERS = new Name("会员价", "Members' prices");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private PriceListSamples() {}

    private static Words money(long fen) {
        return Words.of("price.money", Money.cny(fen));
    }

    private static Row row(Tone tone, Words what, Words about, Words who, Words amount) {
        return new Row("", tone, what, about, who, amount, false);
    }

    private static Words item(Name name, String sku) {
        return Words.of("price.checkOf", name, sku);
    }

    public static PriceScreen list() {
        var rows = new ArrayList<Row>();
        rows.add(
                row(
                        Tone.GOOD,
                        item(WATER, "DR0004"),
                        Words.of("price.fromFirst"),
                        Words.of("price.replaces", Money.cny(220)),
                        money(190)));
        rows.add(
                row(
                        Tone.GOOD,
                        item(WATER, "DR0004"),
                        Words.of("price.fromMany", "12", "瓶"),
                        Words.of("price.replaces", Money.cny(220)),
                        money(165)));
        rows.add(
                row(
                        Tone.WARN,
                        item(TISSUES, "HH0019"),
                        Words.of("price.fromFirst"),
                        Words.of("price.above", Money.cny(1290)),
                        money(1390)));
        rows.add(
                row(
                        Tone.BAD,
                        money0("OLD-118"),
                        Words.of("price.fromFirst"),
                        Words.of("price.gone"),
                        money(990)));
        for (int i = 20; i < 32; i++) {
            rows.add(
                    row(
                            Tone.GOOD,
                            item(TISSUES, "HH00" + i),
                            Words.of("price.fromFirst"),
                            Words.of("price.replaces", Money.cny(1290)),
                            money(1190)));
        }
        return new PriceScreen(
                Page.LIST,
                Words.of("price.listTitle", MEMBERS, 1_204, 500),
                "mianjin",
                List.of(),
                rows,
                1,
                600,
                false,
                Notice.NONE);
    }

    private static Words money0(String text) {
        return Words.of("price.money", text);
    }

    public static PriceScreen item() {
        var check = PriceSamples.check();
        return new PriceScreen(
                Page.ITEM,
                check.title(),
                "",
                check.figures(),
                check.rows(),
                0,
                1,
                true,
                Notice.NONE);
    }

    private static Row file(String name, int kib) {
        return row(
                Tone.PLAIN,
                money0(name),
                Words.of("price.fileAt", FRIDAY, LocalTime.of(17, 45)),
                Words.NONE,
                Words.of("price.fileSize", kib));
    }

    public static PriceScreen files() {
        return new PriceScreen(
                Page.FILES,
                Words.of("price.filesTitle", 3, "/home/shop/.guitai/import"),
                "",
                List.of(),
                List.of(
                        file("prices-2026-12.csv", 48),
                        file("周末特价.csv", 2),
                        file("prices-2026-11.csv", 47)),
                0,
                0,
                false,
                Notice.of(
                        Tone.BAD,
                        Words.of("price.failed", "/home/shop/.guitai/import/weihnachten.csv")));
    }

    public static PriceScreen changes() {
        return new PriceScreen(
                Page.CHANGES,
                Words.of("price.changesTitle", "prices-2026-12.csv", 2, 4),
                "进价上涨",
                List.of(),
                List.of(
                        row(
                                Tone.GOOD,
                                Words.of("price.list", MEMBERS, "MEMBER"),
                                Words.of(
                                        "price.terms",
                                        Words.of("price.since", FRIDAY),
                                        Words.of("price.tiers", "GOLD, SILVER")),
                                Words.of("price.otherTerms", 4),
                                Words.of("price.counts", 1, 1, 1)),
                        row(
                                Tone.WARN,
                                item(WATER, "DR0004"),
                                Words.of("price.fromFirst"),
                                Words.of("price.before", Money.cny(190)),
                                money(185)),
                        row(
                                Tone.PLAIN,
                                item(TISSUES, "HH0019"),
                                Words.of("price.fromFirst"),
                                Words.of("price.before", Money.cny(1190)),
                                Words.of("price.noMore")),
                        row(
                                Tone.BAD,
                                item(TISSUES, "HH0021"),
                                Words.of("price.upBefore", "WINTER, XMAS"),
                                Words.of("price.replaces", Money.cny(1290)),
                                money(1390)),
                        row(
                                Tone.PLAIN,
                                Words.of(
                                        "price.list",
                                        new Name("周末特价", "Weekend prices"),
                                        "WEEKEND"),
                                Words.of(
                                        "price.terms",
                                        Words.of(
                                                "price.joined",
                                                Words.of(
                                                        "price.joined",
                                                        Words.of("price.always"),
                                                        Words.of("price.day.saturday")),
                                                Words.of("price.day.sunday")),
                                        Words.of("price.everybody")),
                                Words.of("price.sameList"),
                                Words.of("price.counts", 0, 0, 0))),
                3,
                0,
                false,
                Notice.of(Tone.BAD, Words.of("price.raised", 1, "HH0021")));
    }

    private static Row mistake(int line, String column, String reason, String shown) {
        return row(
                Tone.BAD,
                Words.of("price.badLine", line, column, shown),
                Words.of("price.bad." + reason),
                Words.NONE,
                Words.NONE);
    }

    public static PriceScreen mistakes() {
        return new PriceScreen(
                Page.CHANGES,
                Words.of("price.changesBad", "周末特价.csv", 3),
                "",
                List.of(),
                List.of(
                        mistake(3, "price", "badPrice", "9,90"),
                        mistake(7, "sku", "notOnFile", "DR0400"),
                        mistake(9, "hours", "badHours", "8 bis 12")),
                0,
                0,
                false,
                Notice.NONE);
    }
}
