package guitai.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;

import de.siegmar.fastcsv.writer.CsvWriter;

import guitai.money.Money;
import guitai.refund.ReturnReasons;
import guitai.refund.ReturnReasons.Why;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Why goods came back in a period and who took them, for a spreadsheet and for programs.
///
/// Any thread; blocks. The streams stay open.
public final class ReturnReasonReports {
    private static final int VERSION = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

    private ReturnReasonReports() {}

    /// One row a reason and operator; amounts in the currency's own unit.
    public static void csv(ReturnReasons reasons, ReportHead head, OutputStream out)
            throws IOException {
        var say = new ReportWords(head);
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().build(writer);
        csv.writeRecord(
                say.of("returned.from"),
                say.of("returned.to"),
                say.of("returned.receipt"),
                say.of("returned.reason"),
                say.of("returned.operator"),
                say.of("returned.name"),
                say.of("returned.count"),
                say.of("returned.amount"));
        for (var row : reasons.rows()) {
            csv.writeRecord(
                    reasons.from().toString(),
                    reasons.to().toString(),
                    say.of(
                            row.why() instanceof Why.Said
                                    ? "returned.withReceipt"
                                    : "returned.without"),
                    Spreadsheet.text(reason(row.why(), say)),
                    row.by().value(),
                    Spreadsheet.text(head.names().apply(row.by())),
                    Long.toString(row.count()),
                    plain(row.amount()));
        }
        csv.writeRecord(
                say.of("returned.all"),
                "",
                "",
                "",
                "",
                "",
                Long.toString(reasons.count()),
                plain(reasons.amount()));
        csv.flush();
        writer.flush();
    }

    private static String reason(Why why, ReportWords say) {
        return switch (why) {
            case Why.Said(var words) -> words.isEmpty() ? say.of("returned.notSaid") : words;
            case Why.NoReceipt(var reason) -> say.of("returned.without." + reason.name());
        };
    }

    /// Amounts are minor units.
    public static void json(ReturnReasons reasons, ReportHead head, OutputStream out)
            throws IOException {
        var json = JSON.createObjectNode();
        json.put("version", VERSION);
        json.put("report", "returns");
        json.put("store", head.till().store());
        json.put("till", head.till().workstation());
        json.put("training", head.shop().training());
        json.put("from", reasons.from().toString());
        json.put("to", reasons.to().toString());
        json.put("count", reasons.count());
        json.put("amount", reasons.amount().minor());
        json.put("incomplete", reasons.incomplete());
        var rows = json.putArray("rows");
        for (var row : reasons.rows()) {
            var one = rows.addObject();
            switch (row.why()) {
                case Why.Said(var words) -> one.put("reason", words);
                case Why.NoReceipt(var reason) ->
                        one.put("withoutReceipt", reason.name().toLowerCase(Locale.ROOT));
            }
            one.put("operator", row.by().value());
            one.put("count", row.count());
            one.put("amount", row.amount().minor());
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(out, json);
        out.write('\n');
        out.flush();
    }

    private static String plain(Money amount) {
        return BigDecimal.valueOf(amount.minor(), amount.currency().getDefaultFractionDigits())
                .toPlainString();
    }
}
