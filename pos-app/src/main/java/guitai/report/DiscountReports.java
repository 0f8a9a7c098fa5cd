package guitai.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import de.siegmar.fastcsv.writer.CsvWriter;

import guitai.money.Money;
import guitai.promotion.planning.Discounts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What was taken off in a period, by stage, by who pays for it and by offer (rules PR-58, AN-13),
/// for a spreadsheet and for programs.
///
/// Any thread; blocks. The streams stay open.
public final class DiscountReports {
    private static final int VERSION = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

    private DiscountReports() {}

    /// One row an offer's version, or a reason of what was taken off by hand; amounts in the
    /// currency's own unit.
    public static void csv(Discounts discounts, ReportHead head, OutputStream out)
            throws IOException {
        var say = new ReportWords(head);
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().build(writer);
        csv.writeRecord(
                say.of("discounts.stage"),
                say.of("discounts.funder"),
                say.of("discounts.offer"),
                say.of("discounts.version"),
                say.of("discounts.name"),
                say.of("discounts.sales"),
                say.of("discounts.amount"));
        for (var row : discounts.rows()) {
            csv.writeRecord(
                    say.of("discounts.stage." + row.stage().name()),
                    say.of("discounts.funder." + row.funder().name()),
                    Spreadsheet.text(row.id()),
                    Integer.toString(row.version()),
                    Spreadsheet.text(row.name()),
                    Long.toString(row.sales()),
                    plain(row.amount()));
        }
        csv.writeRecord(say.of("discounts.all"), "", "", "", "", "", plain(discounts.total()));
        csv.flush();
        writer.flush();
    }

    /// Amounts are minor units, the rate parts per million of gross.
    public static void json(Discounts discounts, ReportHead head, OutputStream out)
            throws IOException {
        var json = JSON.createObjectNode();
        json.put("version", VERSION);
        json.put("report", "discounts");
        json.put("store", head.till().store());
        json.put("till", head.till().workstation());
        json.put("training", head.shop().training());
        json.put("from", discounts.from().toString());
        json.put("to", discounts.to().toString());
        json.put("gross", discounts.gross().minor());
        json.put("discount", discounts.total().minor());
        json.put("ratePpm", discounts.rate());
        sums(json, discounts);
        var rows = json.putArray("offers");
        for (var row : discounts.rows()) {
            var one = rows.addObject();
            one.put("stage", word(row.stage()));
            one.put("funder", word(row.funder()));
            one.put("id", row.id());
            one.put("version", row.version());
            one.put("name", row.name());
            one.put("sales", row.sales());
            one.put("amount", row.amount().minor());
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(out, json);
        out.write('\n');
        out.flush();
    }

    /// What each stage took off, and what each funder pays for.
    static void sums(ObjectNode json, Discounts discounts) {
        var stages = json.putObject("byStage");
        discounts.byStage().forEach((stage, sum) -> stages.put(word(stage), sum.minor()));
        var funders = json.putObject("byFunder");
        discounts.byFunder().forEach((funder, sum) -> funders.put(word(funder), sum.minor()));
        if (discounts.taxedOff().isEmpty()) return;
        var taxed = json.putArray("taxedByOthers");
        discounts
                .taxedOff()
                .forEach(
                        (rate, sum) ->
                                taxed.addObject()
                                        .put("code", rate.code())
                                        .put("amount", sum.minor()));
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String plain(Money amount) {
        return BigDecimal.valueOf(amount.minor(), amount.currency().getDefaultFractionDigits())
                .toPlainString();
    }
}
