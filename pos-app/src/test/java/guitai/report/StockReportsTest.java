package guitai.report;

import static guitai.slip.SampleShop.SHANGHAI;
import static guitai.slip.SampleShop.TILL;
import static guitai.slip.SampleShop.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.money.Money;
import guitai.report.StockReport.Row;
import guitai.sale.DocumentNumber;
import guitai.slip.SampleShop;
import guitai.stock.Batch;
import guitai.stock.StockBook;
import guitai.stock.StockLevel;
import guitai.stock.Turnover;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class StockReportsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final ReportHead HEAD =
            new ReportHead(shop(false), TILL, SampleShop::nameOf, Locale.CHINESE, SHANGHAI);

    private static Item water() {
        return new Item(
                new Sku("W1"),
                "矿泉水",
                "Water",
                "drinks",
                Unit.EACH,
                "瓶",
                Money.cny(200),
                new TaxCategory("13", TaxRate.percent(13)),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Set.of());
    }

    private static Row<StockBook.Standing> standing(String sku, long milli, Optional<Item> item) {
        var value = Money.cny(milli * 120 / 1000);
        var level = new StockLevel(new Sku(sku), milli, value, Money.cny(120));
        return new Row<>(new StockBook.Standing(level, OptionalLong.of(24_000)), item);
    }

    private static StockReport levels() {
        return new StockReport.Levels(
                DAY,
                false,
                List.of(
                        standing("W1", -3_000, Optional.of(water())),
                        standing("GONE", 1_250, Optional.empty())));
    }

    private static StockReport turns() {
        var turnover =
                new Turnover(
                        30,
                        Money.cny(30_000),
                        Money.cny(60_000),
                        Money.cny(60_000),
                        Money.cny(60_000L * 30),
                        Money.cny(240),
                        Money.cny(80_000),
                        Money.cny(1_234));
        var figures = new StockBook.Figures(new Sku("W1"), "drinks", 250_000, turnover);
        return new StockReport.Turns(
                DAY.minusDays(29),
                DAY,
                List.of(new Row<>(figures, Optional.of(water()))),
                Optional.of(turnover));
    }

    private static StockReport dates() {
        var document = DocumentNumber.parse("S001-01-20261101-000187").orElseThrow();
        var batch =
                new Batch(document, new Sku("W1"), 4_000, DAY.minusDays(2), Optional.of("L2611"));
        return new StockReport.Dates(
                DAY, DAY.plusDays(7), List.of(new Row<>(batch, Optional.of(water()))));
    }

    private static List<NamedCsvRecord> csv(StockReport report) throws IOException {
        var out = new ByteArrayOutputStream();
        StockReports.csv(report, HEAD, out);
        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
            return rows.stream().toList();
        }
    }

    private static String pdf(StockReport report, String name) throws IOException {
        var out = new ByteArrayOutputStream();
        StockReports.pdf(report, HEAD, out);
        var folder = Files.createDirectories(Path.of("target/reports"));
        Files.write(folder.resolve(name), out.toByteArray());
        try (var document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void a_level_below_zero_stands_in_the_files_as_it_is() throws IOException {
        var rows = csv(levels());

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().getField("库存")).isEqualTo("-3");
        assertThat(rows.getFirst().getField("货值")).isEqualTo("-3.60");
        assertThat(rows.getLast().getField("名称")).as("no longer on file").isEqualTo("GONE");
        assertThat(pdf(levels(), "stock-levels.pdf")).contains("矿泉水", "-3.60", "库存表");
    }

    @Test
    void the_turnover_of_an_item_and_of_all_stands_in_every_format() throws IOException {
        var rows = csv(turns());
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().getField("年周转")).isEqualTo("6.0833");
        assertThat(rows.getFirst().getField("够卖天数")).isEqualTo("60.0");
        assertThat(rows.getLast().getField("货号")).isEqualTo("合计");
        assertThat(rows.getLast().getField("损耗率")).isEqualTo("1.54%");
        assertThat(pdf(turns(), "stock-turnover.pdf")).contains("2026-10-24", "6.0833", "合计");

        var out = new ByteArrayOutputStream();
        StockReports.json(turns(), HEAD, out);
        var json = new ObjectMapper().readTree(out.toByteArray());
        assertThat(json.path("all").path("yearly").asLong()).isEqualTo(60_833);
        assertThat(json.path("items").path(0).path("costOfGoods").asLong()).isEqualTo(30_000);
    }

    @Test
    void what_is_past_its_date_says_by_how_many_days() throws IOException {
        var row = csv(dates()).getFirst();

        assertThat(row.getField("还有天数")).isEqualTo("-2");
        assertThat(row.getField("批号")).isEqualTo("L2611");
        assertThat(pdf(dates(), "stock-dates.pdf")).contains("2026-11-20");
    }

    @Test
    void a_long_list_goes_over_several_pages() throws IOException {
        var many = new ArrayList<Row<StockBook.Standing>>();
        for (int i = 0; i < 300; i++) many.add(standing("S" + i, 1_000, Optional.of(water())));
        var text = pdf(new StockReport.Levels(DAY, false, many), "stock-long.pdf");

        assertThat(text).contains("S0", "S299", "矿泉水");
    }
}
