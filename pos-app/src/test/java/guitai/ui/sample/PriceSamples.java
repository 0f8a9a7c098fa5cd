package guitai.ui.sample;

import guitai.money.Money;
import guitai.ui.price.PriceScreen;
import guitai.ui.price.PriceScreen.Figure;
import guitai.ui.price.PriceScreen.Page;
import guitai.ui.price.PriceScreen.Row;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.util.List;

/// What something costs and why, and the price lists.
public final class PriceSamples {
    private static final Name ZHANG = Name.of("张伟");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONTHS_END = LocalDate.of(2026, 11, 30);

    private PriceSamples() {}

    private static Row list(
            String id, Name name, Tone tone, String state, Words window, Words who, Words amount) {
        return new Row(
                id,
                tone,
                Words.of("price.list", name, id),
                Words.of("price.about", Words.of(state), window, who),
                Words.of("price.from", 3, "prices-2026-11.csv", ZHANG),
                amount,
                tone == Tone.GOOD || tone == Tone.WARN);
    }

    private static Words money(long fen) {
        return Words.of("price.money", Money.cny(fen));
    }

    private static final Words NOVEMBER = Words.of("price.fromTo", FRIDAY, MONTHS_END);

    public static PriceScreen check() {
        var name = new Name("天然矿泉水500ml", "Natural mineral water 500 ml");
        return new PriceScreen(
                Page.CHECK,
                Words.of("price.checkOf", name, "DR0004"),
                "",
                List.of(
                        new Figure(
                                Words.of("price.now"),
                                Words.of("price.each", Money.cny(180), "瓶"),
                                Words.of("price.byList", "WEEKEND", 3)),
                        new Figure(
                                Words.of("price.shelf"),
                                money(220),
                                Words.of("price.was", Money.cny(200))),
                        new Figure(
                                Words.of("price.unitPrice"),
                                Words.of("price.unit", Money.cny(360), Words.of("price.per.litre")),
                                Words.of("price.unitKnown")),
                        new Figure(Words.of("price.tag"), money(220), Words.of("price.tagDue"))),
                List.of(
                        list(
                                "MEMBER",
                                new Name("会员价", "Members' prices"),
                                Tone.GOOD,
                                "price.state.running",
                                Words.of("price.always"),
                                Words.of("price.tiers", "GOLD, SILVER"),
                                money(190)),
                        list(
                                "WEEKEND",
                                new Name("周末特价", "Weekend prices"),
                                Tone.GOOD,
                                "price.state.running",
                                NOVEMBER,
                                Words.of("price.everybody"),
                                money(180)),
                        new Row(
                                "",
                                Tone.GOOD,
                                Words.of("price.own", "goods-2026-11.csv"),
                                Words.of("price.since", FRIDAY),
                                Words.of("price.who", ZHANG),
                                money(220),
                                false),
                        new Row(
                                "",
                                Tone.PLAIN,
                                Words.of("price.ownUnknown"),
                                Words.of("price.until", FRIDAY),
                                Words.NONE,
                                money(200),
                                false)),
                -1,
                0,
                false,
                Notice.NONE);
    }

    public static PriceScreen lists() {
        return new PriceScreen(
                Page.LISTS,
                Words.of("price.listsTitle", 4, 37),
                "",
                List.of(),
                List.of(
                        list(
                                "MEMBER",
                                new Name("会员价", "Members' prices"),
                                Tone.GOOD,
                                "price.state.running",
                                Words.of("price.always"),
                                Words.of("price.tiers", "GOLD, SILVER"),
                                Words.of("price.count", 120)),
                        list(
                                "NIGHT",
                                new Name("晚八点半价", "Half price from eight"),
                                Tone.WARN,
                                "price.state.upcoming",
                                Words.of("price.since", MONTHS_END),
                                Words.of("price.near", 2),
                                Words.of("price.count", 18)),
                        list(
                                "OCTOBER",
                                new Name("十月特价", "October prices"),
                                Tone.PLAIN,
                                "price.state.over",
                                Words.of("price.until", FRIDAY),
                                Words.of("price.everybody"),
                                Words.of("price.count", 55)),
                        list(
                                "STATION",
                                new Name("车站店指定价", "Station store prices"),
                                Tone.BAD,
                                "price.state.withdrawn",
                                NOVEMBER,
                                Words.of("price.overrides"),
                                Words.of("price.count", 900))),
                0,
                37,
                true,
                Notice.of(
                        Tone.GOOD,
                        Words.of("price.written", 37, "labels-20261122-093000.pdf"),
                        Words.of("price.hangThem")));
    }
}
