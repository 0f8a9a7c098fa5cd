package guitai.ui.sample;

import guitai.money.Money;
import guitai.ui.promotion.OffersScreen;
import guitai.ui.promotion.OffersScreen.Calendar;
import guitai.ui.promotion.OffersScreen.Day;
import guitai.ui.promotion.OffersScreen.Line;
import guitai.ui.promotion.OffersScreen.Listing;
import guitai.ui.promotion.OffersScreen.Mark;
import guitai.ui.promotion.OffersScreen.Row;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Shelf;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// A manager at the offers of the shop.
public final class PromotionSamples {
    static final Name SUM = new Name("周末满100减20", "Weekend: 20 off from 100");
    static final Name HALF = new Name("乳品第二件半价", "Dairy: second at half price");
    static final Name FROZEN = new Name("速冻食品8.8折", "Frozen food: 12% off");
    static final Name MORNING = new Name("早市全场九五折", "5 % off everything before nine");
    static final Name GIFT = new Name("粮油满88赠布袋", "Staples from 88: a free cloth bag");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private PromotionSamples() {}

    private static Words off() {
        return Words.of("promo.rule.off", "12%", "8.8");
    }

    static Words sum() {
        return Words.of("promo.rule.sum", Money.cny(10_000), Money.cny(2_000));
    }

    private static Words on(Words rule, String category) {
        var covers =
                category.isEmpty()
                        ? Words.of("promo.covers.all")
                        : Words.of("promo.covers.category", new Shelf(category));
        return Words.of("promo.ruleOn", rule, covers);
    }

    private static Words used(long sales, long fen) {
        return Words.of(
                "promo.used", sales, Money.cny(fen), Words.of("promo.day", TODAY.minusDays(1)));
    }

    static Words fromTo(LocalDate from, LocalDate to) {
        return Words.of("promo.fromTo", Words.of("promo.day", from), Words.of("promo.day", to));
    }

    private static Row row(
            String id,
            Tone tone,
            String state,
            Name name,
            Words rule,
            Words window,
            Words used,
            boolean draft,
            boolean asked) {
        return new Row(
                id,
                tone,
                Words.of(state),
                name,
                rule,
                window,
                used,
                draft,
                tone != Tone.BAD,
                asked);
    }

    static OffersScreen list(boolean asked) {
        var november = fromTo(TODAY.minusDays(10), TODAY.plusDays(8));
        var rows =
                List.of(
                        row(
                                "DAIRY2",
                                Tone.GOOD,
                                "promo.state.open",
                                HALF,
                                on(Words.of("promo.rule.secondHalf"), "dairy"),
                                Words.of("promo.always"),
                                used(184, 52_340),
                                true,
                                asked),
                        row(
                                "FROZEN88",
                                Tone.GOOD,
                                "promo.state.open",
                                FROZEN,
                                on(off(), "frozen"),
                                november,
                                used(37, 9_120),
                                false,
                                false),
                        row(
                                "WEEKEND",
                                Tone.WARN,
                                "promo.state.coming",
                                SUM,
                                on(Words.of("promo.rule.every", sum()), ""),
                                fromTo(TODAY.plusDays(6), TODAY.plusDays(7)),
                                Words.of("promo.unused"),
                                false,
                                false),
                        row(
                                "P20261122-1",
                                Tone.WARN,
                                "promo.state.draft",
                                MORNING,
                                on(Words.of("promo.rule.off", "5%", "9.5"), ""),
                                Words.of("promo.always"),
                                Words.of("promo.unused"),
                                true,
                                false),
                        row(
                                "NATIONAL",
                                Tone.PLAIN,
                                "promo.state.over",
                                new Name("国庆特价", "National Day prices"),
                                Words.of(
                                        "promo.ruleOn",
                                        Words.of("promo.rule.special", Money.cny(990)),
                                        Words.of("promo.covers.items", 12)),
                                fromTo(TODAY.minusDays(52), TODAY.minusDays(45)),
                                used(612, 128_800),
                                false,
                                false),
                        row(
                                "BAG88",
                                Tone.BAD,
                                "promo.state.withdrawn",
                                GIFT,
                                on(
                                        Words.of(
                                                "promo.rule.gift", Money.cny(8_800), "1", "BG0003"),
                                        "staples"),
                                Words.of("promo.always"),
                                used(9, 17_910),
                                false,
                                false));
        var notice =
                asked
                        ? Notice.of(
                                Tone.WARN,
                                Words.of("promo.askWithdraw", HALF),
                                Words.of("promo.pressAgain"))
                        : Notice.NONE;
        return new Listing(rows, 0, notice);
    }

    static OffersScreen types() {
        return new OffersScreen.Choosing(6, Notice.NONE);
    }

    static OffersScreen calendar() {
        var days = new ArrayList<Day>();
        for (int i = 0; i < 28; i++) days.add(new Day(TODAY.plusDays(i), i == 12));
        var lines =
                List.of(
                        line(
                                "DAIRY2",
                                HALF,
                                Words.of("promo.rule.secondHalf"),
                                _ -> true,
                                _ -> false),
                        line("FROZEN88", FROZEN, off(), i -> i < 9, _ -> false),
                        line("WEEKEND", SUM, sum(), i -> i % 7 > 4, i -> i % 7 > 4 && i < 14),
                        line(
                                "P20261122-1",
                                MORNING,
                                Words.of("promo.rule.off", "5%", "9.5"),
                                i -> i > 2,
                                i -> i % 7 > 4 && i < 14));
        return new Calendar(TODAY, days, lines, 2, Notice.NONE);
    }

    private static Line line(
            String id, Name name, Words rule, IntPredicate open, IntPredicate clash) {
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < 28; i++) {
            marks.add(!open.test(i) ? Mark.CLOSED : clash.test(i) ? Mark.CLASH : Mark.OPEN);
        }
        var rival = name.equals(SUM) ? MORNING : SUM;
        var conflict =
                marks.contains(Mark.CLASH)
                        ? Words.of("promo.clash", rival, TODAY.plusDays(5))
                        : Words.NONE;
        return new Line(id, name, rule, conflict, marks);
    }
}
