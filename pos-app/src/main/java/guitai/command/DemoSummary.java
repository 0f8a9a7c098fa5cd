package guitai.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import guitai.money.Money;
import guitai.sale.Sale;
import guitai.shift.ZReport;
import guitai.store.journal.ChainCheck;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// Whether a played day adds up, by sums taken apart from the till's own.
record DemoSummary(
        long seed,
        DemoDay day,
        ZReport z,
        ChainCheck chain,
        DemoLedger ledger,
        DemoOutage.Figures outage,
        DemoStock.Found stock,
        DemoShelf.Found shelf,
        DemoMorning.Found morning,
        DemoHeadOffice headOffice,
        Paper paper) {

    /// What came out on paper and as pictures.
    ///
    /// @param printed whether every job came out
    record Paper(int papers, int pictures, boolean printed, int complaints) {}

    boolean good() {
        return balanced()
                && chain instanceof ChainCheck.Intact
                && ledger.agrees()
                && outage.good()
                && stock.agrees()
                && morning.good(outage.refusedLater().count())
                && headOffice.agrees()
                && paper.printed()
                && paper.complaints() == 0;
    }

    private boolean balanced() {
        var totals = z.figures().totals();
        return totals.imbalances().isEmpty()
                && totals.gaps().isEmpty()
                && totals.netSales().equals(net())
                && totals.returns().equals(day.returned())
                && z.overShort().isZero();
    }

    private Money net() {
        return Money.sum(
                Money.CNY,
                day.sold().stream().map(Sale.Completed::totals).map(t -> t.net()).toList());
    }

    String json() {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("seed", seed);
            json.writeNumberField("sales", day.sold().size());
            json.writeNumberField("voids", day.voids());
            json.writeNumberField("refusedScans", day.refusedScans());
            json.writeNumberField("net", net().minor());
            json.writeNumberField("returns", day.returned().minor());
            json.writeNumberField("rounding", z.figures().totals().rounding().minor());
            json.writeNumberField("tenders", z.figures().totals().tenderTotal().minor());
            json.writeNumberField("expectedCash", z.figures().expected().minor());
            json.writeNumberField("countedCash", z.counted().minor());
            json.writeNumberField("z", z.number());
            json.writeNumberField("grandTotal", z.grandTotal().minor());
            json.writeBooleanField("balanced", balanced());
            json.writeStringField(
                    "chain", chain instanceof ChainCheck.Intact ? "intact" : "broken");
            ledger.write(json);
            outage(json);
            stock.write(json);
            shelf.write(json);
            morning.write(json);
            json.writeObjectFieldStart("headOffice");
            json.writeNumberField("entries", headOffice.entries());
            json.writeBooleanField("agrees", headOffice.agrees());
            json.writeEndObject();
            json.writeNumberField("papers", paper.papers());
            json.writeBooleanField("allPrinted", paper.printed());
            json.writeNumberField("printerComplaints", paper.complaints());
            json.writeNumberField("pictures", paper.pictures());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void outage(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("outage");
        json.writeStringField("from", outage.from().toString());
        json.writeStringField("to", outage.to().toString());
        json.writeNumberField("sales", outage.sales());
        sum(json, "storedCards", outage.cards());
        sum(json, "storedValue", outage.storedValue());
        sum(json, "refusedLater", outage.refusedLater());
        json.writeNumberField("walletCodesRefused", outage.walletsRefused());
        json.writeNumberField("overTheCap", outage.overCap());
        json.writeNumberField("entriesThatWaited", outage.waited());
        json.writeNumberField("forwarded", outage.answered() - outage.refusedLater().count());
        json.writeNumberField("left", outage.left());
        json.writeBooleanField("good", outage.good());
        json.writeEndObject();
    }

    private static void sum(JsonGenerator json, String name, DemoOutage.Sum sum)
            throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("count", sum.count());
        json.writeNumberField("amount", sum.amount());
        json.writeEndObject();
    }
}
