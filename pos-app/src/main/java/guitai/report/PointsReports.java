package guitai.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.loyalty.book.PointsLiability;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// What members' points came to and what they are worth, for the shop's accounts (rule LY-04).
///
/// Any thread; blocks. The streams stay open.
public final class PointsReports {
    private static final int VERSION = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

    private PointsReports() {}

    /// Five movements between two balances; burned and expired points below nought.
    public static void csv(PointsLiability all, ReportHead head, OutputStream out)
            throws IOException {
        var say = new ReportWords(head);
        var heading =
                List.of(
                        say.of("points.from"),
                        say.of("points.to"),
                        say.of("points.what"),
                        say.of("points.points"),
                        say.of("points.value"));
        var rows =
                List.of(
                        row("points.opening", all.opening(), all, say),
                        row("points.earned", all.earned(), all, say),
                        row("points.burned", -all.burned(), all, say),
                        row("points.expired", -all.expired(), all, say),
                        row("points.adjusted", all.adjusted(), all, say),
                        row("points.closing", all.closing(), all, say));
        CsvRows.numbers(heading, rows, out);
    }

    private static List<String> row(
            String name, long points, PointsLiability all, ReportWords say) {
        return List.of(
                all.from().toString(),
                all.to().toString(),
                say.of(name),
                Long.toString(points),
                CsvRows.plain(all.worth(points)));
    }

    /// Values are minor units.
    public static void json(PointsLiability all, ReportHead head, OutputStream out)
            throws IOException {
        var json = JSON.createObjectNode();
        json.put("version", VERSION);
        json.put("report", "points");
        json.put("store", head.till().store());
        json.put("till", head.till().workstation());
        json.put("training", head.shop().training());
        json.put("from", all.from().toString());
        json.put("to", all.to().toString());
        json.put("currency", all.thousandPay().currency().getCurrencyCode());
        json.put("thousandPointsPay", all.thousandPay().minor());
        put("opening", all.opening(), all, json);
        put("earned", all.earned(), all, json);
        put("burned", all.burned(), all, json);
        put("expired", all.expired(), all, json);
        put("adjusted", all.adjusted(), all, json);
        put("closing", all.closing(), all, json);
        json.put("agrees", all.agrees());
        JSON.writerWithDefaultPrettyPrinter().writeValue(out, json);
        out.write('\n');
        out.flush();
    }

    private static void put(String name, long points, PointsLiability all, ObjectNode json) {
        var one = json.putObject(name);
        one.put("points", points);
        one.put("value", all.worth(points).minor());
    }
}
