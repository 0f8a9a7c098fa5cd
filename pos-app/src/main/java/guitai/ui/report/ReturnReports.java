package guitai.ui.report;

import guitai.money.Money;
import guitai.refund.ReturnReasons;
import guitai.refund.ReturnReasons.Row;
import guitai.refund.ReturnReasons.Why;
import guitai.staff.OperatorId;
import guitai.ui.report.ReportScreen.Headline;
import guitai.ui.report.ReportScreen.Line;
import guitai.ui.report.ReportScreen.Section;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Puts the returns of some days into the order of a report: a section for each reason, in it who
/// took them.
final class ReturnReports {
    // Reasons can be typed, so there may be any number; the file has them all.
    private static final int MOST_SECTIONS = 24;
    private static final int MOST_LINES = 12;

    static final ReportScreen EMPTY =
            new ReportScreen(
                    Words.of("returned.title"),
                    Words.NONE,
                    List.of(),
                    List.of(),
                    List.of(),
                    true,
                    Notice.NONE);

    private final Function<OperatorId, Name> names;

    ReturnReports(Function<OperatorId, Name> names) {
        this.names = names;
    }

    ReportScreen of(ReturnReasons reasons) {
        var head = new ArrayList<Words>();
        head.add(Words.of("returned.days", reasons.from().day(), reasons.to().day()));
        if (reasons.incomplete()) head.add(Words.of("returned.incomplete"));
        var sections = new ArrayList<Section>();
        for (var reason : reasons.byReason().entrySet()) {
            if (sections.size() < MOST_SECTIONS) sections.add(section(reason, reasons));
        }
        return new ReportScreen(
                Words.of("returned.title"),
                Words.NONE,
                head,
                headlines(reasons),
                sections,
                false,
                Notice.NONE);
    }

    private static List<Headline> headlines(ReturnReasons reasons) {
        var all = new ArrayList<Headline>();
        all.add(headline(Words.of("returned.all"), reasons.count(), reasons.amount()));
        var without =
                reasons.rows().stream().filter(row -> row.why() instanceof Why.NoReceipt).toList();
        all.add(headline(Words.of("returned.without"), count(without), reasons.sum(without)));
        var first = reasons.byReason().entrySet().stream().findFirst();
        first.ifPresent(
                most ->
                        all.add(
                                headline(
                                        Words.of("returned.most", words(most.getKey())),
                                        count(most.getValue()),
                                        reasons.sum(most.getValue()))));
        return all;
    }

    private static Headline headline(Words label, long count, Money amount) {
        return new Headline(label, amount, times(count), Tone.PLAIN);
    }

    private Section section(Map.Entry<Why, List<Row>> reason, ReturnReasons reasons) {
        var lines = new ArrayList<Line>();
        for (var row : reason.getValue()) {
            if (lines.size() == MOST_LINES) break;
            var who = Words.of("returned.by", names.apply(row.by()));
            lines.add(new Line.Sum(who, times(row.count()), row.amount(), false));
        }
        var rows = reason.getValue();
        lines.add(
                new Line.Sum(
                        Words.of("returned.all"), times(count(rows)), reasons.sum(rows), true));
        return new Section(words(reason.getKey()), lines);
    }

    private static Words words(Why why) {
        return switch (why) {
            case Why.Said(var words) ->
                    words.isEmpty()
                            ? Words.of("returned.notSaid")
                            : Words.of("returned.said", words);
            case Why.NoReceipt(var reason) ->
                    Words.of(
                            "returned.withoutBecause",
                            Words.of("noReceipt." + reason.name().toLowerCase(Locale.ROOT)));
        };
    }

    private static long count(List<Row> rows) {
        return rows.stream().mapToLong(Row::count).sum();
    }

    private static Words times(long count) {
        return Words.of("returned.times", Long.toString(count));
    }

    static ReportScreen with(ReportScreen s, Notice notice) {
        return new ReportScreen(
                s.title(), s.stamp(), s.head(), s.headline(), s.sections(), s.printing(), notice);
    }
}
