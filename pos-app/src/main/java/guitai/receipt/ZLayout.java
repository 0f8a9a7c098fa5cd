package guitai.receipt;

import guitai.shift.ZReport;

/// The close of a shift in full (rule CM-11, what exists of it so far).
final class ZLayout {
    private ZLayout() {}

    static void of(Paper paper, Words words, Heading head, ZReport z) {
        var figures = z.figures();
        var sections = new PeriodSections(paper, words);
        head.inside(words.of("z.title", z.number()));
        period(paper, words, head, z);
        sections.documents(figures.totals());
        sections.imbalances(figures.totals());
        paper.section("section.sales");
        sections.sales(figures.totals());
        paper.rule();
        TaxTable.of(paper, words, figures.totals().perTax());
        TaxTable.byOthers(paper, words, figures.taxedByOthers());
        paper.bold(words.of("tax.total"), Words.money(figures.totals().tax()));
        paper.section("section.tenders");
        sections.tenders(figures.totals());
        sections.gateway(figures);
        paper.section("section.drawer");
        sections.movements(figures.cash());
        var drawer = new DrawerCount(paper, words, head);
        drawer.verdict(z);
        drawer.tries(z);
        paper.section("section.events");
        sections.events(figures);
        paper.section("section.forever");
        sections.amount(words.of("grandTotal"), z.grandTotal());
        sections.amount(words.of("grandTotal.absolute"), z.grandTotalAbsolute());
        paper.line(words.of("lastHash"));
        paper.line(z.lastHash());
        paper.rule();
        paper.signature(words.of("sign.cashier"));
        paper.signature(words.of("sign.manager"));
    }

    private static void period(Paper paper, Words words, Heading head, ZReport z) {
        var shift = z.figures().shift();
        head.legal();
        head.till();
        paper.line(words.of("shift") + " " + shift.number(), shift.date().toString());
        paper.line(words.of("cashier"), head.person(shift.responsible()));
        paper.line(words.of("opened"), words.minute(shift.openedAt()));
        paper.line(words.of("closed"), words.minute(z.closedAt()));
        paper.line(words.of("closedBy"), head.person(z.closedBy()));
    }
}
