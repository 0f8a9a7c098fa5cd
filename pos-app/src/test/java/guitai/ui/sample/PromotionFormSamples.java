package guitai.ui.sample;

import static guitai.ui.sample.PromotionSamples.FROZEN;
import static guitai.ui.sample.PromotionSamples.GIFT;
import static guitai.ui.sample.PromotionSamples.HALF;
import static guitai.ui.sample.PromotionSamples.MORNING;
import static guitai.ui.sample.PromotionSamples.SUM;
import static guitai.ui.sample.PromotionSamples.TODAY;
import static guitai.ui.sample.PromotionSamples.fromTo;
import static guitai.ui.sample.PromotionSamples.sum;

import guitai.money.Money;
import guitai.ui.promotion.OfferField;
import guitai.ui.promotion.OfferField.Section;
import guitai.ui.promotion.OffersScreen;
import guitai.ui.promotion.OffersScreen.Cell;
import guitai.ui.promotion.OffersScreen.Editing;
import guitai.ui.promotion.OffersScreen.Found;
import guitai.ui.promotion.OffersScreen.Hit;
import guitai.ui.promotion.OffersScreen.Side;
import guitai.ui.promotion.OffersScreen.Tried;
import guitai.ui.promotion.OffersScreen.Version;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// The form of an offer, with each of the things that stand beside it.
final class PromotionFormSamples {
    private static final Name ZHANG = Name.of("张伟");

    private PromotionFormSamples() {}

    private static Cell cell(OfferField field, String text) {
        return new Cell(field, text, Words.NONE, Words.NONE, Words.NONE);
    }

    private static Cell cell(OfferField field, boolean yes) {
        return new Cell(
                field, "", Words.of(yes ? "promo.yes" : "promo.no"), Words.NONE, Words.NONE);
    }

    /// When it is and how many there are; a coupon tried without and with it.
    static OffersScreen limited() {
        var cells =
                List.of(
                        cell(OfferField.FROM, "2026-11-28"),
                        cell(OfferField.TO, "2026-11-29"),
                        cell(OfferField.DAYS, ""),
                        cell(OfferField.TIMES, "10:00-12:00"),
                        cell(OfferField.STORES, ""),
                        cell(OfferField.CHANNELS, ""),
                        cell(OfferField.TOTAL, "1000"),
                        cell(OfferField.TOTAL_PER_DAY, "50"));
        var side =
                new Side.Trial(
                        Words.of("promo.basket.counter", 4),
                        "",
                        true,
                        true,
                        Money.cny(12_640),
                        Money.cny(10_640),
                        List.of(
                                new Tried(
                                        SUM,
                                        Words.of("offers.appliesLeft", Money.cny(2_000), "37"),
                                        true,
                                        true),
                                new Tried(HALF, Words.of("why.usedUp"), false, false),
                                new Tried(FROZEN, Words.of("why.usedUpToday"), false, false)));
        return editing(Section.WHEN, Set.of(), cells, OfferField.TOTAL, side, Notice.NONE);
    }

    static OffersScreen trial() {
        var cells =
                List.of(
                        cell(OfferField.ID, "WEEKEND"),
                        cell(OfferField.NAME_ZH, "周末满100减20"),
                        cell(OfferField.NAME_EN, "Weekend: 20 off from 100"),
                        cell(OfferField.THRESHOLD, "100"),
                        cell(OfferField.AMOUNT, "20"),
                        cell(OfferField.EVERY, true),
                        cell(OfferField.MOST_EVERY, ""));
        var side =
                new Side.Trial(
                        Words.of("promo.basket.finished", "S001-02-20261122-000187", 9),
                        "",
                        true,
                        false,
                        Money.cny(12_640),
                        Money.cny(10_640),
                        List.of(
                                new Tried(
                                        SUM,
                                        Words.of("offers.applies", Money.cny(2_000)),
                                        true,
                                        true),
                                new Tried(
                                        HALF,
                                        Words.of("offers.applies", Money.cny(395)),
                                        true,
                                        false),
                                new Tried(FROZEN, Words.of("why.nothingInScope"), false, false),
                                new Tried(
                                        GIFT,
                                        Words.of("why.threshold", Money.cny(1_240)),
                                        false,
                                        false),
                                new Tried(
                                        MORNING,
                                        Words.of("why.worseThan", Words.of("why.one", SUM)),
                                        false,
                                        false)));
        return editing(Section.WHAT, Set.of(), cells, OfferField.AMOUNT, side, Notice.NONE);
    }

    private static Editing editing(
            Section section,
            Set<Section> wrong,
            List<Cell> cells,
            OfferField at,
            Side side,
            Notice notice) {
        var type = Words.of("promo.type.sum");
        return new Editing(
                section == Section.WHAT
                        ? Words.of("promo.edit.fresh", SUM, type)
                        : Words.of("promo.edit.next", SUM, type, 2, 3),
                wrong.isEmpty()
                        ? Words.of(
                                "promo.edit.summary",
                                Words.of("promo.rule.every", sum()),
                                Words.of("promo.covers.all"),
                                fromTo(TODAY.plusDays(6), TODAY.plusDays(7)))
                        : Words.of("promo.edit.notYet"),
                section,
                wrong,
                cells,
                at,
                side,
                section == Section.WHAT ? 1 : 3,
                notice);
    }

    static OffersScreen hits() {
        var cells =
                List.of(
                        new Cell(
                                OfferField.SKUS,
                                "DR0004 DA0001 kq",
                                Words.NONE,
                                Words.NONE,
                                Words.of(
                                        "promo.join",
                                        Words.of(
                                                "promo.goods",
                                                new Name("天然矿泉水500ml", "Mineral water 500 ml")),
                                        Words.of("promo.goods", new Name("全脂纯牛奶", "Whole milk")))),
                        cell(OfferField.CATEGORIES, ""),
                        cell(OfferField.TAGS, ""),
                        cell(OfferField.NOT_SKUS, ""),
                        cell(OfferField.NOT_CATEGORIES, ""));
        var hits =
                List.of(
                        hit("DR0004", new Name("天然矿泉水500ml", "Mineral water 500 ml"), 200),
                        hit("DR0005", new Name("苏打矿泉水400ml", "Soda water 400 ml"), 450),
                        hit("DR0006", new Name("矿泉水整箱24瓶", "Mineral water, case of 24"), 3_990));
        return editing(
                Section.GOODS,
                Set.of(),
                cells,
                OfferField.SKUS,
                new Side.Hits(hits, 1),
                Notice.NONE);
    }

    private static Hit hit(String sku, Name name, long fen) {
        return new Hit(sku, Words.of("promo.hit.goods", name, sku, Money.cny(fen)));
    }

    static OffersScreen wrong() {
        var cells =
                List.of(
                        cell(OfferField.FROM, "2026-11-28"),
                        new Cell(
                                OfferField.TO,
                                "2026-11-27",
                                Words.NONE,
                                Words.of("promo.wrong.order"),
                                Words.NONE),
                        new Cell(
                                OfferField.DAYS,
                                "6 8",
                                Words.NONE,
                                Words.of("promo.wrong.days"),
                                Words.NONE),
                        cell(OfferField.TIMES, "07:00-09:30"),
                        cell(OfferField.STORES, ""),
                        cell(OfferField.CHANNELS, ""));
        var versions =
                new Side.Versions(
                        List.of(
                                version(2, "promo.state.open", TODAY.minusDays(3)),
                                version(1, "promo.state.open", TODAY.minusDays(40))));
        return editing(
                Section.WHEN,
                Set.of(Section.WHEN),
                cells,
                OfferField.TO,
                versions,
                Notice.of(
                        Tone.BAD,
                        Words.of(
                                "promo.wrongAt",
                                Words.of("promo.field.to"),
                                Words.of("promo.wrong.order"))));
    }

    private static Version version(int number, String state, LocalDate day) {
        return new Version(
                Words.of("promo.version", number, day, ZHANG),
                Words.of(
                        "promo.versionAbout",
                        Words.of(state),
                        sum(),
                        fromTo(day, day.plusDays(30))));
    }

    static OffersScreen check() {
        var cells =
                List.of(
                        cell(OfferField.GROUP, "SUMS"),
                        cell(OfferField.EXCLUDES, "SPRING-02"),
                        cell(OfferField.EXCLUSIVE, false),
                        cell(OfferField.FULL_PRICE, true),
                        cell(OfferField.PRIORITY, ""),
                        new Cell(
                                OfferField.FUNDER,
                                "",
                                Words.of("promo.funder.supplier"),
                                Words.NONE,
                                Words.NONE));
        var found =
                new Side.Check(
                        List.of(
                                found(
                                        Tone.BAD,
                                        Words.of(
                                                "promo.finding.asMuch",
                                                Money.cny(2_000),
                                                Money.cny(2_000))),
                                found(Tone.BAD, Words.of("promo.finding.excludes", "SPRING-02")),
                                found(
                                        Tone.WARN,
                                        Words.of(
                                                "promo.finding.group",
                                                "SUMS",
                                                Words.of("promo.namedOffer", MORNING),
                                                TODAY.plusDays(6))),
                                found(
                                        Tone.WARN,
                                        Words.of(
                                                "promo.finding.raised",
                                                Words.of(
                                                        "promo.join",
                                                        Words.of("promo.named", "DR0004"),
                                                        Words.of("promo.named", "DA0001"))))));
        return editing(Section.TOGETHER, Set.of(), cells, OfferField.FUNDER, found, Notice.NONE);
    }

    private static Found found(Tone tone, Words what) {
        return new Found(tone, what);
    }
}
