package guitai.lane;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.flow.Recovery;
import guitai.refund.Return;
import guitai.sale.LineItem;
import guitai.sale.Sale;
import guitai.shift.CashMovement;
import guitai.shift.ChangeProposal;
import guitai.shift.Shift;
import guitai.shift.XReport;
import guitai.shift.ZReport;
import guitai.slip.PrintJob;
import guitai.staff.Operator;
import guitai.tender.TenderLine;

import java.io.IOException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// The facts of a till as lines.
public final class Facts {
    private final FactLine line;
    private final Locale locale;
    private final PriceFacts prices;

    public Facts(FactLine line, Locale locale, Currency currency) {
        this.line = line;
        this.locale = locale;
        this.prices = new PriceFacts(line, locale, currency);
    }

    FactLine line() {
        return line;
    }

    Locale locale() {
        return locale;
    }

    void signedOn(Operator who) {
        line.print(
                "signed-on",
                json -> {
                    json.writeStringField("operator", who.id().value());
                    json.writeStringField("name", who.name());
                    json.writeStringField("role", lower(who.role()));
                });
    }

    void shiftOpened(Shift.Open shift) {
        line.print(
                "shift-opened",
                json -> {
                    json.writeNumberField("shift", shift.number());
                    json.writeStringField("date", shift.date().toString());
                    FactLine.amount(json, "float", shift.openingFloat().total());
                });
    }

    void lineAdded(LineItem item, Sale sale) {
        line.print(
                "line-added",
                json -> {
                    json.writeNumberField("line", item.number());
                    json.writeStringField("sku", item.sku().value());
                    json.writeStringField("name", item.name(locale));
                    quantity(json, item);
                    GoodsFacts.weighed(json, item);
                    FactLine.amount(json, "unitPrice", item.unitPrice());
                    FactLine.amount(json, "amount", item.net());
                });
        priced(sale);
    }

    void priced(Sale sale) {
        prices.priced(sale);
    }

    PriceFacts prices() {
        return prices;
    }

    void due(Sale.Tendering sale) {
        line.print(
                "due",
                json -> {
                    var settlement = sale.settlement();
                    FactLine.amount(json, "total", settlement.total());
                    FactLine.amount(json, "due", settlement.due());
                    FactLine.amount(json, "cashDue", settlement.cashDue());
                });
    }

    void saleCompleted(Sale.Completed sale, ChangeProposal proposal) {
        line.print(
                "sale-completed",
                json -> {
                    json.writeStringField("sale", sale.header().id().value());
                    json.writeStringField("receipt", sale.number().toString());
                    FactLine.amount(json, "total", sale.totals().net());
                    FactLine.amount(json, "rounding", sale.rounding());
                    FactLine.amount(json, "tax", sale.totals().tax());
                    FactLine.amount(json, "taxAdded", sale.totals().added());
                    tenders(json, sale.tenders());
                    FactLine.amount(json, "change", sale.change());
                    switch (proposal) {
                        case ChangeProposal.Impossible() -> json.writeNullField("pieces");
                        case ChangeProposal.Pieces(var pieces) -> {
                            json.writeObjectFieldStart("pieces");
                            for (var piece : pieces.entrySet()) {
                                json.writeNumberField(piece.getKey().toString(), piece.getValue());
                            }
                            json.writeEndObject();
                        }
                    }
                });
    }

    void saleVoided(Sale.Voided sale) {
        line.print(
                "sale-voided",
                json -> {
                    json.writeStringField("sale", sale.header().id().value());
                    json.writeStringField("document", sale.number().toString());
                });
    }

    void returnCompleted(Return goodsBack) {
        line.print(
                "return-completed",
                json -> {
                    json.writeStringField("return", goodsBack.header().id().value());
                    json.writeStringField("receipt", goodsBack.number().toString());
                    if (goodsBack.original().isPresent()) {
                        json.writeStringField("original", goodsBack.original().get().toString());
                    }
                    FactLine.amount(json, "refunded", goodsBack.refunded());
                    FactLine.amount(json, "rounding", goodsBack.rounding());
                    tenders(json, goodsBack.refunds());
                    ReturnFacts.details(json, goodsBack);
                });
    }

    void cashMoved(String document, CashMovement movement) {
        line.print(
                "cash-moved",
                json -> {
                    json.writeStringField("document", document);
                    json.writeStringField("kind", lower(movement.kind()));
                    FactLine.amount(json, "amount", movement.amount());
                    json.writeStringField("reason", movement.reason());
                });
    }

    void x(XReport x) {
        line.print(
                "x",
                json -> {
                    json.writeNumberField("shift", x.figures().shift().number());
                    FactLine.amount(json, "gross", x.figures().totals().gross());
                    FactLine.amount(json, "net", x.figures().totals().net());
                    FactLine.amount(json, "rounding", x.figures().totals().rounding());
                    FactLine.amount(json, "tenders", x.figures().totals().tenderTotal());
                });
    }

    void shiftClosed(ZReport z) {
        line.print(
                "shift-closed",
                json -> {
                    json.writeNumberField("shift", z.figures().shift().number());
                    FactLine.amount(json, "expected", z.figures().expected());
                    FactLine.amount(json, "counted", z.counted());
                    FactLine.amount(json, "overShort", z.overShort());
                    json.writeNumberField("z", z.number());
                    FactLine.amount(json, "net", z.figures().totals().net());
                    FactLine.amount(json, "grandTotal", z.grandTotal());
                    json.writeBooleanField("balanced", z.figures().totals().imbalances().isEmpty());
                });
    }

    /// Called on the print thread.
    public void printed(PrintJob job) {
        line.print(
                "printed",
                json -> {
                    json.writeNumberField("job", job.id());
                    json.writeStringField("kind", lower(job.request().kind()));
                    json.writeStringField("document", job.request().document());
                    json.writeStringField("state", state(job.state()));
                    trouble(job.state(), json);
                });
    }

    void recovered(Recovery.Report report) {
        report.basket()
                .ifPresent(
                        sale ->
                                recovered(
                                        "sale",
                                        sale.header().id().value(),
                                        sale instanceof Sale.Tendering tendering
                                                ? "being paid, " + taken(tendering) + " taken"
                                                : sale.lines().size() + " lines at the counter"));
        for (var job : report.paper()) {
            recovered(
                    "print",
                    Long.toString(job.id()),
                    "may be on paper: look, then /on-paper JOB or /print-again JOB");
        }
        report.lastSale()
                .ifPresent(
                        sale ->
                                recovered(
                                        "last-sale",
                                        sale.number().toString(),
                                        "paid "
                                                + sale.paid().minor()
                                                + ", receipt "
                                                + report.lastReceipt()
                                                        .map(j -> state(j.state()))
                                                        .orElse("not asked for")));
    }

    private static long taken(Sale.Tendering sale) {
        return sale.settlement().tenders().stream().mapToLong(t -> t.amount().minor()).sum();
    }

    void recovered(String what, String id, String outcome) {
        line.print(
                "recovered",
                json -> {
                    json.writeStringField("what", what);
                    json.writeStringField("id", id);
                    json.writeStringField("outcome", outcome);
                });
    }

    private static void tenders(JsonGenerator json, List<TenderLine> tenders) throws IOException {
        json.writeArrayFieldStart("tenders");
        for (var tender : tenders) {
            json.writeStartObject();
            json.writeStringField("tender", lower(tender.kind()));
            FactLine.amount(json, "amount", tender.amount());
            FactLine.amount(json, "given", tender.given());
            FactLine.amount(json, "change", tender.change());
            PaymentFacts.payment(json, tender);
            if (tender.drawnOn().isPresent()) {
                json.writeStringField("drawnOn", tender.drawnOn().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void quantity(JsonGenerator json, LineItem item) throws IOException {
        json.writeFieldName("qty");
        json.writeNumber(item.quantity().plain());
    }

    private static void trouble(PrintJob.State state, JsonGenerator json) throws IOException {
        switch (state) {
            case PrintJob.State.Held(var why) -> json.writeStringField("why", lower(why));
            case PrintJob.State.Stalled(var why) -> json.writeStringField("why", lower(why));
            case PrintJob.State.Unknown(var why) -> json.writeStringField("why", lower(why));
            case PrintJob.State.Queued(),
                    PrintJob.State.Sent(),
                    PrintJob.State.Confirmed(),
                    PrintJob.State.Dropped() -> {}
        }
    }

    static String state(PrintJob.State state) {
        return switch (state) {
            case PrintJob.State.Queued() -> "queued";
            case PrintJob.State.Held(_) -> "held";
            case PrintJob.State.Sent() -> "sent";
            case PrintJob.State.Stalled(_) -> "stalled";
            case PrintJob.State.Confirmed() -> "confirmed";
            case PrintJob.State.Unknown(_) -> "unknown";
            case PrintJob.State.Dropped() -> "dropped";
        };
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
