package guitai.ui.sample;

import guitai.money.Money;
import guitai.ui.customer.CustomerScreen;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.Prompt.HandPrice.How;
import guitai.ui.sale.Row;
import guitai.ui.sale.SaleScreen;
import guitai.ui.sale.SaleScreen.Arrangement;
import guitai.ui.sale.SaleScreens;
import guitai.ui.sale.Saving;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Screens of a sale with everything that can make a line cheaper.
public final class OfferSamples {

    private static final Name WANG = Name.of("王芳");
    private static final Name LI = Name.of("李明");
    private static final Name HALF = new Name("第二件半价", "Second at half price");
    private static final Name TEN_OFF = new Name("满50减10", "10 off 50");
    private static final Name GIFT = new Name("满66赠湿巾", "Wet wipes from 66 on");
    private static final Name BREAKFAST = new Name("早餐套餐 9.9 元", "Breakfast for 9.90");
    private static final List<String> REASONS = List.of("包装破损", "临期", "老顾客", "标签不符");

    private OfferSamples() {}

    /// Something off the whole sale, and more offers than can be tried.
    static SaleScreen crowded(Arrangement arrangement) {
        var s = selling(arrangement);
        var t = s.totals();
        var all = Words.of("note.byAllowed", Words.of("saving.sale", "老顾客"), WANG, LI);
        var totals =
                new SaleScreen.Totals(
                        t.lines(),
                        t.pieces(),
                        t.gross(),
                        t.saved(),
                        t.added(),
                        t.due(),
                        t.exchanged(),
                        List.of(
                                new Saving(all, Money.cny(1_200)),
                                new Saving(offer(HALF), Money.cny(785))),
                        Words.of("sale.bounded"));
        return SaleScreens.with(s, s.rows(), s.selected(), totals);
    }

    static SaleScreen selling(Arrangement arrangement) {
        var plain = SaleSamples.selling(arrangement);
        var totals =
                new SaleScreen.Totals(
                        7,
                        "13",
                        Money.cny(8604),
                        Money.cny(1985),
                        Money.ZERO_CNY,
                        Money.cny(6619),
                        Money.ZERO_CNY,
                        savings(),
                        Words.of(
                                "sale.reachAmount",
                                Money.cny(1200),
                                new Name("满100减20", "20 off 100"),
                                Money.cny(2000)));
        return SaleScreens.with(plain, rows(), 6, totals);
    }

    private static List<Row> rows() {
        var rows = new ArrayList<>(SaleSamples.sevenRows());
        rows.set(1, noted(rows.get(1), 395, off(offer(HALF), 395)));
        rows.set(
                2,
                noted(
                        rows.get(2),
                        1780,
                        Words.of(
                                "note.byAllowed",
                                off(Words.of("saving.line", "包装破损"), 540),
                                WANG,
                                LI),
                        off(offer(TEN_OFF), 380)));
        rows.set(
                4,
                noted(
                        rows.get(4),
                        1290,
                        Words.of(
                                "note.by", Words.of("note.keyed", "标签不符", Money.cny(1490)), WANG)));
        rows.set(
                5,
                noted(
                        rows.get(5),
                        1770,
                        Words.of(
                                "note.nearDate",
                                new Name("临期价", "Near its date"),
                                LocalDate.of(2026, 11, 23)),
                        off(offer(TEN_OFF), 620)));
        rows.set(6, gift());
        return rows;
    }

    private static Row gift() {
        return new Row.Goods(
                "7",
                new Name("便携湿巾10片", "Wet wipes, 10"),
                "HH0012",
                Money.cny(50),
                new Name("包", "pack"),
                "1",
                false,
                Money.ZERO_CNY,
                Money.cny(50),
                Words.NONE,
                List.of(Words.of("note.gift"), off(offer(GIFT), 50)));
    }

    private static Row noted(Row row, long net, Words... notes) {
        if (!(row instanceof Row.Goods plain)) throw new IllegalArgumentException(row.toString());
        return new Row.Goods(
                plain.line(),
                plain.name(),
                plain.code(),
                plain.unitPrice(),
                plain.unit(),
                plain.quantity(),
                plain.weighed(),
                Money.cny(net),
                plain.gross(),
                plain.tare(),
                List.of(notes));
    }

    private static List<Saving> savings() {
        return List.of(
                new Saving(Words.of("saving.line", "包装破损"), Money.cny(540)),
                new Saving(offer(HALF), Money.cny(395)),
                new Saving(offer(TEN_OFF), Money.cny(1000)),
                new Saving(offer(GIFT), Money.cny(50)));
    }

    public static CustomerScreen customer() {
        var lines =
                rows().stream()
                        .map(row -> (Row.Goods) row)
                        .map(
                                goods ->
                                        new CustomerScreen.Line(
                                                goods.name(),
                                                goods.quantity(),
                                                goods.weighed(),
                                                goods.unitPrice(),
                                                goods.unit(),
                                                goods.tare(),
                                                goods.gross()))
                        .toList();
        return new CustomerScreen(
                lines,
                Money.cny(8604),
                Money.cny(1985),
                savings(),
                Money.ZERO_CNY,
                Money.cny(6619),
                new CustomerScreen.Stage.Due(Money.cny(6619)));
    }

    static Prompt offers() {
        return new Prompt.Offers(
                List.of(
                        applied(HALF, 395),
                        applied(TEN_OFF, 1000),
                        applied(GIFT, 50),
                        not("满100减20", "20 off 100", Words.of("why.threshold", Money.cny(1396))),
                        not("任选三件 20 元", "Any 3 for 20", Words.of("why.pieces", "1")),
                        not("早市八折", "20 % off early", Words.of("why.window")),
                        not("会员九折", "10 % off for members", Words.of("why.noMember")),
                        not(
                                "全场九五折",
                                "5 % off everything",
                                Words.of(
                                        "why.worseThan",
                                        Words.of("why.and", Words.of("why.one", HALF), TEN_OFF))),
                        not(BREAKFAST.zh(), BREAKFAST.en(), Words.of("why.excludedBy", TEN_OFF)),
                        not("满额赠饮", "A drink as a gift", Words.of("why.noStock"))));
    }

    private static Prompt.Offers.Line applied(Name name, long fen) {
        return new Prompt.Offers.Line(name, Words.of("offers.applies", Money.cny(fen)), true);
    }

    private static Prompt.Offers.Line not(String zh, String en, Words why) {
        return new Prompt.Offers.Line(new Name(zh, en), why, false);
    }

    static Prompt byHand() {
        return new Prompt.HandPrice(
                3,
                new Name("全脂纯牛奶 250ml", "Whole milk 250 ml"),
                false,
                How.PERCENT,
                REASONS,
                Notice.NONE);
    }

    static Prompt refusedByHand() {
        return new Prompt.HandPrice(
                3,
                new Name("全脂纯牛奶 250ml", "Whole milk 250 ml"),
                true,
                How.AMOUNT,
                REASONS,
                Notice.of(Tone.BAD, Words.of("refusal.reasonNeeded")));
    }

    private static Words offer(Name name) {
        return Words.of("saving.offer", name);
    }

    private static Words off(Words what, long fen) {
        return Words.of("note.off", what, Money.cny(-fen));
    }
}
