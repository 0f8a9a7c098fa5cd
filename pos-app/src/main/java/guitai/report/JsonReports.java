package guitai.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.money.Money;
import guitai.shift.DayReport;
import guitai.shift.DocumentFigures.Kind;
import guitai.shift.DrawerOpening;
import guitai.shift.Funding;
import guitai.shift.GatewayFigures;
import guitai.shift.GatewayFigures.Tally;
import guitai.shift.PeriodBookings;
import guitai.shift.PeriodTotals;
import guitai.shift.ShiftFigures;
import guitai.shift.ZReport;
import guitai.tax.TaxRate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Reports for programs: UTF-8, amounts as whole minor units of the currency named at the top,
/// instants in UTC, names that do not depend on the language.
///
/// `version` rises when a field changes its meaning or goes; new fields may come without it.
public final class JsonReports {
    private static final int VERSION = 1;
    private static final ObjectMapper JSON =
            JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

    private JsonReports() {}

    /// Writes one JSON object and a line end, and flushes; the stream stays open.
    public static void write(Report report, ReportHead head, OutputStream out) throws IOException {
        var json = JSON.createObjectNode();
        json.put("version", VERSION);
        json.put("store", head.till().store());
        json.put("till", head.till().workstation());
        json.put("program", head.till().version());
        json.put("zone", head.zone().getId());
        json.put("training", head.shop().training());
        switch (report) {
            case Report.Shift(var z, var openings) -> {
                shift(json.put("report", "shift"), z);
                openings(json.putArray("openings"), openings);
            }
            case Report.Z(var z, var off) -> {
                shift(json.put("report", "z"), z);
                DiscountReports.sums(json.putObject("discounts"), off);
            }
            case Report.Day(var day, var off) -> {
                day(json.put("report", "day"), day);
                DiscountReports.sums(json.putObject("discounts"), off);
            }
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(out, json);
        out.write('\n');
        out.flush();
    }

    private static void day(ObjectNode json, DayReport day) {
        json.put("date", day.date().toString());
        json.put("currency", day.currency().getCurrencyCode());
        totals(json.putObject("totals"), day.totals());
        json.put("overShort", day.overShort().minor());
        var shifts = json.putArray("shifts");
        for (var z : day.shifts()) shift(shifts.addObject(), z);
    }

    private static void openings(ArrayNode to, List<DrawerOpening> openings) {
        for (var one : openings) {
            var json = to.addObject();
            json.put("at", one.at().toString());
            json.put("byKey", one.byKey());
            if (!one.byKey()) json.put("reason", one.reason());
            json.put("by", one.by().value());
        }
    }

    private static void shift(ObjectNode json, ZReport z) {
        var shift = z.figures().shift();
        json.put("z", z.number());
        json.put("shift", shift.number());
        json.put("date", shift.date().toString());
        json.put("currency", z.overShort().currency().getCurrencyCode());
        json.put("responsible", shift.responsible().value());
        json.put("openedAt", shift.openedAt().toString());
        json.put("closedAt", z.closedAt().toString());
        json.put("closedBy", z.closedBy().value());
        totals(json.putObject("totals"), z.figures().totals());
        gateway(json.putObject("gateway"), z.figures().gateway());
        drawer(json.putObject("drawer"), z);
        events(json.putObject("events"), z.figures());
        json.put("grandTotal", z.grandTotal().minor());
        json.put("grandTotalAbsolute", z.grandTotalAbsolute().minor());
        json.put("lastHash", z.lastHash());
    }

    private static void totals(ObjectNode json, PeriodTotals totals) {
        json.put("firstNo", totals.firstNo());
        json.put("lastNo", totals.lastNo());
        var gaps = json.putArray("gaps");
        totals.gaps().forEach(gaps::add);
        json.put("sales", totals.count(Kind.SALE));
        json.put("pieces", totals.units());
        put(json, "gross", totals.gross());
        put(json, "discount", totals.discount());
        put(json, "netSales", totals.netSales());
        json.put("returnCount", totals.count(Kind.RETURN));
        put(json, "returns", totals.returns());
        put(json, "net", totals.net());
        if (totals.topUps().any()) {
            var topUps = json.putObject("storedValue").put("count", totals.count(Kind.TOP_UP));
            put(topUps, "sold", totals.topUps().sold());
            put(topUps, "paidOut", totals.topUps().paidOut());
            put(topUps, "bonus", totals.topUps().bonus());
        }
        put(json, "rounding", totals.rounding());
        put(json, "taken", totals.tenderTotal());
        tax(json, totals);
        var accounts = json.putArray("accounts");
        for (var posting : PeriodBookings.of(totals).lines()) {
            put(
                    accounts.addObject().put("account", posting.account().name()),
                    "debit",
                    posting.amount());
        }
        var tenders = json.putArray("tenders");
        totals.tenders()
                .forEach(
                        (kind, sums) -> {
                            var one = tenders.addObject().put("kind", kind.name());
                            put(one.put("count", sums.count()), "taken", sums.taken());
                            put(one.put("refunds", sums.refunds()), "refunded", sums.refunded());
                            put(one, "net", sums.net());
                            funding(one, sums.funding());
                        });
        var wrong = json.putArray("imbalances");
        for (var imbalance : totals.imbalances()) {
            var one = wrong.addObject().put("identity", imbalance.identity().name());
            put(one, "difference", imbalance.difference());
        }
    }

    private static void funding(ObjectNode json, Funding funding) {
        if (!funding.any()) return;
        json.put("payments", funding.payments());
        put(json, "buyerPaid", funding.buyers());
        put(json, "byPlatform", funding.byPlatform());
        put(json, "byShop", funding.byShop());
        put(json, "settled", funding.settled());
    }

    private static void gateway(ObjectNode json, GatewayFigures gateway) {
        tally(json.putObject("open"), gateway.open());
        tally(json.putObject("doubtful"), gateway.doubtful());
        tally(json.putObject("refunds"), gateway.refunds());
        put(json, "toBuyers", gateway.toBuyers());
        put(json, "coupons", gateway.coupons());
        tally(json.putObject("openRefunds"), gateway.openRefunds());
        tally(json.putObject("offline"), gateway.offline());
        tally(json.putObject("refusedLater"), gateway.refusedLater());
    }

    private static void tally(ObjectNode json, Tally tally) {
        put(json.put("count", tally.count()), "total", tally.amount());
    }

    private static void tax(ObjectNode json, PeriodTotals totals) {
        put(json, "tax", totals.tax());
        var rates = json.putArray("perTax");
        totals.perTax()
                .forEach(
                        (category, share) -> {
                            var one = rates.addObject().put("code", category.code());
                            switch (category.rate()) {
                                case TaxRate.Exempt() -> one.put("exempt", true);
                                case TaxRate.Percent(var ppm) -> one.put("ratePpm", ppm);
                            }
                            put(one, "gross", share.gross());
                            put(one, "exTax", share.exTax());
                            put(one, "tax", share.tax());
                        });
    }

    private static void drawer(ObjectNode json, ZReport z) {
        var cash = z.figures().cash();
        put(json, "openingFloat", cash.openingFloat());
        put(json, "tendered", cash.tendered());
        put(json, "change", cash.change());
        put(json, "refunds", cash.refunds());
        put(json, "paidIn", cash.paidIn());
        put(json, "paidOut", cash.paidOut());
        put(json, "drops", cash.drops());
        put(json, "expected", z.figures().expected());
        put(json, "counted", z.counted());
        put(json, "overShort", z.overShort());
        z.differenceReason()
                .ifPresent(
                        accepted ->
                                json.putObject("accepted")
                                        .put("by", accepted.by().value())
                                        .put("reason", accepted.reason()));
        var counts = json.putArray("counts");
        for (var count : z.counts()) {
            var one = counts.addObject();
            put(one, "total", count.total());
            put(one, "other", count.other());
            var pieces = one.putObject("pieces");
            count.pieces().forEach((value, number) -> pieces.put("" + value, number));
        }
    }

    private static void events(ObjectNode json, ShiftFigures figures) {
        var counters = figures.counters();
        json.put("voids", figures.totals().count(Kind.VOID));
        json.put("swaps", figures.totals().count(Kind.TENDER_SWAP));
        json.put("noSales", figures.totals().count(Kind.NO_SALE));
        json.put("deletedAfterTotal", counters.deletedAfterTotal());
        json.put("priceOverrides", counters.priceOverrides());
        json.put("reprints", counters.reprints());
        json.put("supervisorOverrides", counters.supervisorOverrides());
        json.put("trainingDocuments", counters.trainingDocuments());
        json.put("exceptions", counters.exceptions());
        json.put("keyedWeights", counters.keyedWeights());
    }

    private static void put(ObjectNode json, String name, Money amount) {
        json.put(name, amount.minor());
    }
}
