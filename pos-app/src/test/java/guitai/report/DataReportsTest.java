package guitai.report;

import static guitai.slip.SampleShop.SHANGHAI;
import static guitai.slip.SampleShop.TILL;
import static guitai.slip.SampleShop.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import guitai.money.Money;
import guitai.shift.DayReport;
import guitai.slip.SampleShift;
import guitai.slip.SampleShop;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DataReportsTest {
    private static final ReportHead HEAD =
            new ReportHead(shop(false), TILL, SampleShop::nameOf, Locale.CHINESE, SHANGHAI);
    private static final DayReport DAY =
            new DayReport(
                    SampleShop.DAY,
                    Money.CNY,
                    List.of(SampleShift.numbered(43), SampleShift.balanced()));

    @Test
    void a_spreadsheet_sees_at_once_that_the_file_is_utf_8() throws IOException {
        for (var report : List.of(new Report.Z(SampleShift.balanced()), new Report.Day(DAY))) {
            assertThat(csv(report)).startsWith(0xEF, 0xBB, 0xBF);
        }
    }

    @Test
    void amounts_in_the_csv_of_a_z_are_yuan_with_two_decimals_and_agree_with_the_z()
            throws IOException {
        var z = SampleShift.balanced();
        var records = records(csv(new Report.Z(z)));

        assertThat(amount(records, "销售净额")).isEqualTo(z.figures().totals().netSales().plain());
        assertThat(amount(records, "应有")).isEqualTo(z.figures().expected().plain());
        assertThat(amount(records, "长短款")).isEqualTo("-1.00");
        assertThat(records).allMatch(r -> r.getFieldCount() == 4);
    }

    @Test
    void the_last_row_of_a_day_is_the_sum_of_the_rows_above() throws IOException {
        var records = records(csv(new Report.Day(DAY)));
        assertThat(records).hasSize(4);
        var heads = records.getFirst().getFields();
        for (var column : List.of("销售毛额", "销售净额", "实收合计", "税额", "现金", "长短款")) {
            var at = heads.indexOf(column);
            var sum =
                    new BigDecimal(records.get(1).getField(at))
                            .add(new BigDecimal(records.get(2).getField(at)));
            assertThat(new BigDecimal(records.get(3).getField(at))).as(column).isEqualTo(sum);
        }
    }

    @Test
    void what_third_parties_paid_of_taxed_prices_is_a_column_of_the_day() throws IOException {
        var day =
                new DayReport(
                        SampleShop.DAY,
                        Money.CNY,
                        List.of(SampleShift.supplied(1_205), SampleShift.balanced()));
        var records = records(csv(new Report.Day(day)));
        int at = records.getFirst().getFields().indexOf("第三方承担");

        assertThat(records.subList(1, 4))
                .extracting(row -> row.getField(at))
                .containsExactly("0.00", "12.05", "12.05");
        for (var row : records)
            assertThat(row.getFieldCount()).isEqualTo(records.getFirst().getFieldCount());
    }

    @Test
    void every_opening_of_the_drawer_without_a_sale_is_in_the_files_of_a_shift() throws Exception {
        var report = new Report.Shift(SampleShift.balanced(), SampleShift.OPENINGS);
        var rows =
                records(csv(report)).stream()
                        .filter(r -> r.getField(0).equals("无销售开箱明细"))
                        .map(r -> r.getField(3))
                        .toList();
        assertThat(rows).containsExactly("换零钱", "用钥匙打开");
        var json = json(report).path("openings");
        assertThat(json).hasSize(2);
        assertThat(json.get(0).path("reason").asText()).isEqualTo("换零钱");
        assertThat(json.get(1).path("byKey").asBoolean()).isTrue();
        assertThat(json.get(1).has("reason")).isFalse();
    }

    @Test
    void a_reason_that_looks_like_a_formula_is_only_text() throws IOException {
        var z = SampleShift.accepted("=HYPERLINK(\"http://x\")");
        var reason =
                records(csv(new Report.Z(z))).stream()
                        .filter(r -> r.getField(1).equals("差额原因"))
                        .findFirst()
                        .orElseThrow();
        assertThat(reason.getField(3)).startsWith("'=");
    }

    @Test
    void amounts_in_json_are_whole_fen_and_agree_with_the_z() throws IOException {
        var z = SampleShift.balanced();
        var json = json(new Report.Z(z));

        assertThat(json.path("report").asText()).isEqualTo("z");
        assertThat(json.path("currency").asText()).isEqualTo("CNY");
        assertThat(json.path("totals").path("netSales").longValue())
                .isEqualTo(z.figures().totals().netSales().minor());
        assertThat(json.path("drawer").path("overShort").longValue()).isEqualTo(-100);
        assertThat(json.path("drawer").path("counts")).hasSize(2);
        assertThat(json.path("lastHash").asText()).isEqualTo(z.lastHash());
        assertThat(json.findValues("amount")).isEmpty();
    }

    @Test
    void tenders_rates_and_shifts_of_a_json_day_add_up_to_its_totals() throws IOException {
        var json = json(new Report.Day(DAY));
        var totals = json.path("totals");
        assertThat(sum(totals.path("tenders"), "net")).isEqualTo(totals.path("taken").longValue());
        assertThat(sum(totals.path("perTax"), "gross")).isEqualTo(totals.path("net").longValue());
        var shifts = 0L;
        for (var shift : json.path("shifts")) {
            shifts += shift.path("totals").path("net").longValue();
        }
        assertThat(shifts).isEqualTo(totals.path("net").longValue()).isNotZero();
    }

    @Test
    void what_does_not_balance_is_named_in_csv_and_json() throws IOException {
        var report = new Report.Z(SampleShift.unbalanced());
        assertThat(new String(csv(report), StandardCharsets.UTF_8)).contains("账不平");
        assertThat(json(report).path("totals").path("imbalances").path(0).path("difference"))
                .hasToString("1");
    }

    @Test
    void who_bore_the_discounts_is_in_csv_and_json() throws IOException {
        var report = new Report.Z(SampleShift.wallets());
        var records = records(csv(report));
        assertThat(amount(records, "微信支付 平台优惠")).isEqualTo("-10.00");
        assertThat(amount(records, "支付宝 商家优惠")).isEqualTo("-8.00");
        assertThat(amount(records, "数字人民币 应结")).isEqualTo("56.50");
        assertThat(amount(records, "未了结付款")).isEqualTo("23.50");

        var json = json(report);
        assertThat(sum(json.path("totals").path("tenders"), "byPlatform")).isEqualTo(1_000);
        assertThat(sum(json.path("totals").path("tenders"), "settled")).isEqualTo(18_500);
        assertThat(json.path("gateway").path("open").path("total").longValue()).isEqualTo(2_350);
        assertThat(json.path("gateway").path("offline").path("count").intValue()).isEqualTo(2);
        assertThat(json.path("gateway").path("refusedLater").path("total").longValue())
                .isEqualTo(4_500);
        assertThat(json.path("events").path("swaps").intValue()).isEqualTo(1);
    }

    private static long sum(JsonNode nodes, String field) {
        var sum = 0L;
        for (var node : nodes) sum += node.path(field).longValue();
        return sum;
    }

    private static String amount(List<CsvRecord> records, String item) {
        return records.stream()
                .filter(r -> r.getField(1).equals(item))
                .findFirst()
                .orElseThrow()
                .getField(3);
    }

    private static byte[] csv(Report report) throws IOException {
        var out = new ByteArrayOutputStream();
        CsvReports.write(report, HEAD, out);
        return out.toByteArray();
    }

    private static List<CsvRecord> records(byte[] csv) {
        var text = new String(csv, StandardCharsets.UTF_8).substring(1);
        return CsvReader.builder().ofCsvRecord(text).stream().toList();
    }

    private static JsonNode json(Report report) throws IOException {
        var out = new ByteArrayOutputStream();
        JsonReports.write(report, HEAD, out);
        return new ObjectMapper().readTree(out.toByteArray());
    }
}
