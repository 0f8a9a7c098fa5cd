package guitai.ui.sample;

import guitai.money.Money;
import guitai.ui.report.ReportScreen;
import guitai.ui.report.ReportScreen.Headline;
import guitai.ui.report.ReportScreen.Line;
import guitai.ui.report.ReportScreen.Section;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// A shift that ended one yuan short.
public final class ReportSamples {

    private ReportSamples() {}

    public static ReportScreen shift() {
        return new ReportScreen(
                Words.of("report.shift"),
                Words.NONE,
                List.of(
                        Words.of("report.till", "S001", "02"),
                        Words.of(
                                "report.times",
                                LocalDate.of(2026, 11, 21),
                                LocalTime.of(8, 2),
                                LocalTime.of(15, 31)),
                        Words.of("report.cashier", StatusSamples.WANG.name()),
                        Words.of("report.documents", "000118", "000243", 0)),
                List.of(
                        new Headline(
                                Words.of("report.net"),
                                Money.cny(1_711_630),
                                Words.of("report.saleCount", 124),
                                Tone.PLAIN),
                        new Headline(
                                Words.of("report.expected"),
                                Money.cny(249_730),
                                Words.of("report.counted", Money.cny(249_630)),
                                Tone.PLAIN),
                        new Headline(
                                Words.of("report.overShort"),
                                Money.cny(-100),
                                Words.of("report.withinTolerance"),
                                Tone.WARN)),
                List.of(
                        new Section(
                                Words.of("report.sales"),
                                List.of(
                                        sum("report.gross", 1_832_040, false),
                                        sum("report.discounts", -120_410, false),
                                        sum("report.net", 1_711_630, true),
                                        sum("report.returns", -21_200, false),
                                        sum("report.rounding", -90, false),
                                        sum("report.taken", 1_690_340, true))),
                        new Section(
                                Words.of("report.drawer"),
                                List.of(
                                        sum("report.float", 50_000, false),
                                        sum("report.cashIn", 251_000, false),
                                        sum("report.change", -20_070, false),
                                        sum("report.paidIn", 0, false),
                                        sum("report.paidOut", -1_200, false),
                                        sum("report.drops", -30_000, false),
                                        sum("report.expected", 249_730, true))),
                        new Section(
                                Words.of("report.exceptions"),
                                List.of(
                                        new Line.Count(Words.of("report.voids"), 1),
                                        new Line.Count(Words.of("report.deletions"), 3),
                                        new Line.Count(Words.of("report.reprints"), 4),
                                        new Line.Count(Words.of("report.noSales"), 2)))),
                false,
                Notice.NONE);
    }

    /// Ten days of returns, with reasons chosen and typed.
    public static ReportScreen returns() {
        return new ReportScreen(
                Words.of("returned.title"),
                Words.NONE,
                List.of(
                        Words.of(
                                "returned.days",
                                LocalDate.of(2026, 10, 23),
                                LocalDate.of(2026, 11, 21))),
                List.of(
                        returned(Words.of("returned.all"), 128_460, 31),
                        returned(Words.of("returned.without"), 9_900, 4),
                        returned(
                                Words.of("returned.most", Words.of("returned.said", "质量问题")),
                                61_250,
                                12)),
                List.of(
                        reason(Words.of("returned.said", "质量问题"), 40_000, 21_250),
                        reason(Words.of("returned.said", "不想要了"), 30_310, 20_000),
                        reason(Words.of("returned.notSaid"), 5_000, 2_000),
                        reason(
                                Words.of("returned.withoutBecause", Words.of("noReceipt.gift")),
                                6_600,
                                3_300)),
                false,
                Notice.NONE);
    }

    private static Headline returned(Words what, long fen, long count) {
        var times = Words.of("returned.times", Long.toString(count));
        return new Headline(what, Money.cny(fen), times, Tone.PLAIN);
    }

    private static Section reason(Words why, long wang, long li) {
        var twice = Words.of("returned.times", "2");
        return new Section(
                why,
                List.of(
                        new Line.Sum(
                                Words.of("returned.by", StatusSamples.WANG.name()),
                                twice,
                                Money.cny(wang),
                                false),
                        new Line.Sum(Words.of("returned.by", "1002"), twice, Money.cny(li), false),
                        new Line.Sum(
                                Words.of("returned.all"),
                                Words.of("returned.times", "4"),
                                Money.cny(wang + li),
                                true)));
    }

    private static Line sum(String key, long fen, boolean total) {
        return new Line.Sum(Words.of(key), Words.NONE, Money.cny(fen), total);
    }
}
