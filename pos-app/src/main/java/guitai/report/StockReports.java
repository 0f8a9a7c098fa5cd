package guitai.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import de.siegmar.fastcsv.writer.CsvWriter;

import guitai.money.Money;
import guitai.report.StockTable.Head;
import guitai.stock.StockBook.Standing;
import guitai.stock.Turnover;

import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/// Lists of the stock as A4 pages, for a spreadsheet and for programs, in the forms of the other
/// reports.
///
/// Any thread; blocks. The streams stay open.
public final class StockReports {
    private static final int VERSION = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

    private StockReports() {}

    public static void csv(StockReport report, ReportHead head, OutputStream out)
            throws IOException {
        var say = new ReportWords(head);
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().build(writer);
        var table = StockTable.of(report, say, head.locale(), StockReports::plain);
        csv.writeRecord(table.heads().stream().map(Head::word).toList());
        for (var row : table.rows()) csv.writeRecord(row.cells());
        csv.flush();
        writer.flush();
    }

    private static String plain(Money amount) {
        return BigDecimal.valueOf(amount.minor(), amount.currency().getDefaultFractionDigits())
                .toPlainString();
    }

    public static void pdf(StockReport report, ReportHead head, OutputStream out)
            throws IOException {
        var say = new ReportWords(head);
        var table = StockTable.of(report, say, head.locale(), ReportWords::money);
        try (var document = new PDDocument();
                var type = Typeface.in(document);
                var sheet = new Sheet(document, type)) {
            document.getDocumentInformation().setTitle(table.title());
            var shop = head.shop();
            document.getDocumentInformation().setAuthor(type.drawable(shop.shop()));
            var under = String.join("  ", shop.legalName(), shop.address()).strip();
            var about =
                    say.of("about", head.till().store(), head.till().workstation(), report.date());
            if (shop.training()) {
                sheet.add(new Notice(say.of("training"), java.util.List.of()));
            }
            sheet.add(new Masthead(shop.shop(), under, table.title(), about));
            sheet.addLong(paper(table));
            sheet.finish(PdfReports.foot(head, say), (page, pages) -> say.of("page", page, pages));
            document.save(out);
            out.flush();
        }
    }

    private static Table paper(StockTable table) {
        return new Table(
                "",
                table.heads().stream()
                        .map(h -> new Table.Column(h.word(), h.share(), h.figures()))
                        .toList(),
                table.rows().stream()
                        .map(
                                row ->
                                        new Table.Row(
                                                row.alert() ? Table.Look.ALERT : Table.Look.PLAIN,
                                                row.cells()))
                        .toList());
    }

    /// Quantities are thousandths, amounts minor units, ratios hundredths of a percent, days
    /// tenths; a figure that does not exist is left out.
    public static void json(StockReport report, ReportHead head, OutputStream out)
            throws IOException {
        var json = JSON.createObjectNode();
        json.put("version", VERSION);
        json.put("store", head.till().store());
        json.put("till", head.till().workstation());
        json.put("program", head.till().version());
        json.put("training", head.shop().training());
        json.put("date", report.date().toString());
        switch (report) {
            case StockReport.Levels levels -> levels(json.put("report", "stock"), levels);
            case StockReport.Dates dates -> dates(json.put("report", "dates"), dates);
            case StockReport.Turns turns -> turns(json.put("report", "turnover"), turns);
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(out, json);
        out.write('\n');
        out.flush();
    }

    private static void levels(ObjectNode json, StockReport.Levels report) {
        var items = json.putArray("items");
        for (var row : report.rows()) level(items.addObject(), row.of());
    }

    private static void level(ObjectNode json, Standing standing) {
        var level = standing.level();
        json.put("sku", level.sku().value());
        json.put("level", level.milli());
        json.put("worth", level.value().minor());
        json.put("cost", level.cost().minor());
        json.put("lastCost", level.lastCost().minor());
        figure(json, "lowAt", standing.lowAt());
        json.put("low", standing.low());
    }

    private static void dates(ObjectNode json, StockReport.Dates report) {
        json.put("until", report.until().toString());
        var batches = json.putArray("batches");
        for (var row : report.rows()) {
            var batch = batches.addObject();
            batch.put("sku", row.of().sku().value());
            batch.put("left", row.of().left());
            batch.put("expires", row.of().expires().toString());
            row.of().batch().ifPresent(word -> batch.put("batch", word));
            batch.put("document", row.of().document().toString());
        }
    }

    private static void turns(ObjectNode json, StockReport.Turns report) {
        json.put("from", report.from().toString());
        report.all().ifPresent(all -> turnover(json.putObject("all"), all));
        var items = json.putArray("items");
        for (var row : report.rows()) {
            var item = items.addObject();
            item.put("sku", row.of().sku().value());
            item.put("category", row.of().category());
            item.put("sold", row.of().sold());
            turnover(item, row.of().turnover());
        }
    }

    private static void turnover(ObjectNode json, Turnover turnover) {
        json.put("days", turnover.days());
        json.put("costOfGoods", turnover.costOfGoods().minor());
        json.put("opening", turnover.opening().minor());
        json.put("closing", turnover.closing().minor());
        json.put("meanStock", turnover.meanStock().minor());
        json.put("writtenOff", turnover.writtenOff().minor());
        json.put("booked", turnover.booked().minor());
        json.put("missing", turnover.missing().minor());
        figure(json, "inPeriod", turnover.inPeriodBp());
        figure(json, "yearly", turnover.yearlyBp());
        figure(json, "lasts", turnover.daysTenths());
        figure(json, "loss", turnover.lossBp());
    }

    private static void figure(ObjectNode json, String name, OptionalLong value) {
        value.ifPresent(figure -> json.put(name, figure));
    }
}
