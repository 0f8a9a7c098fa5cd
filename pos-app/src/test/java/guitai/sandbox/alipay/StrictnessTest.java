package guitai.sandbox.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.sandbox.Desk;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// What Alipay would not take, the sandbox does not take either.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class StrictnessTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final String PAY = "alipay.trade.pay";

    @TempDir static Path state;
    private static Sandbox sandbox;
    private static RawClient client;

    @BeforeAll
    static void start() {
        sandbox = TestSandbox.start(state, () -> NOON);
        client = new RawClient(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static String text(java.net.http.HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private String order(String number, String more) {
        var code = new Desk(sandbox).code("alipay", "pay");
        return """
        {"out_trade_no":"%s","auth_code":"%s","subject":"小票","total_amount":"8.88"%s}
        """
                .formatted(number, code, more.isEmpty() ? "" : "," + more)
                .strip();
    }

    private void refusedAtTheGate(Map<String, String> parameters, String subCode) throws Exception {
        var answer = text(client.post(Map.of(), parameters, StandardCharsets.UTF_8));
        assertThat(answer).startsWith("{\"error_response\":");
        assertThat(RawClient.node(answer).path("sub_code").asText()).isEqualTo(subCode);
        assertThat(sandbox.book().orders()).noneMatch(o -> o.key().number().equals("GATE"));
    }

    @ParameterizedTest
    @CsvSource({
        "method, isv.missing-method",
        "app_id, isv.missing-app-id",
        "sign_type, isv.missing-signature-type",
        "timestamp, isv.missing-timestamp",
        "version, isv.missing-version",
    })
    void what_is_missing_is_named(String name, String subCode) throws Exception {
        var parameters = client.parameters(PAY, order("GATE", ""), NOON);
        parameters.remove(name);
        client.sign(parameters, StandardCharsets.UTF_8);
        refusedAtTheGate(parameters, subCode);
    }

    @Test
    void a_request_without_a_signature_is_not_read() throws Exception {
        refusedAtTheGate(client.parameters(PAY, order("GATE", ""), NOON), "isv.missing-signature");
    }

    @ParameterizedTest
    @CsvSource({
        "app_id, 2021999999999999, isv.invalid-app-id",
        "method, alipay.trade.dance, isv.invalid-method",
        "version, 2.0, isv.invalid-version",
        "format, xml, isv.invalid-format",
        "charset, latin1, isv.invalid-charset",
        "sign_type, RSA, isv.invalid-signature-type",
        "timestamp, 2026-11-20 12:10:01, isv.invalid-timestamp",
        "timestamp, 2026-11-20T12:00:00, isv.invalid-timestamp",
    })
    void what_is_wrong_is_named(String name, String value, String subCode) throws Exception {
        var parameters = client.parameters(PAY, order("GATE", ""), NOON);
        parameters.put(name, value);
        client.sign(parameters, StandardCharsets.UTF_8);
        refusedAtTheGate(parameters, subCode);
    }

    @Test
    void an_amount_changed_after_signing_is_found_out() throws Exception {
        var parameters = client.parameters(PAY, order("GATE", ""), NOON);
        client.sign(parameters, StandardCharsets.UTF_8);
        parameters.computeIfPresent("biz_content", (_, json) -> json.replace("8.88", "0.01"));
        refusedAtTheGate(parameters, "isv.invalid-signature");
    }

    @Test
    void parameters_may_stand_in_the_query_or_in_the_body() throws Exception {
        var all = client.parameters(PAY, order("SPLIT", ""), NOON);
        client.sign(all, StandardCharsets.UTF_8);
        var query = new TreeMap<>(all);
        var content = String.valueOf(query.remove("biz_content"));
        var answer =
                text(client.post(query, Map.of("biz_content", content), StandardCharsets.UTF_8));
        assertThat(RawClient.node(answer).path("code").asText()).isEqualTo("10000");
        assertThat(client.genuine(answer, StandardCharsets.UTF_8)).isTrue();
    }

    @Test
    void gbk_is_spoken_when_asked_for() throws Exception {
        var gbk = Charset.forName("GBK");
        var parameters = client.parameters(PAY, order("GBK", "\"body\":\"矿泉水\""), NOON);
        parameters.put("charset", "GBK");
        parameters.computeIfPresent("biz_content", (_, j) -> j.replace("\"28", "\"24"));
        client.sign(parameters, gbk);
        var answer = new String(client.post(parameters, Map.of(), gbk).body(), gbk);
        assertThat(answer).contains("ACQ.PAYMENT_AUTH_CODE_INVALID").contains("请顾客刷新付款码");
        assertThat(client.genuine(answer, gbk)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"out_trade_no\":\"T01-1\"",
                "\"subject\":\"a=b\"",
                "\"subject\":\"\"",
                "\"total_amount\":\"0.00\"",
                "\"total_amount\":\"1.234\"",
                "\"total_amount\":\"-1\"",
                "\"total_amount\":\"100000000.01\"",
                "\"total_amount\":8.88",
                "\"scene\":\"wave_code\"",
                "\"product_code\":\"QUICK_MSECURITY_PAY\"",
                "\"timeout_express\":\"1.5h\"",
                "\"timeout_express\":\"16d\"",
                "\"time_expire\":\"2026-11-20 11:59:59\"",
                "\"undiscountable_amount\":\"8.89\"",
                "\"discountable_amount\":\"8.00\",\"undiscountable_amount\":\"0.87\"",
                "\"query_options\":\"fund_bill_list\"",
                "\"goods_detail\":[{\"goods_id\":\"1\",\"goods_name\":\"n\",\"quantity\":1}]",
                "\"goods_detail\":[{\"goods_id\":\"1\",\"goods_name\":\"n\",\"price\":\"1\"}]",
                "\"store_id\":\"123456789012345678901234567890123\"",
            })
    void a_field_of_the_wrong_form_is_refused(String field) throws Exception {
        var node = client.node(PAY, order("FIELD", field), NOON);
        assertThat(node.path("sub_code").asText()).isEqualTo("ACQ.INVALID_PARAMETER");
        assertThat(sandbox.book().orders()).noneMatch(o -> o.key().number().equals("FIELD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "31", "13", "62"})
    void a_code_of_another_wallet_is_none(String prefix) throws Exception {
        var content = order("OTHER", "").replace("\"28", "\"" + prefix);
        assertThat(client.node(PAY, content, NOON).path("sub_code").asText())
                .isEqualTo("ACQ.PAYMENT_AUTH_CODE_INVALID");
    }

    @Test
    void a_part_is_refunded_under_a_number_of_its_own_only() throws Exception {
        client.node(PAY, order("PART", ""), NOON);
        var part = "{\"out_trade_no\":\"PART\",\"refund_amount\":\"1.00\"}";
        assertThat(client.node("alipay.trade.refund", part, NOON).path("sub_code").asText())
                .isEqualTo("ACQ.INVALID_PARAMETER");
        var whole = "{\"out_trade_no\":\"PART\",\"refund_amount\":\"8.88\"}";
        assertThat(client.node("alipay.trade.refund", whole, NOON).path("fund_change").asText())
                .isEqualTo("Y");
        var asked = "{\"out_trade_no\":\"PART\",\"out_request_no\":\"PART\"}";
        var found = client.node("alipay.trade.fastpay.refund.query", asked, NOON);
        assertThat(found.path("refund_status").asText()).isEqualTo("REFUND_SUCCESS");
    }

    @Test
    void a_trade_is_cancelled_on_its_day_and_a_quarter_of_an_hour_longer() throws Exception {
        client.node(PAY, order("LATE", ""), NOON);
        var asked = "{\"out_trade_no\":\"LATE\"}";
        var late = Instant.parse("2026-11-20T16:15:01Z");
        try {
            sandbox.book().moveClock(late);
            assertThat(client.node("alipay.trade.cancel", asked, late).path("sub_code").asText())
                    .isEqualTo("ACQ.TRADE_CANCEL_TIME_OUT");
            sandbox.book().moveClock(late.minusSeconds(1));
            assertThat(client.node("alipay.trade.cancel", asked, late).path("action").asText())
                    .isEqualTo("refund");
        } finally {
            sandbox.book().moveClock(NOON);
        }
    }
}
