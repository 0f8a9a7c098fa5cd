package guitai.report;

import static guitai.report.ReportWords.money;
import static guitai.report.Table.figures;
import static guitai.report.Table.strong;
import static guitai.report.Table.words;

import guitai.promotion.planning.Discounts;
import guitai.report.Facts.Fact;
import guitai.shift.DayReport;
import guitai.shift.DocumentFigures.Kind;
import guitai.shift.ZReport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A business date on A4: the day's figures, then every shift in a row of its own.
final class DayPages {
    private final ReportWords say;
    private final ReportHead head;
    private final DayReport day;
    private final PeriodTables tables;

    DayPages(ReportWords say, ReportHead head, DayReport day) {
        this.say = say;
        this.head = head;
        this.day = day;
        tables = new PeriodTables(say, day.totals());
    }

    void all(Sheet sheet, Discounts off) throws IOException {
        var shop = head.shop();
        var under = String.join("  ", shop.legalName(), shop.address()).strip();
        var about = head.about(say, day.date(), day.currency());
        if (shop.training()) sheet.add(new Notice(say.of("training"), List.of()));
        sheet.add(new Masthead(shop.shop(), under, say.of("title.day"), about));
        var totals = day.totals();
        sheet.add(
                new Facts(
                        4,
                        false,
                        List.of(
                                new Fact(say.of("shifts"), "" + day.shifts().size()),
                                new Fact(
                                        say.of("documents"),
                                        ReportWords.range(totals.firstNo(), totals.lastNo())),
                                new Fact(
                                        say.of("gaps"),
                                        "" + totals.gaps().size(),
                                        !totals.gaps().isEmpty()),
                                new Fact(
                                        say.of("overShort"),
                                        money(day.overShort()),
                                        !day.overShort().isZero()))));
        sheet.add(tables.first());
        for (var notice : List.of(tables.imbalances(), tables.gaps())) {
            if (notice.isPresent()) sheet.add(notice.get());
        }
        sheet.add(new SideBySide(tables.sales(), tables.tax(), 0.44f));
        sheet.add(tables.tenders());
        var discounts = DiscountTable.of(say, off, totals.discount());
        if (discounts.isPresent()) sheet.add(discounts.get());
        var taxed = tables.taxed(off.taxedOff());
        if (taxed.isPresent()) sheet.add(taxed.get());
        var funding = tables.funding();
        if (funding.isPresent()) sheet.add(funding.get());
        sheet.addLong(shifts());
        sheet.add(new Signatures(List.of(say.of("sign.manager"))));
    }

    private Table shifts() {
        var rows = new ArrayList<Table.Row>();
        for (var z : day.shifts()) rows.add(row(z));
        var totals = day.totals();
        rows.add(
                strong(
                        say.of("sum"),
                        "",
                        "",
                        "" + totals.count(Kind.SALE),
                        money(totals.netSales()),
                        money(totals.returns().negated()),
                        money(totals.tenderTotal()),
                        money(day.overShort())));
        return new Table(
                say.of("section.shifts"),
                List.of(
                        words("Z", 1.2f),
                        words(say.of("cashier"), 3),
                        words(say.of("opened.closed"), 3),
                        figures(say.of("sales.count"), 1.6f),
                        figures(say.of("netSales"), 2.6f),
                        figures(say.of("returns"), 2.2f),
                        figures(say.of("taken"), 2.6f),
                        figures(say.of("overShort"), 2)),
                rows);
    }

    private Table.Row row(ZReport z) {
        var shift = z.figures().shift();
        var totals = z.figures().totals();
        return new Table.Row(
                totals.imbalances().isEmpty() ? Table.Look.PLAIN : Table.Look.ALERT,
                List.of(
                        "" + z.number(),
                        head.person(shift.responsible()),
                        time(say.minute(shift.openedAt())) + " - " + time(say.minute(z.closedAt())),
                        "" + totals.count(Kind.SALE),
                        money(totals.netSales()),
                        money(totals.returns().negated()),
                        money(totals.tenderTotal()),
                        money(z.overShort())));
    }

    // The date is in the head; a shift that ends after midnight shows it by its time.
    private static String time(String minute) {
        return minute.substring(minute.indexOf(' ') + 1);
    }
}
