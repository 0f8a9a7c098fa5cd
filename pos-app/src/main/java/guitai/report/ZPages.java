package guitai.report;

import static guitai.report.ReportWords.money;
import static guitai.report.Table.figures;
import static guitai.report.Table.row;
import static guitai.report.Table.strong;
import static guitai.report.Table.words;

import guitai.money.Money;
import guitai.promotion.planning.Discounts;
import guitai.report.Facts.Fact;
import guitai.shift.DocumentFigures.Kind;
import guitai.shift.DrawerOpening;
import guitai.shift.PeriodTotals;
import guitai.shift.Shift;
import guitai.shift.ZReport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A shift on A4: as the hand-over reads it, and as the books keep it.
final class ZPages {
    private final ReportWords say;
    private final ReportHead head;
    private final ZReport z;
    private final PeriodTotals totals;
    private final PeriodTables tables;

    ZPages(ReportWords say, ReportHead head, ZReport z) {
        this.say = say;
        this.head = head;
        this.z = z;
        totals = z.figures().totals();
        tables = new PeriodTables(say, totals);
    }

    /// The shift report: one page (rule CM-15).
    void shift(Sheet sheet, List<DrawerOpening> opened) throws IOException {
        var parts = begin(say.of("title.shift"));
        parts.add(new SideBySide(tables.sales(), drawer(), 0.5f));
        parts.add(tables.tenders());
        gateways(parts);
        parts.add(events());
        if (!opened.isEmpty()) parts.add(openings(opened));
        parts.add(signatures("sign.leaving", "sign.coming", "sign.manager"));
        sheet.addFitting(parts);
    }

    /// The Z with everything that exists of rule CM-11.
    void whole(Sheet sheet, Discounts off) throws IOException {
        var parts = begin(say.of("title.z", z.number()));
        parts.add(new SideBySide(tables.sales(), tables.tax(), 0.44f));
        parts.add(tables.tenders());
        var discounts = DiscountTable.of(say, off, totals.discount());
        if (discounts.isPresent()) parts.add(discounts.get());
        tables.taxed(off.taxedOff()).ifPresent(parts::add);
        gateways(parts);
        parts.add(new SideBySide(drawer(), count(), 0.5f));
        parts.add(events());
        parts.add(perpetual());
        parts.add(signatures("sign.leaving", "sign.manager"));
        sheet.addFitting(parts);
    }

    private void gateways(List<Part> parts) {
        var funding = tables.funding();
        if (funding.isPresent()) parts.add(funding.get());
        var gateway = GatewayTable.of(say, z.figures().gateway(), funding.isPresent());
        if (gateway.isPresent()) parts.add(gateway.get());
    }

    private List<Part> begin(String title) {
        var parts = new ArrayList<Part>();
        var shift = z.figures().shift();
        var shop = head.shop();
        var under = String.join("  ", shop.legalName(), shop.address()).strip();
        var about = head.about(say, shift.date(), z.overShort().currency());
        if (shop.training()) parts.add(new Notice(say.of("training"), List.of()));
        parts.add(new Masthead(shop.shop(), under, title, about));
        parts.add(new Facts(4, false, period(shift)));
        parts.add(tables.first());
        for (var notice : List.of(tables.imbalances(), tables.gaps())) {
            if (notice.isPresent()) parts.add(notice.get());
        }
        return parts;
    }

    private List<Fact> period(Shift.Open shift) {
        return List.of(
                new Fact(say.of("shift.z"), shift.number() + " / Z " + z.number()),
                new Fact(say.of("cashier"), head.person(shift.responsible())),
                new Fact(say.of("opened"), say.minute(shift.openedAt())),
                new Fact(say.of("closed"), say.minute(z.closedAt())),
                new Fact(say.of("documents"), ReportWords.range(totals.firstNo(), totals.lastNo())),
                new Fact(say.of("gaps"), "" + totals.gaps().size(), !totals.gaps().isEmpty()),
                new Fact(say.of("closedBy"), head.person(z.closedBy())),
                new Fact(say.of("taxId"), dash(head.shop().taxId())));
    }

    private static String dash(String text) {
        return text.isBlank() ? ReportWords.NONE : text;
    }

    private Table drawer() {
        var cash = z.figures().cash();
        var rows = new ArrayList<Table.Row>();
        rows.add(row(say.of("cash.float"), money(cash.openingFloat())));
        rows.add(row(say.of("cash.tendered"), money(cash.tendered())));
        rows.add(row(say.of("cash.change"), money(cash.change().negated())));
        rows.add(row(say.of("cash.refunds"), money(cash.refunds().negated())));
        rows.add(row(say.of("cash.paidIn"), money(cash.paidIn())));
        rows.add(row(say.of("cash.paidOut"), money(cash.paidOut().negated())));
        rows.add(row(say.of("cash.drops"), money(cash.drops().negated())));
        rows.add(strong(say.of("cash.expected"), money(z.figures().expected())));
        rows.add(strong(say.of("cash.counted"), money(z.counted())));
        rows.add(verdict());
        z.differenceReason()
                .ifPresent(
                        accepted ->
                                rows.add(
                                        Table.quiet(
                                                say.of(
                                                        "accepted",
                                                        head.person(accepted.by()),
                                                        accepted.reason()),
                                                "")));
        return new Table(
                say.of("section.drawer"),
                List.of(words("", 3), figures(say.of("amount"), 2)),
                rows);
    }

    private Table.Row verdict() {
        var difference = z.overShort();
        if (difference.isZero()) return strong(say.of("cash.exact"), money(difference));
        var key = difference.isNegative() ? "cash.short" : "cash.over";
        return Table.alert(say.of(key), money(difference));
    }

    /// The accepted count by denomination, and every try before it.
    private Table count() {
        var rows = new ArrayList<Table.Row>();
        var last = z.counts().getLast();
        var currency = last.other().currency();
        last.pieces()
                .reversed()
                .forEach(
                        (value, pieces) -> {
                            var each = new Money(value, currency);
                            rows.add(row(money(each), "" + pieces, money(each.times(pieces))));
                        });
        if (!last.other().isZero()) {
            rows.add(row(say.of("cash.other"), "", money(last.other())));
        }
        for (int i = 0; i < z.counts().size(); i++) {
            rows.add(strong(say.of("cash.try", i + 1), "", money(z.counts().get(i).total())));
        }
        return new Table(
                say.of("section.count"),
                List.of(
                        words(say.of("denomination"), 3),
                        figures(say.of("pieces"), 2),
                        figures(say.of("amount"), 3)),
                rows);
    }

    private Table events() {
        var counters = z.figures().counters();
        var swaps = totals.count(Kind.TENDER_SWAP);
        var keyed = counters.keyedWeights();
        var cells =
                List.of(
                        event("voids", totals.count(Kind.VOID)),
                        event("noSales", totals.count(Kind.NO_SALE)),
                        event("deleted", counters.deletedAfterTotal()),
                        event("overrides", counters.priceOverrides()),
                        event("reprints", counters.reprints()),
                        event("supervised", counters.supervisorOverrides()),
                        swaps == 0
                                ? event("trainingDocuments", counters.trainingDocuments())
                                : event("swaps", swaps),
                        event("exceptions", counters.exceptions()));
        var rows = new ArrayList<Table.Row>();
        rows.add(row(cells.subList(0, 4).toArray(String[]::new)));
        rows.add(row(cells.subList(4, 8).toArray(String[]::new)));
        if (keyed > 0) rows.add(row(event("keyedWeights", keyed), "", "", ""));
        return new Table(
                say.of("section.events"),
                List.of(words("", 1), words("", 1), words("", 1), words("", 1)),
                rows);
    }

    private String event(String key, int count) {
        return say.of(key) + "  " + count;
    }

    private Table openings(List<DrawerOpening> opened) {
        return new Table(
                say.of("section.openings"),
                List.of(words("", 2), words("", 6), words("", 3)),
                opened.stream()
                        .map(
                                one ->
                                        row(
                                                say.minute(one.at()),
                                                say.opening(one),
                                                head.person(one.by())))
                        .toList());
    }

    private Table perpetual() {
        return new Table(
                say.of("section.forever"),
                List.of(words("", 2), words("", 7)),
                List.of(
                        strong(say.of("grandTotal"), money(z.grandTotal())),
                        row(say.of("grandTotal.absolute"), money(z.grandTotalAbsolute())),
                        row(say.of("lastHash"), z.lastHash())));
    }

    private Signatures signatures(String... keys) {
        return new Signatures(List.of(keys).stream().map(say::of).toList());
    }
}
