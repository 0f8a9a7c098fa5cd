package guitai.sandbox.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.sandbox.Desk;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class BillTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final Instant MORNING_AFTER = Instant.parse("2026-11-21T02:00:00Z");
    private static final Charset GB = Charset.forName("GB18030");

    @TempDir Path state;
    private Sandbox sandbox;
    private Desk desk;
    private RawClient client;

    @BeforeEach
    void start() {
        sandbox = TestSandbox.start(state, () -> NOON);
        desk = new Desk(sandbox);
        client = new RawClient(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private void pay(String number, String yuan) throws Exception {
        var content =
                "{\"out_trade_no\":\"%s\",\"auth_code\":\"%s\",\"subject\":\"小票\",\"total_amount\":\"%s\",\"store_id\":\"S01\"}"
                        .formatted(number, desk.code("alipay", "pay"), yuan);
        assertThat(client.node("alipay.trade.pay", content, NOON).path("code").asText())
                .isEqualTo("10000");
    }

    private void aDay() throws Exception {
        pay("T1", "10.00");
        pay("T2", "8.88");
        var part = "{\"out_trade_no\":\"T1\",\"out_request_no\":\"R1\",\"refund_amount\":\"3.00\"}";
        client.node("alipay.trade.refund", part, NOON);
        sandbox.book().moveClock(NOON.plusSeconds(60));
        client.node("alipay.trade.cancel", "{\"out_trade_no\":\"T2\"}", NOON);
        sandbox.book().moveClock(MORNING_AFTER);
    }

    private String link(String date, Instant now) throws Exception {
        var content = "{\"bill_type\":\"trade\",\"bill_date\":\"%s\"}".formatted(date);
        var node = client.node("alipay.data.dataservice.bill.downloadurl.query", content, now);
        return node.has("sub_code")
                ? node.path("sub_code").asText()
                : node.path("bill_download_url").asText() + node.path("bill_file_code").asText();
    }

    private Map<String, String> files(String link) throws Exception {
        var found = new TreeMap<String, String>();
        var zip = client.get(link.replace("EMPTY_DATA_WITH_BILL_FILE", "")).body();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), Charset.forName("GBK"))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                found.put(entry.getName(), new String(in.readAllBytes(), GB));
            }
        }
        return found;
    }

    private String details(String date) throws Exception {
        return files(link(date, MORNING_AFTER)).entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("_业务明细.csv"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static List<String> rows(String details) {
        return details.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("支付宝交易号"))
                .toList();
    }

    @Test
    void a_day_has_its_payments_refunds_and_reversals() throws Exception {
        aDay();
        var rows = rows(details("2026-11-20"));
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).contains("T1\t,交易\t,小票\t,2026-11-20 12:00:00\t");
        assertThat(rows.get(0)).contains(",10.00\t,10.00\t,").contains(",-0.06\t,");
        assertThat(rows).anyMatch(row -> row.contains("退款") && row.contains(",R1\t,"));
        assertThat(rows).anyMatch(row -> row.contains(",-8.88\t,") && row.contains(",T2\t,"));
        assertThat(details("2026-11-20"))
                .contains("#交易合计：2笔，商家实收共18.88元")
                .contains("#退款合计：2笔，商家实收退款共-11.88元")
                .contains("\r\n")
                .contains("订单金额（元）");
        assertThat(rows(details("2026-11-19"))).isEmpty();
    }

    @Test
    void its_names_are_gbk_without_saying_so() throws Exception {
        aDay();
        var zip = client.get(link("2026-11-20", MORNING_AFTER)).body();
        // Bit 11 of the flags would say UTF-8.
        assertThat(zip[7] & 0x08).isZero();
        assertThat(files(link("2026-11-20", MORNING_AFTER)).keySet())
                .anyMatch(name -> name.endsWith("_20261120_业务明细(汇总).csv"));
    }

    @Test
    void a_bill_is_ready_at_ten_the_next_morning_or_when_asked_for() throws Exception {
        pay("T1", "10.00");
        assertThat(link("2026-11-20", NOON)).isEqualTo("isp.bill_not_exist");
        desk.bill("2026-11-20");
        assertThat(link("2026-11-20", NOON)).startsWith("http://127.0.0.1:");
        assertThat(link("2026-11-18", NOON)).endsWith("EMPTY_DATA_WITH_BILL_FILE");
    }

    @Test
    void the_link_dies_after_half_a_minute() throws Exception {
        aDay();
        var link = link("2026-11-20", MORNING_AFTER);
        sandbox.book().moveClock(MORNING_AFTER.plusSeconds(30));
        assertThat(client.get(link).statusCode()).isEqualTo(403);
    }

    @Test
    void a_bill_may_not_be_ready_or_be_empty() throws Exception {
        aDay();
        desk.fault("bill", "bill-not-ready");
        assertThat(link("2026-11-20", MORNING_AFTER)).isEqualTo("isp.bill_not_exist");
        desk.fault("bill", "bill-empty");
        assertThat(link("2026-11-20", MORNING_AFTER)).endsWith("EMPTY_DATA_WITH_BILL_FILE");
    }

    @Test
    void a_late_row_stands_on_the_next_day() throws Exception {
        aDay();
        desk.fault("bill", "bill-late-row");
        assertThat(rows(details("2026-11-20"))).hasSize(3);
        assertThat(rows(details("2026-11-20"))).hasSize(3);
        desk.bill("2026-11-21");
        assertThat(rows(details("2026-11-21"))).hasSize(1).first().asString().contains("T2");
    }

    @Test
    void a_row_may_carry_the_next_days_time() throws Exception {
        aDay();
        desk.fault("bill", "bill-cross-midnight");
        assertThat(rows(details("2026-11-20")).getLast()).contains("2026-11-21 00:00:02");
    }

    @Test
    void names_may_hold_what_divides_columns() throws Exception {
        aDay();
        desk.fault("bill", "bill-comma-and-quote");
        assertThat(details("2026-11-20")).contains("\"小票,\"\"大\"\"`瓶`\t\"");
    }

    @Test
    void a_file_may_begin_with_a_mark_and_have_the_columns_of_some_years_ago() throws Exception {
        aDay();
        desk.fault("bill", "bill-bom");
        assertThat(details("2026-11-20")).startsWith("\uFEFF#支付宝");
        desk.fault("bill", "bill-old-columns");
        var old = details("2026-11-20");
        assertThat(old).doesNotContain("分润（元）");
        assertThat(rows(old).getFirst().split(",", -1)).hasSize(24);
    }
}
