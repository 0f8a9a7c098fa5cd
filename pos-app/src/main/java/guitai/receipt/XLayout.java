package guitai.receipt;

import guitai.shift.XReport;

/// A look at the totals that closes nothing (rule CM-10).
///
/// It lies beside the drawer before the blind count, so it does not say what the drawer should hold
/// (rule CM-04).
final class XLayout {
    private XLayout() {}

    static void of(Paper paper, Words words, Heading head, XReport x) {
        var figures = x.figures();
        var shift = figures.shift();
        var sections = new PeriodSections(paper, words);
        head.inside(words.of("x.title"));
        head.till();
        paper.line(words.of("shift") + " " + shift.number(), shift.date().toString());
        paper.line(words.of("cashier"), head.person(shift.responsible()));
        paper.line(words.of("opened"), words.minute(shift.openedAt()));
        paper.line(words.of("taken.at"), words.minute(x.at()));
        sections.documents(figures.totals());
        paper.section("section.sales");
        sections.sales(figures.totals());
        paper.section("section.tenders");
        sections.tenders(figures.totals());
        sections.gateway(figures);
        paper.rule();
        TaxTable.of(paper, words, figures.totals().perTax());
        TaxTable.byOthers(paper, words, figures.taxedByOthers());
        paper.section("section.drawer");
        sections.movements(figures.cash());
        paper.line(words.of("cash.expected"), words.of("cash.hidden"));
        paper.section("section.events");
        sections.events(figures);
        sections.imbalances(figures.totals());
        paper.rule();
        paper.boldCentre(words.of("x.title"));
    }
}
