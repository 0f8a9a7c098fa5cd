package guitai.sandbox.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.sandbox.Desk;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.Order;
import guitai.sandbox.book.OrderKey;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Every fault Alipay's side can show, shown once, and what the book says afterwards.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FaultsShownTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

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
    void every_armed_fault_was_shown() {
        assertThat(desk.faults()).isEmpty();
        sandbox.close();
    }

    private String order() {
        return "{\"out_trade_no\":\"T1\",\"auth_code\":\"%s\",\"subject\":\"s\",\"total_amount\":\"8.88\"}"
                .formatted(desk.code("alipay", "pay"));
    }

    private String paying() throws Exception {
        var answer = client.call("alipay.trade.pay", order(), NOON);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private JsonNode asking(String operation, String more) throws Exception {
        return client.node(
                "alipay.trade." + operation, "{\"out_trade_no\":\"T1\"" + more + "}", NOON);
    }

    private Optional<Order.State> kept() {
        return sandbox.book().find(new OrderKey(Gateway.ALIPAY, "T1")).map(Order::state);
    }

    @ParameterizedTest
    @CsvSource({
        "answer-lost-before-headers, true",
        "answer-lost-in-body, true",
        "request-lost, false",
        "tls-failure, false",
    })
    void a_cut_line_says_nothing_about_what_was_done(String fault, boolean done) {
        desk.fault("pay", fault);
        assertThatThrownBy(this::paying).isInstanceOf(IOException.class);
        assertThat(kept().isPresent()).isEqualTo(done);
    }

    @ParameterizedTest
    @CsvSource({
        "too-many-requests, 429, false",
        "bad-gateway-html, 502, false",
        "bad-gateway-html-after-commit, 502, true",
    })
    void an_error_in_front_says_nothing_either(String fault, int status, boolean done)
            throws Exception {
        desk.fault("pay", fault);
        assertThat(client.call("alipay.trade.pay", order(), NOON).statusCode()).isEqualTo(status);
        assertThat(kept().isPresent()).isEqualTo(done);
    }

    @Test
    void an_answer_may_come_after_any_patience() {
        desk.fault("pay", "held-back");
        assertThatThrownBy(this::paying).isInstanceOf(HttpTimeoutException.class);
        assertThat(kept()).contains(Order.State.SUCCESS);
    }

    @Test
    void an_answer_may_drip_out_in_small_pieces() throws Exception {
        desk.fault("pay", "slow-drip");
        try (var body = client.streamed("alipay.trade.pay", order(), NOON)) {
            assertThat(body.read(new byte[4096])).isBetween(1, 64);
        }
        assertThat(kept()).contains(Order.State.SUCCESS);
    }

    @Test
    void a_request_that_arrives_twice_is_paid_once() throws Exception {
        desk.fault("pay", "duplicate-delivery");
        assertThat(paying()).contains("ACQ.TRADE_HAS_SUCCESS");
        assertThat(sandbox.book().orders()).hasSize(1);
    }

    @Test
    void a_delayed_request_arrives_after_the_query_said_there_is_none() throws Exception {
        desk.fault("pay", "delayed-request");
        assertThatThrownBy(this::paying).isInstanceOf(IOException.class);
        assertThat(asking("query", "").path("sub_code").asText()).isEqualTo("ACQ.TRADE_NOT_EXIST");
        assertThat(asking("query", "").path("trade_status").asText()).isEqualTo("TRADE_SUCCESS");
    }

    @ParameterizedTest
    @CsvSource({"tampered, true", "wrong-serial, true", "unsigned, true", "unsigned-error, false"})
    void what_is_not_signed_rightly_can_be_told_apart(String fault, boolean done) throws Exception {
        desk.fault("pay", fault);
        assertThat(client.genuine(paying(), StandardCharsets.UTF_8)).isFalse();
        assertThat(kept().isPresent()).isEqualTo(done);
    }

    @ParameterizedTest
    @CsvSource({"system-error, 20000, false", "system-error-after-commit, 40004, true"})
    void a_system_error_says_nothing_about_what_was_done(String fault, String code, boolean done)
            throws Exception {
        desk.fault("pay", fault);
        var answer = paying();
        assertThat(RawClient.node(answer).path("code").asText()).isEqualTo(code);
        assertThat(client.genuine(answer, StandardCharsets.UTF_8)).isTrue();
        assertThat(kept().isPresent()).isEqualTo(done);
    }

    @Test
    void a_clock_that_is_off_is_refused() throws Exception {
        desk.fault("pay", "clock-skew");
        assertThat(paying()).contains("isv.invalid-timestamp");
        assertThat(kept()).isEmpty();
    }

    @Test
    void an_answer_may_be_about_another_amount_or_another_order() throws Exception {
        desk.fault("pay", "amount-mismatch");
        assertThat(RawClient.node(paying()).path("total_amount").asText()).isEqualTo("8.87");
        desk.fault("query", "other-order");
        assertThat(asking("query", "").path("out_trade_no").asText()).isEqualTo("T19");
    }

    @Test
    void headers_may_come_in_small_letters() throws Exception {
        desk.fault("pay", "lower-cased-headers");
        assertThat(paying()).contains("10000");
    }

    @Test
    void a_reversal_may_ask_to_be_called_again() throws Exception {
        paying();
        desk.fault("reverse", "recall");
        assertThat(asking("cancel", "").path("retry_flag").asText()).isEqualTo("Y");
        assertThat(kept()).contains(Order.State.SUCCESS);
    }

    @Test
    void a_reversal_may_say_success_and_do_nothing() throws Exception {
        paying();
        desk.fault("reverse", "reverse-without-effect");
        assertThat(asking("cancel", "").path("action").asText()).isEqualTo("refund");
        assertThat(asking("query", "").path("trade_status").asText()).isEqualTo("TRADE_SUCCESS");
    }

    @ParameterizedTest
    @CsvSource({
        "refund-processing, REFUND_SUCCESS",
        "refund-abnormal, ''",
        "refund-closed, ''",
    })
    void a_refund_may_take_its_time_and_may_never_come(String fault, String end) throws Exception {
        paying();
        desk.fault("refund", fault);
        var refunded = asking("refund", ",\"out_request_no\":\"R1\",\"refund_amount\":\"1.00\"");
        assertThat(refunded.path("fund_change").asText()).isEqualTo("N");
        var asked = ",\"out_request_no\":\"R1\"";
        assertThat(asking("fastpay.refund.query", asked).has("refund_status")).isFalse();
        sandbox.book().moveClock(NOON.plusSeconds(10));
        assertThat(asking("fastpay.refund.query", asked).path("refund_status").asText())
                .isEqualTo(end);
    }
}
