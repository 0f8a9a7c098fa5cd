package guitai.report;

import static guitai.report.ReportWords.money;
import static guitai.report.Table.figures;
import static guitai.report.Table.row;
import static guitai.report.Table.strong;
import static guitai.report.Table.words;

import guitai.money.Money;
import guitai.promotion.planning.Discounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was taken off, by stage and by who pays for it (rules PR-58, CM-11).
final class DiscountTable {
    private DiscountTable() {}

    /// Empty where nothing was taken off.
    ///
    /// @param should what the books say was taken off in all; anything else is an alarm
    static Optional<SideBySide> of(ReportWords say, Discounts off, Money should) {
        if (off.rows().isEmpty()) return Optional.empty();
        var stages = new ArrayList<Table.Row>();
        off.byStage()
                .forEach(
                        (stage, sum) ->
                                stages.add(
                                        row(
                                                say.of("discounts.stage." + stage.name()),
                                                money(sum.negated()))));
        stages.add(sum(say, off, should));
        var funders = new ArrayList<Table.Row>();
        off.byFunder()
                .forEach(
                        (funder, sum) ->
                                funders.add(
                                        row(
                                                say.of("discounts.funder." + funder.name()),
                                                money(sum.negated()))));
        funders.add(sum(say, off, should));
        return Optional.of(
                new SideBySide(
                        table(say, "discounts.stage", stages),
                        table(say, "discounts.funder", funders),
                        0.5f));
    }

    private static Table table(ReportWords say, String by, List<Table.Row> rows) {
        return new Table(
                say.of("section.discounts"),
                List.of(words(say.of(by), 3), figures(say.of("amount"), 2)),
                rows);
    }

    private static Table.Row sum(ReportWords say, Discounts off, Money should) {
        var total = money(off.total().negated());
        return off.total().equals(should)
                ? strong(say.of("sum"), total)
                : Table.alert(say.of("sum"), total);
    }
}
