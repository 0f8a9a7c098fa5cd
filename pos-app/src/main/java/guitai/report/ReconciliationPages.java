package guitai.report;

import static guitai.report.ReportWords.money;
import static guitai.report.Table.figures;
import static guitai.report.Table.row;
import static guitai.report.Table.words;

import guitai.money.Money;
import guitai.reconciliation.Declarations.Declared;
import guitai.reconciliation.DifferenceCase;
import guitai.reconciliation.Discrepancy;
import guitai.reconciliation.FundDifference;
import guitai.reconciliation.OurLine;
import guitai.reconciliation.Reconciled.Totals;
import guitai.reconciliation.ReconciliationBook.Kept;
import guitai.reconciliation.ReconciliationBook.TenderSum;
import guitai.reconciliation.Row;
import guitai.reconciliation.StatementLine;
import guitai.report.Facts.Fact;
import guitai.report.ReconciliationReport.Part;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A reconciled day on A4: three books side by side, then each channel with its classes, its
/// differences and who explains them.
final class ReconciliationPages {
    private final ReportWords say;
    private final ReportHead head;
    private final ReconciliationReport day;

    ReconciliationPages(ReportWords say, ReportHead head, ReconciliationReport day) {
        this.say = say;
        this.head = head;
        this.day = day;
    }

    void all(Sheet sheet) throws IOException {
        var shop = head.shop();
        var under = String.join("  ", shop.legalName(), shop.address()).strip();
        var about = say.of("about", head.till().store(), head.till().workstation(), day.date());
        if (shop.training()) sheet.add(new Notice(say.of("training"), List.of()));
        sheet.add(new Masthead(shop.shop(), under, say.of("title.reconciliation"), about));
        sheet.add(books());
        for (var part : day.channels()) channel(sheet, part);
        sheet.add(
                new Signatures(
                        List.of(
                                say.of("sign.reconciled"),
                                say.of("sign.checked"),
                                say.of("sign.manager"))));
    }

    // CM-18: what the till counted, what the channel says, and what has moved.
    private Table books() {
        var rows = new ArrayList<Table.Row>();
        for (var declared : day.declared()) {
            var till = declared.till();
            var cells =
                    List.of(
                            declared.channel()
                                    .map(channel -> say.of("channel." + channel))
                                    .orElse(say.of("channel.none")),
                            tenders(declared),
                            money(till),
                            declared.bill().map(ReportWords::money).orElse(ReportWords.NONE),
                            declared.moved().map(ReportWords::money).orElse(ReportWords.NONE),
                            declared.bill()
                                    .map(bill -> money(bill.minus(till)))
                                    .orElse(ReportWords.NONE));
            var differs = declared.bill().filter(bill -> !bill.equals(till)).isPresent();
            rows.add(new Table.Row(differs ? Table.Look.ALERT : Table.Look.PLAIN, cells));
        }
        return new Table(
                say.of("section.books"),
                List.of(
                        words("", 2),
                        words(say.of("tender"), 4),
                        figures(say.of("book.till"), 2.4f),
                        figures(say.of("book.bill"), 2.4f),
                        figures(say.of("book.funds"), 2.4f),
                        figures(say.of("book.difference"), 2)),
                rows);
    }

    private String tenders(Declared declared) {
        return declared.tenders().stream().map(this::tender).collect(Collectors.joining("  "));
    }

    private String tender(TenderSum sum) {
        return "%s %s (%d)".formatted(say.tender(sum.kind()), money(sum.amount()), sum.count());
    }

    private void channel(Sheet sheet, Part part) throws IOException {
        var result = part.run().result();
        sheet.add(
                new Facts(
                        4,
                        true,
                        List.of(
                                new Fact(
                                        say.of("channel." + part.channel()),
                                        say.of(result.agrees() ? "agrees" : "differs"),
                                        !result.agrees()),
                                new Fact(say.of("book.bill"), money(result.in().theirMoney())),
                                new Fact(say.of("book.ours"), money(result.in().ourMoney())),
                                new Fact(
                                        say.of("book.difference"),
                                        money(result.in().difference()),
                                        !result.in().difference().isZero()))));
        if (result.in().ours() + result.in().theirs() > 0) {
            sheet.add(classes(part));
            sheet.add(fees(part));
        }
        if (!part.differing().isEmpty()) sheet.addLong(differences(part));
        if (!part.moved().isEmpty()) sheet.addLong(funds(part));
        if (!part.cases().isEmpty()) sheet.addLong(cases(part));
    }

    private Table classes(Part part) {
        var rows = new ArrayList<Table.Row>();
        for (var what : Discrepancy.values()) {
            var totals = part.run().result().totals(what);
            var good = what == Discrepancy.MATCHED || what == Discrepancy.LATE;
            var any = totals.ours() + totals.theirs() > 0;
            rows.add(classRow(say.of("class." + what), totals, any && !good));
        }
        var neighbours = part.run().result().neighbours();
        if (neighbours.theirs() > 0) rows.add(classRow(say.of("neighbours"), neighbours, false));
        return new Table(
                say.of("section.classes", say.of("channel." + part.channel())),
                List.of(
                        words("", 4),
                        figures(say.of("lines.ours"), 2),
                        figures(say.of("lines.theirs"), 2),
                        figures(say.of("book.ours"), 3),
                        figures(say.of("book.bill"), 3),
                        figures(say.of("book.difference"), 3)),
                rows);
    }

    private static Table.Row classRow(String name, Totals totals, boolean alert) {
        var cells =
                List.of(
                        name,
                        "" + totals.ours(),
                        "" + totals.theirs(),
                        money(totals.ourMoney()),
                        money(totals.theirMoney()),
                        money(totals.difference()));
        return new Table.Row(alert ? Table.Look.ALERT : Table.Look.PLAIN, cells);
    }

    private Facts fees(Part part) {
        var result = part.run().result();
        var currency = result.in().ourMoney().currency();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(say.of("fee.contract"), money(fee(result.fees().contract(), part))));
        facts.add(new Fact(say.of("fee.charged"), thousandths(result.fees().charged(), currency)));
        facts.add(
                new Fact(
                        say.of("book.funds"),
                        result.funds().map(f -> money(f.moved())).orElse(say.of("notRead"))));
        facts.add(
                new Fact(
                        say.of("funds.difference"),
                        result.funds().map(f -> money(f.difference())).orElse(ReportWords.NONE),
                        result.funds().filter(f -> f.differing() > 0).isPresent()));
        return new Facts(4, false, facts);
    }

    private static Money fee(long minor, Part part) {
        return new Money(minor, part.run().result().in().ourMoney().currency());
    }

    private static String thousandths(long thousandths, java.util.Currency currency) {
        return java.math.BigDecimal.valueOf(thousandths, 3 + currency.getDefaultFractionDigits())
                .toPlainString();
    }

    private Table differences(Part part) {
        var rows = new ArrayList<Table.Row>();
        for (var found : part.differing()) {
            rows.add(
                    row(
                            say.of("class." + found.what())
                                    + (found.hint() == Row.Hint.NONE
                                            ? ""
                                            : ", " + say.of("hint." + found.hint())),
                            number(found),
                            found.sides().ourLine().map(this::ours).orElse(ReportWords.NONE),
                            theirs(found),
                            money(found.difference())));
        }
        return new Table(
                say.of("section.differences", say.of("channel." + part.channel())),
                List.of(
                        words(say.of("class"), 2.6f),
                        words(say.of("number"), 4.2f),
                        words(say.of("side.ours"), 3.2f),
                        words(say.of("side.theirs"), 3.2f),
                        figures(say.of("book.difference"), 1.8f)),
                rows);
    }

    private String number(Row found) {
        var kind = say.of("kind." + found.key().kind());
        return kind + " " + found.key().number() + (found.copy() > 1 ? " #" + found.copy() : "");
    }

    private String ours(OurLine line) {
        return say.of("state." + line.state())
                + " "
                + money(line.order())
                + "  "
                + say.minute(line.at()).substring(5);
    }

    private String theirs(Row found) {
        var lines = found.sides().theirLines();
        if (lines.isEmpty()) return ReportWords.NONE;
        return lines.stream().map(this::theirs).collect(Collectors.joining("; "));
    }

    private String theirs(StatementLine line) {
        return say.of("row", line.row())
                + " "
                + say.of("line." + line.kind())
                + " "
                + money(line.order())
                + "  "
                + say.minute(line.at()).substring(5);
    }

    private Table funds(Part part) {
        var rows = new ArrayList<Table.Row>();
        for (var found : part.moved()) rows.add(fundRow(found));
        return new Table(
                say.of("section.fundDifferences", say.of("channel." + part.channel())),
                List.of(
                        words("", 3),
                        words(say.of("number"), 5),
                        figures(say.of("funds.due"), 2),
                        figures(say.of("book.funds"), 2),
                        figures(say.of("book.difference"), 2)),
                rows);
    }

    private Table.Row fundRow(FundDifference found) {
        return row(
                say.of("moved." + found.what()),
                found.number().isEmpty() ? found.reference() : found.number(),
                money(found.due()),
                money(found.moved()),
                money(found.difference()));
    }

    private Table cases(Part part) {
        var rows = new ArrayList<Table.Row>();
        for (var kept : part.cases()) rows.add(caseRow(kept));
        return new Table(
                say.of("section.cases", say.of("channel." + part.channel())),
                List.of(
                        words(say.of("case"), 2.4f),
                        words(say.of("case.state"), 1.6f),
                        words(say.of("case.owner"), 2.4f),
                        words(say.of("case.how"), 5),
                        words(say.of("case.closed"), 2.4f)),
                rows);
    }

    private Table.Row caseRow(Kept kept) {
        var id = kept.found().id().value();
        return switch (kept.found()) {
            case DifferenceCase.Open _ ->
                    Table.alert(id, say.of("case.OPEN"), ReportWords.NONE, "", "");
            case DifferenceCase.Taken(_, var owner) ->
                    Table.alert(id, say.of("case.TAKEN"), head.person(owner), "", "");
            case DifferenceCase.Resolved(_, var how, var said, var by) ->
                    row(
                            id,
                            say.of("case.RESOLVED"),
                            head.person(by),
                            say.of("how." + how) + ": " + said,
                            "");
            case DifferenceCase.Closed(var resolved, var by) ->
                    row(
                            id,
                            say.of("case.CLOSED"),
                            head.person(resolved.by()),
                            say.of("how." + resolved.how()) + ": " + resolved.words(),
                            head.person(by));
        };
    }
}
