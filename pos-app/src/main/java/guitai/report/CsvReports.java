package guitai.report;

import de.siegmar.fastcsv.writer.CsvWriter;

import guitai.money.Money;
import guitai.promotion.planning.Discounts;
import guitai.shift.DayReport;
import guitai.shift.DocumentFigures.Kind;
import guitai.shift.Funding;
import guitai.shift.GatewayFigures;
import guitai.shift.GatewayFigures.Tally;
import guitai.shift.PeriodBookings;
import guitai.shift.PeriodTotals;
import guitai.shift.ZReport;
import guitai.tender.TenderKind;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reports as tables for a spreadsheet: UTF-8 with a byte order mark, so that Excel reads Chinese,
/// commas, and amounts in yuan with two decimals and no grouping.
///
/// A shift is `section, item, count, amount`; a day has one row a shift and one for the sum.
public final class CsvReports {
    private final ReportWords say;
    private final ReportHead head;
    private final CsvWriter out;
    private final CsvEvents events;

    private CsvReports(ReportWords say, ReportHead head, CsvWriter out) {
        this.say = say;
        this.head = head;
        this.out = out;
        this.events = new CsvEvents(say, head, out);
    }

    /// Writes one whole file and flushes; the stream stays open.
    public static void write(Report report, ReportHead head, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // The byte order mark; without it Excel takes UTF-8 for the machine's own code page.
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().build(writer);
        var reports = new CsvReports(new ReportWords(head), head, csv);
        switch (report) {
            case Report.Shift(var z, var openings) -> {
                reports.shift(z);
                reports.events.openings(openings);
            }
            case Report.Z(var z, var off) -> {
                reports.shift(z);
                reports.discounts(off);
            }
            case Report.Day(var day, _) -> reports.day(day);
        }
        csv.flush();
        writer.flush();
    }

    /// Every row of a reconciled day with its class; reads the books page by page.
    public static void write(ReconciliationReport report, ReportHead head, OutputStream out)
            throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().build(writer);
        new ReconciliationCsv(new ReportWords(head), csv).all(report);
        csv.flush();
        writer.flush();
    }

    private void shift(ZReport z) {
        out.writeRecord(say.of("section"), say.of("item"), say.of("count"), say.of("amount"));
        var shift = z.figures().shift();
        var totals = z.figures().totals();
        var about = say.of("section.about");
        text(about, "store", head.till().store());
        text(about, "till", head.till().workstation());
        text(about, "currency", z.overShort().currency().getCurrencyCode());
        text(about, "shift", "" + shift.number());
        text(about, "z", "" + z.number());
        text(about, "date", shift.date().toString());
        text(about, "cashier", head.person(shift.responsible()));
        text(about, "opened", say.minute(shift.openedAt()));
        text(about, "closed", say.minute(z.closedAt()));
        text(about, "documents", ReportWords.range(totals.firstNo(), totals.lastNo()));
        out.writeRecord(about, say.of("gaps"), "" + totals.gaps().size(), "");
        sales(totals);
        gateway(z.figures().gateway());
        drawer(z);
        events.all(z);
        var forever = say.of("section.forever");
        amount(forever, "grandTotal", z.grandTotal());
        amount(forever, "grandTotal.absolute", z.grandTotalAbsolute());
        text(forever, "lastHash", z.lastHash());
    }

    private void sales(PeriodTotals totals) {
        var sales = say.of("section.sales");
        counted(sales, say.of("sales"), totals.count(Kind.SALE), totals.gross());
        amount(sales, "discounts", totals.discount().negated());
        amount(sales, "netSales", totals.netSales());
        counted(sales, say.of("returns"), totals.count(Kind.RETURN), totals.returns().negated());
        amount(sales, "net", totals.net());
        if (totals.topUps().any()) {
            var count = totals.count(Kind.TOP_UP);
            counted(sales, say.of("topUps"), count, totals.topUps().sold());
            amount(sales, "topUps.paidOut", totals.topUps().paidOut().negated());
            amount(sales, "topUps.bonus", totals.topUps().bonus());
        }
        amount(sales, "rounding", totals.rounding());
        amount(sales, "taken", totals.tenderTotal());
        var tax = say.of("section.tax");
        totals.perTax()
                .forEach(
                        (category, share) -> {
                            var rate = say.rate(category) + " ";
                            plain(tax, rate + say.of("tax.gross"), share.gross());
                            plain(tax, rate + say.of("tax.net"), share.exTax());
                            plain(tax, rate + say.of("tax.tax"), share.tax());
                        });
        var accounts = say.of("section.accounts");
        for (var posting : PeriodBookings.of(totals).lines()) {
            plain(accounts, posting.account().name(), posting.amount());
        }
        var tenders = say.of("section.tenders");
        totals.tenders()
                .forEach(
                        (kind, sums) -> {
                            var name = say.tender(kind);
                            counted(tenders, name, sums.count(), sums.taken());
                            var refunded = sums.refunded().negated();
                            var refunds = name + " " + say.of("tender.refunded");
                            counted(tenders, refunds, sums.refunds(), refunded);
                            funding(name + " ", sums.funding());
                        });
        for (var imbalance : totals.imbalances()) {
            var identity = say.of("identity." + imbalance.identity());
            plain(say.of("unbalanced"), identity, imbalance.difference());
        }
    }

    private void discounts(Discounts off) {
        var section = say.of("section.discounts");
        off.byStage()
                .forEach(
                        (stage, sum) ->
                                plain(
                                        section,
                                        say.of("discounts.stage." + stage.name()),
                                        sum.negated()));
        off.byFunder()
                .forEach(
                        (funder, sum) ->
                                plain(
                                        section,
                                        say.of("discounts.funder." + funder.name()),
                                        sum.negated()));
        var taxed = say.of("section.taxed");
        off.taxedOff()
                .forEach((rate, sum) -> plain(taxed, say.rate(rate) + say.of("tax.others"), sum));
    }

    private void funding(String tender, Funding funding) {
        if (!funding.any()) return;
        var section = say.of("section.funding");
        counted(section, tender + say.of("funding.buyers"), funding.payments(), funding.buyers());
        plain(section, tender + say.of("funding.platform"), funding.byPlatform().negated());
        plain(section, tender + say.of("funding.shop"), funding.byShop().negated());
        plain(section, tender + say.of("funding.settled"), funding.settled());
    }

    private void gateway(GatewayFigures gateway) {
        if (!gateway.any()) return;
        var section = say.of("section.gateway");
        var refunds = gateway.refunds();
        counted(section, say.of("gateway.refunds"), refunds.count(), refunds.amount().negated());
        amount(section, "gateway.toBuyers", gateway.toBuyers().negated());
        amount(section, "gateway.coupons", gateway.coupons().negated());
        tally(section, "gateway.open", gateway.open());
        tally(section, "gateway.openRefunds", gateway.openRefunds());
        tally(section, "gateway.doubtful", gateway.doubtful());
        tally(section, "gateway.offline", gateway.offline());
        tally(section, "gateway.refusedLater", gateway.refusedLater());
    }

    private void tally(String section, String key, Tally tally) {
        counted(section, say.of(key), tally.count(), tally.amount());
    }

    private void drawer(ZReport z) {
        var drawer = say.of("section.drawer");
        var cash = z.figures().cash();
        amount(drawer, "cash.float", cash.openingFloat());
        amount(drawer, "cash.tendered", cash.tendered());
        amount(drawer, "cash.change", cash.change().negated());
        amount(drawer, "cash.refunds", cash.refunds().negated());
        amount(drawer, "cash.paidIn", cash.paidIn());
        amount(drawer, "cash.paidOut", cash.paidOut().negated());
        amount(drawer, "cash.drops", cash.drops().negated());
        amount(drawer, "cash.expected", z.figures().expected());
        for (int i = 0; i < z.counts().size(); i++) {
            plain(drawer, say.of("cash.try", i + 1), z.counts().get(i).total());
        }
        amount(drawer, "overShort", z.overShort());
        z.differenceReason()
                .ifPresent(
                        accepted -> {
                            text(drawer, "accepted.by", head.person(accepted.by()));
                            text(drawer, "accepted.reason", accepted.reason());
                        });
        var last = z.counts().getLast();
        var currency = last.other().currency();
        last.pieces()
                .reversed()
                .forEach(
                        (value, pieces) -> {
                            var each = new Money(value, currency);
                            counted(
                                    say.of("section.count"),
                                    each.plain(),
                                    pieces,
                                    each.times(pieces));
                        });
        plain(say.of("section.count"), say.of("cash.other"), last.other());
    }

    private void text(String section, String key, String value) {
        out.writeRecord(section, say.of(key), "", Spreadsheet.text(value));
    }

    private void amount(String section, String key, Money amount) {
        plain(section, say.of(key), amount);
    }

    private void plain(String section, String item, Money amount) {
        out.writeRecord(section, item, "", amount.plain());
    }

    private void counted(String section, String item, int count, Money amount) {
        out.writeRecord(section, item, "" + count, amount.plain());
    }

    private void day(DayReport day) {
        var heads = new ArrayList<>(List.of("z", "shift", "date", "cashier", "opened", "closed"));
        heads.addAll(List.of("documents", "sales.count", "sales", "discounts", "netSales"));
        heads.addAll(List.of("returns", "net", "rounding", "taken", "tax.tax", "tax.byOthers"));
        heads.replaceAll(say::of);
        for (var kind : TenderKind.values()) heads.add(say.tender(kind));
        heads.addAll(List.of(say.of("cash.expected"), say.of("cash.counted"), say.of("overShort")));
        out.writeRecord(heads);
        for (var z : day.shifts()) {
            var shift = z.figures().shift();
            var cells = new ArrayList<String>();
            cells.add("" + z.number());
            cells.add("" + shift.number());
            cells.add(day.date().toString());
            cells.add(Spreadsheet.text(head.person(shift.responsible())));
            cells.add(say.minute(shift.openedAt()));
            cells.add(say.minute(z.closedAt()));
            figures(cells, z.figures().totals(), z.figures().byOthers(), day);
            cells.add(z.figures().expected().plain());
            cells.add(z.counted().plain());
            cells.add(z.overShort().plain());
            out.writeRecord(cells);
        }
        var sum = new ArrayList<>(List.of(say.of("sum"), "", day.date().toString(), "", "", ""));
        figures(sum, day.totals(), day.byOthers(), day);
        sum.addAll(List.of("", "", day.overShort().plain()));
        out.writeRecord(sum);
    }

    private static void figures(
            List<String> cells, PeriodTotals totals, Money byOthers, DayReport day) {
        cells.add(ReportWords.range(totals.firstNo(), totals.lastNo()));
        cells.add("" + totals.count(Kind.SALE));
        cells.add(totals.gross().plain());
        cells.add(totals.discount().negated().plain());
        cells.add(totals.netSales().plain());
        cells.add(totals.returns().negated().plain());
        cells.add(totals.net().plain());
        cells.add(totals.rounding().plain());
        cells.add(totals.tenderTotal().plain());
        cells.add(totals.tax().plain());
        cells.add(byOthers.plain());
        for (var kind : TenderKind.values()) {
            var sums = totals.tenders().get(kind);
            cells.add(sums == null ? Money.zero(day.currency()).plain() : sums.net().plain());
        }
    }
}
