package guitai.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import guitai.flow.DayOutcome;
import guitai.money.Money;
import guitai.reconciliation.DifferenceCase;
import guitai.reconciliation.Discrepancy;
import guitai.reconciliation.FundDifference;
import guitai.reconciliation.OurLine;
import guitai.reconciliation.Reconciled.Totals;
import guitai.reconciliation.ReconciliationBook.Kept;
import guitai.reconciliation.Row;
import guitai.reconciliation.StatementLine;
import guitai.reconciliation.SuspensePool.Suspended;
import guitai.report.ReconciliationReport;
import guitai.report.ReconciliationReport.Part;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What `reconcile` prints: amounts in minor units, fees in thousandths of one.
final class ReconcileJson {
    private final JsonGenerator out;

    private ReconcileJson(JsonGenerator out) {
        this.out = out;
    }

    static void write(LocalDate date, List<DayOutcome> outcomes, ReconciliationReport report)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var json = new JsonFactory().createGenerator(bytes)) {
            json.useDefaultPrettyPrinter();
            new ReconcileJson(json).all(date, outcomes, report);
        }
        System.out.println(bytes.toString(StandardCharsets.UTF_8));
    }

    private void all(LocalDate date, List<DayOutcome> outcomes, ReconciliationReport report)
            throws IOException {
        out.writeStartObject();
        out.writeStringField("date", date.toString());
        out.writeBooleanField(
                "agrees",
                outcomes.stream()
                        .allMatch(
                                one ->
                                        one instanceof DayOutcome.Kept kept
                                                && kept.run().result().agrees()));
        declared(report);
        out.writeArrayFieldStart("channels");
        for (var outcome : outcomes) channel(outcome, report);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void declared(ReconciliationReport report) throws IOException {
        out.writeArrayFieldStart("tenders");
        for (var declared : report.declared()) {
            out.writeStartObject();
            word("channel", declared.channel().map(Enum::name).orElse("none"));
            for (var tender : declared.tenders()) {
                out.writeNumberField(lower(tender.kind().name()), tender.amount().minor());
            }
            money("till", declared.till());
            money("bill", declared.bill());
            money("moved", declared.moved());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void channel(DayOutcome outcome, ReconciliationReport report) throws IOException {
        out.writeStartObject();
        word("channel", outcome.channel().name());
        switch (outcome) {
            case DayOutcome.Kept kept -> kept(kept, report);
            case DayOutcome.BadFile(_, var file, var row, var reason) -> {
                word("outcome", "BAD_FILE");
                out.writeStringField("file", file.toString());
                out.writeNumberField("row", row);
                out.writeStringField("reason", reason);
            }
            case DayOutcome.NotConnected _ -> word("outcome", "NOT_CONNECTED");
            case DayOutcome.NotReady(_, var code) -> refused("NOT_READY", code);
            case DayOutcome.BillRefused(_, var code) -> refused("REFUSED", code);
            case DayOutcome.NoAnswer(_, var why) -> refused("NO_ANSWER", why);
            case DayOutcome.TooDifferent(_, var most) -> refused("TOO_DIFFERENT", "" + most);
            case DayOutcome.Cancelled _ -> word("outcome", "CANCELLED");
            case DayOutcome.Broken _ -> word("outcome", "BROKEN");
        }
        out.writeEndObject();
    }

    private void refused(String outcome, String code) throws IOException {
        word("outcome", outcome);
        out.writeStringField("code", code);
    }

    private void kept(DayOutcome.Kept kept, ReconciliationReport report) throws IOException {
        var result = kept.run().result();
        word("outcome", "RECONCILED");
        out.writeBooleanField("agrees", result.agrees());
        out.writeBooleanField("news", kept.news());
        out.writeStringField("sha256", result.bill().sha256());
        out.writeObjectFieldStart("classes");
        for (var what : Discrepancy.values()) totals(lower(what.name()), result.totals(what));
        out.writeEndObject();
        totals("all", result.in());
        totals("neighbours", result.neighbours());
        out.writeNumberField("nothingTaken", result.nothingTaken());
        out.writeObjectFieldStart("fees");
        out.writeNumberField("contract", result.fees().contract());
        out.writeNumberField("chargedThousandths", result.fees().charged());
        out.writeEndObject();
        for (var part : report.channels()) {
            if (part.channel() == kept.channel()) part(part, kept);
        }
    }

    private void part(Part part, DayOutcome.Kept kept) throws IOException {
        out.writeArrayFieldStart("differences");
        for (var row : part.differing()) row(row, part.cases());
        out.writeEndArray();
        out.writeObjectFieldStart("fundBook");
        var funds = kept.run().result().funds();
        out.writeBooleanField("read", funds.isPresent());
        if (kept.noFundBill().isPresent()) out.writeStringField("why", kept.noFundBill().get());
        if (funds.isPresent()) {
            money("settled", funds.get().settled());
            money("fees", funds.get().fees());
            money("moved", funds.get().moved());
            money("apart", funds.get().apart());
            money("difference", funds.get().difference());
            out.writeArrayFieldStart("differences");
            for (var difference : part.moved()) moved(difference);
            out.writeEndArray();
        }
        out.writeEndObject();
        out.writeArrayFieldStart("pool");
        for (var waiting : part.waiting()) waiting(waiting);
        out.writeEndArray();
        out.writeNumberField("casesOpened", kept.opened());
    }

    private void row(Row row, List<Kept> cases) throws IOException {
        out.writeStartObject();
        word("class", row.what().name());
        word("hint", row.hint().name());
        word("kind", row.key().kind().name());
        out.writeStringField("number", row.key().number());
        out.writeNumberField("copy", row.copy());
        out.writeStringField("since", row.since().toString());
        money("ours", row.ours());
        money("theirs", row.theirs());
        money("difference", row.difference());
        if (row.sides().ourLine().isPresent()) ours(row.sides().ourLine().get());
        if (!row.sides().theirLines().isEmpty()) {
            out.writeArrayFieldStart("inBill");
            for (var line : row.sides().theirLines()) theirs(line);
            out.writeEndArray();
        }
        var found =
                cases.stream()
                        .map(Kept::found)
                        .filter(
                                one ->
                                        one.subject() instanceof DifferenceCase.Subject.OfBill of
                                                && of.row().key().equals(row.key())
                                                && of.row().copy() == row.copy())
                        .findFirst();
        if (found.isPresent()) out.writeStringField("case", found.get().id().value());
        out.writeEndObject();
    }

    private void ours(OurLine line) throws IOException {
        out.writeObjectFieldStart("inTill");
        out.writeStringField("payment", line.number());
        out.writeStringField("reference", line.reference());
        out.writeStringField("businessDate", line.day().toString());
        out.writeStringField("at", line.at().toString());
        money("order", line.order());
        money("settled", line.settled());
        money("coupon", line.coupon());
        word("state", line.state().name());
        out.writeEndObject();
    }

    private void theirs(StatementLine line) throws IOException {
        out.writeStartObject();
        out.writeNumberField("row", line.row());
        word("kind", line.kind().name());
        out.writeStringField("payment", line.number());
        out.writeStringField("reference", line.reference());
        out.writeStringField("at", line.at().toString());
        money("order", line.order());
        money("settled", line.settled());
        money("coupon", line.coupon());
        out.writeNumberField("feeThousandths", line.fee());
        word("state", line.state().name());
        out.writeStringField("code", line.code());
        out.writeEndObject();
    }

    private void moved(FundDifference difference) throws IOException {
        out.writeStartObject();
        word("what", difference.what().name());
        out.writeStringField("reference", difference.reference());
        out.writeStringField("number", difference.number());
        money("due", difference.due());
        money("moved", difference.moved());
        out.writeEndObject();
    }

    private void waiting(Suspended waiting) throws IOException {
        out.writeStartObject();
        word("kind", waiting.key().kind().name());
        out.writeStringField("number", waiting.key().number());
        out.writeStringField("since", waiting.since().toString());
        word("side", waiting.sides().ourLine().isPresent() ? "OURS" : "THEIRS");
        out.writeEndObject();
    }

    private void totals(String name, Totals totals) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeNumberField("ours", totals.ours());
        out.writeNumberField("theirs", totals.theirs());
        money("ourAmount", totals.ourMoney());
        money("theirAmount", totals.theirMoney());
        out.writeEndObject();
    }

    private void money(String name, Money amount) throws IOException {
        out.writeNumberField(name, amount.minor());
    }

    private void money(String name, Optional<Money> amount) throws IOException {
        if (amount.isPresent()) money(name, amount.get());
    }

    private void word(String name, String word) throws IOException {
        out.writeStringField(name, lower(word));
    }

    /// `only-ours`
    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
