package guitai.receipt;

import guitai.money.Money;
import guitai.shift.DocumentFigures.Kind;
import guitai.shift.DrawerOpening;
import guitai.shift.PeriodTotals;
import guitai.shift.SaleRatios;
import guitai.shift.ZReport;
import guitai.slip.Slip;

import java.util.List;

/// What a manager reads in one minute (rule CM-15): sales, tenders, drawer, exceptions, signatures.
final class ShiftReportLayout {
    private ShiftReportLayout() {}

    static void of(Paper paper, Words words, Heading head, Slip.ShiftReport report) {
        var z = report.report();
        var figures = z.figures();
        var totals = figures.totals();
        var sections = new PeriodSections(paper, words);
        head.inside(words.of("report.title"));
        shift(paper, words, head, z);
        sections.documents(totals);
        sections.imbalances(totals);
        paper.rule();
        sales(paper, words, sections, totals);
        paper.rule();
        sections.tenders(totals);
        sections.gateway(figures);
        paper.rule();
        drawer(paper, words, head, sections, z);
        paper.rule();
        sections.events(figures);
        openings(paper, words, head, report.openings());
        paper.rule();
        paper.signature(words.of("sign.leaving"));
        paper.signature(words.of("sign.coming"));
        paper.signature(words.of("sign.manager"));
    }

    private static void shift(Paper paper, Words words, Heading head, ZReport z) {
        var shift = z.figures().shift();
        head.till();
        paper.line(words.of("shift") + " " + shift.number(), shift.date().toString());
        paper.line(words.of("cashier"), head.person(shift.responsible()));
        paper.line(words.of("opened"), words.minute(shift.openedAt()));
        paper.line(words.of("closed"), words.minute(z.closedAt()));
    }

    private static void sales(
            Paper paper, Words words, PeriodSections sections, PeriodTotals totals) {
        var ratios = new SaleRatios(totals);
        var average = ratios.averageSale().map(Words::money).orElse(Words.NONE);
        sections.counted(words.of("sales"), totals.count(Kind.SALE), totals.gross());
        sections.amount(words.of("discounts"), totals.discount().negated());
        paper.bold(words.of("netSales"), Words.money(totals.netSales()));
        sections.counted(
                words.of("returns"), totals.count(Kind.RETURN), totals.returns().negated());
        sections.amount(words.of("rounding"), totals.rounding());
        paper.big(words.of("report.taken"), Words.money(totals.tenderTotal()));
        paper.line(
                words.of("basket", average),
                words.of("depth", Words.tenths(ratios.piecesPerSaleTenths())));
        paper.line(words.of("discountRate", Words.perMille(ratios.discountPerMille())));
    }

    /// Every opening without a sale, with its reason.
    private static void openings(
            Paper paper, Words words, Heading head, List<DrawerOpening> openings) {
        if (openings.isEmpty()) return;
        paper.rule();
        paper.line(words.of("openings"));
        for (var one : openings) {
            var why = one.byKey() ? words.of("openings.byKey") : one.reason();
            paper.line(words.minute(one.at()) + " " + why, head.person(one.by()));
        }
    }

    private static void drawer(
            Paper paper, Words words, Heading head, PeriodSections sections, ZReport z) {
        var cash = z.figures().cash();
        sections.amount(words.of("cash.float"), cash.openingFloat());
        sections.amount(
                words.of("cash.taken"), cash.tendered().minus(cash.change()).minus(cash.refunds()));
        inOrOut(sections, words, "cash.paidIn", cash.paidIn());
        inOrOut(sections, words, "cash.paidOut", cash.paidOut().negated());
        inOrOut(sections, words, "cash.drops", cash.drops().negated());
        new DrawerCount(paper, words, head).verdict(z);
    }

    private static void inOrOut(PeriodSections sections, Words words, String key, Money amount) {
        if (!amount.isZero()) sections.amount(words.of(key), amount);
    }
}
