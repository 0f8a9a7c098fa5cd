package guitai.ui.sample;

import guitai.money.Money;
import guitai.ui.reconciliation.ReconciliationScreen.Book;
import guitai.ui.reconciliation.ReconciliationScreen.Cell;
import guitai.ui.reconciliation.ReconciliationScreen.Day;
import guitai.ui.reconciliation.ReconciliationScreen.DayLine;
import guitai.ui.reconciliation.ReconciliationScreen.Days;
import guitai.ui.reconciliation.ReconciliationScreen.Detail;
import guitai.ui.reconciliation.ReconciliationScreen.Fact;
import guitai.ui.reconciliation.ReconciliationScreen.Line;
import guitai.ui.reconciliation.ReconciliationScreen.Steps;
import guitai.ui.reconciliation.ReconciliationScreen.Tile;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// The books against the channels', as a week brings them.
public final class ReconciliationSamples {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Words WECHAT = Words.of("tenderKind.wechat");
    private static final Words ALIPAY = Words.of("tenderKind.alipay");
    private static final Words CARD = Words.of("tenderKind.card");
    private static final Words NONE = Words.of("reconcile.none");
    private static final List<String> CLASSES =
            List.of(
                    "reconcile.matched",
                    "reconcile.onlyOurs",
                    "reconcile.onlyTheirs",
                    "reconcile.amountDiffers",
                    "reconcile.stateDiffers",
                    "reconcile.couponDiffers",
                    "reconcile.feeDiffers",
                    "reconcile.late",
                    "reconcile.funds");

    private ReconciliationSamples() {}

    private static Words amount(long fen) {
        return Words.of("reconcile.amount", Money.cny(fen));
    }

    public static Days days() {
        var days = new ArrayList<DayLine>();
        for (int i = 0; i < 14; i++) {
            var agrees = new Cell(WECHAT, Words.of("reconcile.agrees"), Tone.GOOD);
            var second =
                    i == 1
                            ? new Cell(ALIPAY, Words.of("reconcile.open", 3), Tone.BAD)
                            : new Cell(ALIPAY, Words.of("reconcile.explained"), Tone.GOOD);
            var none = Words.of("reconcile.notDone");
            days.add(
                    new DayLine(
                            TODAY.minusDays(i),
                            i == 0
                                    ? List.of(
                                            new Cell(WECHAT, none, Tone.PLAIN),
                                            new Cell(ALIPAY, none, Tone.PLAIN),
                                            new Cell(CARD, none, Tone.PLAIN))
                                    : List.of(
                                            agrees,
                                            second,
                                            new Cell(
                                                    CARD,
                                                    Words.of("reconcile.agrees"),
                                                    Tone.GOOD))));
        }
        return new Days(
                days,
                1,
                Words.of("reconcile.going", ALIPAY, TODAY.minusDays(1), 12_000, 2, 3),
                Notice.NONE);
    }

    public static Day day() {
        var tiles = new ArrayList<Tile>();
        var counts = new long[] {1284, 1, 2, 1, 0, 0, 1, 3, 1};
        for (int i = 0; i < CLASSES.size(); i++) {
            var bad = counts[i] > 0 && i != 0 && i != 7;
            tiles.add(
                    new Tile(
                            Words.of(CLASSES.get(i)),
                            counts[i],
                            amount(i == 0 ? 8_412_350 : counts[i] * -1250),
                            i == 0 ? Tone.GOOD : bad ? Tone.BAD : Tone.PLAIN));
        }
        return new Day(
                TODAY.minusDays(1),
                List.of(
                        new Book(
                                WECHAT,
                                amount(4_210_880),
                                amount(4_210_880),
                                amount(4_185_615),
                                amount(4_185_615),
                                Words.of("reconcile.agrees"),
                                Tone.GOOD),
                        new Book(
                                ALIPAY,
                                amount(8_412_350),
                                amount(8_409_850),
                                amount(8_359_391),
                                amount(8_358_141),
                                Words.of("reconcile.open", 3),
                                Tone.BAD),
                        new Book(
                                CARD,
                                amount(512_300),
                                NONE,
                                NONE,
                                NONE,
                                Words.of("reconcile.notDone"),
                                Tone.PLAIN)),
                1,
                tiles,
                -1,
                List.of(
                        line(
                                Words.of(
                                        "reconcile.because",
                                        Words.of("reconcile.onlyOurs"),
                                        Words.of("hint.openHere")),
                                1,
                                amount(4620),
                                NONE,
                                -4620,
                                Words.of("difference.nobody", Words.of("difference.open"), 1)),
                        line(
                                Words.of(
                                        "reconcile.because",
                                        Words.of("reconcile.onlyTheirs"),
                                        Words.of("hint.externalRefund")),
                                2,
                                NONE,
                                amount(-1890),
                                -1890,
                                Words.of(
                                        "difference.owner",
                                        Words.of("difference.taken"),
                                        StatusSamples.CHEN.name(),
                                        1)),
                        line(
                                Words.of("reconcile.amountDiffers"),
                                3,
                                amount(8604),
                                amount(8504),
                                -100,
                                Words.of(
                                        "difference.owner",
                                        Words.of("difference.resolved"),
                                        StatusSamples.CHEN.name(),
                                        1)),
                        line(
                                Words.of("reconcile.feeDiffers"),
                                4,
                                amount(12_350),
                                amount(12_350),
                                0,
                                Words.of("difference.nobody", Words.of("difference.open"), 1))),
                1,
                Words.NONE,
                Notice.NONE);
    }

    private static Line line(
            Words what, int n, Words ours, Words theirs, long difference, Words state) {
        return new Line(
                what,
                Words.of(
                        "reconcile.about",
                        Words.of("books.payment"),
                        "02A000000000000000000000000" + n),
                ours,
                theirs,
                amount(difference),
                state,
                Tone.BAD);
    }

    /// @param explained whether a second person is asked now
    public static Detail detail(boolean explained) {
        var said =
                Words.of(
                        "difference.said",
                        Words.of("resolution.refunded"),
                        "顾客已收到差额 ¥1.00",
                        StatusSamples.LI.name());
        return new Detail(
                Words.of("reconcile.amountDiffers"),
                Tone.BAD,
                side(8604, Words.of("books.done"), false),
                side(8504, Words.of("books.doneThere", "TRADE_SUCCESS"), true),
                Words.of(
                        "difference.owner",
                        Words.of(explained ? "difference.resolved" : "difference.taken"),
                        StatusSamples.LI.name(),
                        1),
                explained ? said : Words.NONE,
                explained ? new Steps(false, false, true) : new Steps(true, true, false),
                List.of(
                        Words.of("resolution.bookedLate"),
                        Words.of("resolution.refunded"),
                        Words.of("resolution.writtenOff"),
                        Words.of("resolution.externalRefund"),
                        Words.of("resolution.fee"),
                        Words.of("resolution.claimed"),
                        Words.of("resolution.other")),
                1,
                explained ? "" : "¥1.00",
                Notice.NONE);
    }

    private static List<Fact> side(long order, Words state, boolean theirs) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("fact.kind", Words.of("fact.kindState", Words.of("books.payment"), state)));
        facts.add(fact("fact.number", "02A0000000000000000000000003"));
        facts.add(fact("fact.reference", "2026112022001400001234567890"));
        if (theirs) facts.add(fact("fact.row", Words.of("fact.rowOfFile", 47)));
        else facts.add(fact("fact.day", Words.of("fact.date", TODAY.minusDays(1))));
        facts.add(
                fact(
                        "fact.at",
                        Words.of("status.onDay", TODAY.minusDays(1), LocalTime.of(18, 2, 11))));
        facts.add(fact("fact.order", amount(order)));
        facts.add(fact("fact.settled", amount(order)));
        facts.add(fact("fact.coupon", amount(0)));
        if (theirs) facts.add(fact("fact.fee", Words.of("fact.feeParts", Money.cny(51), 24)));
        return facts;
    }

    private static Fact fact(String label, Words value) {
        return new Fact(Words.of(label), value);
    }

    private static Fact fact(String label, String value) {
        return fact(label, Words.of("status.today", value));
    }
}
