package guitai.command;

import com.fasterxml.jackson.core.JsonFactory;

import guitai.money.Money;
import guitai.sale.Sale;
import guitai.shift.ZReport;
import guitai.store.journal.ChainCheck;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// Whether a played day adds up, by sums taken apart from the till's own.
///
/// @param printed whether every job came out
record DemoSummary(
        long seed,
        DemoDay day,
        ZReport z,
        ChainCheck chain,
        DemoLedger ledger,
        int papers,
        int pictures,
        boolean printed,
        int printerComplaints) {

    boolean good() {
        return balanced()
                && chain instanceof ChainCheck.Intact
                && ledger.agrees()
                && printed
                && printerComplaints == 0;
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
            json.writeNumberField("papers", papers);
            json.writeBooleanField("allPrinted", printed);
            json.writeNumberField("printerComplaints", printerComplaints);
            json.writeNumberField("pictures", pictures);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
