package guitai.ui.report;

import guitai.money.Money;
import guitai.shift.DocumentFigures;
import guitai.shift.DrawerOpening;
import guitai.shift.ShiftFigures;
import guitai.shift.XReport;
import guitai.shift.ZReport;
import guitai.staff.OperatorId;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;
import guitai.ui.report.ReportScreen.Headline;
import guitai.ui.report.ReportScreen.Line;
import guitai.ui.report.ReportScreen.Section;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.TenderWords;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Puts the figures of a shift into the order of a report (rule CM-15).
final class Reports {

    private final String store;
    private final String till;
    private final Money tolerance;
    private final Function<OperatorId, Name> names;
    private final Function<Instant, LocalTime> times;

    Reports(
            String store,
            String till,
            Money tolerance,
            Function<OperatorId, Name> names,
            Function<Instant, LocalTime> times) {
        this.store = store;
        this.till = till;
        this.tolerance = tolerance;
        this.names = names;
        this.times = times;
    }

    /// @param expectedShown whether who looks may see what the drawer should hold before it is
    ///   counted (rule CM-04)
    ReportScreen x(XReport x, boolean expectedShown) {
        var figures = x.figures();
        var sections = new ArrayList<>(List.of(sales(figures), tenders(figures)));
        sections.add(drawer(figures, expectedShown));
        sections.add(taxes(figures));
        sections.add(exceptions(figures));
        return new ReportScreen(
                Words.of("report.x"),
                Words.of("report.notClosed"),
                head(figures, x.at()),
                List.of(net(figures), taken(figures)),
                sections,
                false,
                Notice.NONE);
    }

    ReportScreen shift(ZReport z, List<DrawerOpening> openings) {
        var figures = z.figures();
        var counted = new ArrayList<>(List.of(sales(figures), tenders(figures)));
        counted.add(drawer(figures, true));
        counted.add(taxes(figures));
        counted.add(exceptions(figures));
        if (!openings.isEmpty()) counted.add(openings(openings));
        counted.add(period(z));
        return new ReportScreen(
                Words.of("report.shift"),
                Words.of("report.zNumber", Long.toString(z.number())),
                head(figures, z.closedAt()),
                List.of(net(figures), expected(z), overShort(z)),
                counted,
                false,
                Notice.NONE);
    }

    private Section openings(List<DrawerOpening> openings) {
        return new Section(
                Words.of("report.openings"),
                openings.stream()
                        .<Line>map(
                                one ->
                                        new Line.Said(
                                                Words.of(
                                                        "report.opening",
                                                        times.apply(one.at()),
                                                        names.apply(one.by())),
                                                one.byKey()
                                                        ? Words.of("report.openedByKey")
                                                        : Words.of(
                                                                "report.openedFor", one.reason())))
                        .toList());
    }

    private List<Words> head(ShiftFigures figures, Instant until) {
        var shift = figures.shift();
        var totals = figures.totals();
        return List.of(
                Words.of("report.till", store, till),
                Words.of(
                        "report.times",
                        shift.date().day(),
                        times.apply(shift.openedAt()),
                        times.apply(until)),
                Words.of("report.cashier", names.apply(shift.responsible())),
                Words.of(
                        "report.documents",
                        Long.toString(totals.firstNo()),
                        Long.toString(totals.lastNo()),
                        Integer.toString(totals.gaps().size())));
    }

    private static Headline net(ShiftFigures figures) {
        int sales = figures.totals().count(DocumentFigures.Kind.SALE);
        return new Headline(
                Words.of("report.net"),
                figures.totals().net(),
                Words.of("report.saleCount", Integer.toString(sales)),
                Tone.PLAIN);
    }

    private static Headline taken(ShiftFigures figures) {
        return new Headline(
                Words.of("report.taken"),
                figures.totals().tenderTotal(),
                Words.of("report.withRounding", figures.totals().rounding()),
                Tone.PLAIN);
    }

    private static Headline expected(ZReport z) {
        return new Headline(
                Words.of("report.expected"),
                z.figures().expected(),
                Words.of("report.counted", z.counted()),
                Tone.PLAIN);
    }

    private Headline overShort(ZReport z) {
        var outside = z.overShort().abs().compareTo(tolerance) > 0;
        var words =
                z.differenceReason()
                        .map(a -> Words.of("report.accepted", names.apply(a.by()), a.reason()))
                        .orElse(
                                Words.of(
                                        outside
                                                ? "report.outsideTolerance"
                                                : "report.withinTolerance"));
        var tone = z.overShort().isZero() ? Tone.GOOD : outside ? Tone.BAD : Tone.WARN;
        return new Headline(Words.of("report.overShort"), z.overShort(), words, tone);
    }

    private static Section sales(ShiftFigures figures) {
        var t = figures.totals();
        var lines = new ArrayList<Line>();
        lines.add(sum("report.gross", t.gross(), false));
        lines.add(sum("report.discounts", t.discount().negated(), false));
        lines.add(sum("report.returns", t.returns().negated(), false));
        lines.add(sum("report.net", t.net(), true));
        // Money that is no turnover: the shop owes it (rule LY-60).
        if (t.topUps().any()) {
            lines.add(sum("report.topUps", t.topUps().net(), false));
            lines.add(sum("report.topUpBonus", t.topUps().bonus(), false));
        }
        lines.add(sum("report.rounding", t.rounding(), false));
        lines.add(sum("report.taken", t.tenderTotal(), true));
        return new Section(Words.of("report.sales"), lines);
    }

    private static Section tenders(ShiftFigures figures) {
        var lines = new ArrayList<Line>();
        figures.totals()
                .tenders()
                .forEach(
                        (kind, totals) ->
                                lines.add(
                                        new Line.Sum(
                                                Words.of(TenderWords.key(kind)),
                                                Words.of(
                                                        "report.uses",
                                                        Integer.toString(
                                                                totals.count() + totals.refunds())),
                                                totals.net(),
                                                false)));
        if (lines.isEmpty()) lines.add(new Line.Count(Words.of("report.noTenders"), 0));
        return new Section(Words.of("report.tenders"), lines);
    }

    private static Section drawer(ShiftFigures figures, boolean expectedShown) {
        var cash = figures.cash();
        if (!expectedShown) {
            return new Section(
                    Words.of("report.drawer"),
                    List.of(
                            sum("report.float", cash.openingFloat(), false),
                            new Line.Said(Words.of("report.expected"), Words.of("report.hidden"))));
        }
        return new Section(
                Words.of("report.drawer"),
                List.of(
                        sum("report.float", cash.openingFloat(), false),
                        sum("report.cashIn", cash.tendered(), false),
                        sum("report.change", cash.change().negated(), false),
                        sum("report.refunds", cash.refunds().negated(), false),
                        sum("report.paidIn", cash.paidIn(), false),
                        sum("report.paidOut", cash.paidOut().negated(), false),
                        sum("report.drops", cash.drops().negated(), false),
                        sum("report.expected", cash.expected(), true)));
    }

    private static Words taxOf(TaxCategory category) {
        return switch (category.rate()) {
            case TaxRate.Exempt() -> Words.of("report.taxExempt");
            // Parts per million: 130000 is 13 %.
            case TaxRate.Percent(var ppm) ->
                    Words.of(
                            "report.taxOf",
                            BigDecimal.valueOf(ppm, 4).stripTrailingZeros().toPlainString());
        };
    }

    private static Section taxes(ShiftFigures figures) {
        var lines = new ArrayList<Line>();
        figures.totals()
                .perTax()
                .forEach(
                        (category, share) ->
                                lines.add(
                                        new Line.Sum(
                                                taxOf(category),
                                                Words.of("report.taxGross", share.gross()),
                                                share.tax(),
                                                false)));
        lines.add(sum("report.tax", figures.totals().tax(), true));
        return new Section(Words.of("report.taxes"), lines);
    }

    private static Section exceptions(ShiftFigures figures) {
        var totals = figures.totals();
        var counters = figures.counters();
        return new Section(
                Words.of("report.exceptions"),
                List.of(
                        count("report.voids", totals.count(DocumentFigures.Kind.VOID)),
                        count("report.deletions", counters.deletedAfterTotal()),
                        count("report.reprints", counters.reprints()),
                        count("report.noSales", totals.count(DocumentFigures.Kind.NO_SALE)),
                        count("report.overrides", counters.supervisorOverrides()),
                        count("report.keyedWeights", counters.keyedWeights()),
                        count("report.unreadable", counters.exceptions())));
    }

    private static Section period(ZReport z) {
        return new Section(
                Words.of("report.period"),
                List.of(
                        new Line.Count(Words.of("report.counts"), z.counts().size()),
                        sum("report.firstCount", z.counts().getFirst().total(), false),
                        sum("report.lastCount", z.counted(), false),
                        sum("report.grandTotal", z.grandTotal(), true)));
    }

    private static Line sum(String key, Money amount, boolean total) {
        return new Line.Sum(Words.of(key), Words.NONE, amount, total);
    }

    private static Line count(String key, int count) {
        return new Line.Count(Words.of(key), count);
    }
}
