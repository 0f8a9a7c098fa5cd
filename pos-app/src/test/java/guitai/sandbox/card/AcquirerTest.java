package guitai.sandbox.card;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.sandbox.Desk;
import guitai.sandbox.Machine;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Instant;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AcquirerTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    @TempDir Path state;
    private Sandbox sandbox;
    private Desk desk;
    private Machine till;
    private Machine terminal;
    private Instant now = NOON;

    @BeforeEach
    void start() {
        sandbox = TestSandbox.start(state, () -> now);
        desk = new Desk(sandbox);
        till = Machine.till(sandbox, "card", () -> now);
        terminal = Machine.till(sandbox, "terminal", () -> now);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Machine.Answer pay(String order, long amount) {
        return terminal.post(
                "/terminal/present",
                """
                {"order":"%s","amount":%d,"currency":"CNY","store":false,"wait":10}
                """
                        .formatted(order, amount));
    }

    private String result(String path, String json) {
        return till.post("/acquirer/" + path, json).word("result");
    }

    private String reversed(String order) {
        return result("reversals", "{\"order\":\"" + order + "\"}");
    }

    private Machine.Answer refund(String refund, String order, long amount) {
        return till.post(
                "/acquirer/refunds",
                "{\"refund\":\"%s\",\"order\":\"%s\",\"amount\":%d}"
                        .formatted(refund, order, amount));
    }

    @Test
    void a_sale_can_be_taken_back_until_an_hour_before_midnight() {
        pay("A1", 100);
        pay("A2", 100);
        now = Instant.parse("2026-11-20T14:59:59Z");
        assertThat(reversed("A1")).isEqualTo("REVERSED");
        now = Instant.parse("2026-11-20T15:00:00Z");
        assertThat(reversed("A2")).isEqualTo("TOO_LATE");
        assertThat(reversed("A1")).isEqualTo("REVERSED");
        assertThat(result("enquiries", "{\"order\":\"A2\"}")).isEqualTo("APPROVED");
    }

    @Test
    void a_sale_that_comes_after_its_reversal_is_refused() {
        assertThat(reversed("A1")).isEqualTo("ACCEPTED_UNSEEN");
        assertThat(reversed("A1")).isEqualTo("ACCEPTED_UNSEEN");
        var sale = pay("A1", 100);
        assertThat(sale.word("result")).isEqualTo("DECLINED");
        assertThat(result("enquiries", "{\"order\":\"A1\"}")).isEqualTo("REVERSED");
    }

    @Test
    void a_delayed_sale_does_not_survive_its_reversal() {
        desk.fault("pay", "delayed-request");
        assertThat(pay("A1", 100).word("result")).isEqualTo("UNKNOWN");
        assertThat(reversed("A1")).isEqualTo("ACCEPTED_UNSEEN");
        // The question lets the late sale in.
        assertThat(result("enquiries", "{\"order\":\"A1\"}")).isEqualTo("REVERSED");
        assertThat(result("enquiries", "{\"order\":\"A1\"}")).isEqualTo("REVERSED");
    }

    @Test
    void refunds_happen_once_each_and_never_above_the_sale() {
        pay("A1", 1000);
        assertThat(refund("R1", "A1", 400).word("result")).isEqualTo("REFUNDED");
        assertThat(refund("R1", "A1", 400).word("result")).isEqualTo("REFUNDED");
        assertThat(refund("R1", "A1", 300).status()).isEqualTo(409);
        assertThat(refund("R2", "A1", 601).word("result")).isEqualTo("REFUSED");
        assertThat(refund("R3", "A1", 600).word("result")).isEqualTo("REFUNDED");
        assertThat(refund("R4", "A9", 1).word("result")).isEqualTo("NOT_FOUND");
        assertThat(result("refunds/enquiries", "{\"refund\":\"R3\"}")).isEqualTo("REFUNDED");
        assertThat(reversed("A1")).isEqualTo("TOO_LATE");
        assertThat(desk.orders().get(0).path("refunded").asLong()).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource({"refund-processing, REFUNDED", "refund-closed, FAILED"})
    void a_refund_may_take_its_time(String fault, String end) {
        pay("A1", 1000);
        desk.fault("refund", fault);
        assertThat(refund("R1", "A1", 400).word("result")).isEqualTo("PROCESSING");
        now = NOON.plusSeconds(60);
        assertThat(result("refunds/enquiries", "{\"refund\":\"R1\"}")).isEqualTo(end);
    }

    @Test
    void when_the_issuer_is_away_nobody_knows() {
        desk.fault("pay", "system-error");
        assertThat(pay("A1", 1).word("result")).isEqualTo("UNKNOWN");
        assertThat(result("enquiries", "{\"order\":\"A1\"}")).isEqualTo("NOT_FOUND");
        desk.fault("pay", "system-error-after-commit");
        assertThat(pay("A2", 1).word("code")).isEqualTo("91");
        assertThat(result("enquiries", "{\"order\":\"A2\"}")).isEqualTo("APPROVED");
        desk.fault("reverse", "recall");
        assertThat(reversed("A2")).isEqualTo("AGAIN");
        desk.fault("refund", "system-error");
        assertThat(refund("R1", "A2", 1).word("result")).isEqualTo("LATER");
    }

    @Test
    void everything_is_there_after_a_restart() {
        pay("A1", 1000);
        refund("R1", "A1", 400);
        reversed("A2");
        sandbox.close();
        start();
        assertThat(result("enquiries", "{\"order\":\"A1\"}")).isEqualTo("APPROVED");
        assertThat(refund("R1", "A1", 400).word("result")).isEqualTo("REFUNDED");
        assertThat(refund("R2", "A1", 601).word("result")).isEqualTo("REFUSED");
        assertThat(pay("A2", 1).word("result")).isEqualTo("DECLINED");
    }

    @Test
    void the_days_file_is_made_at_nine_the_next_morning_or_when_asked_for() {
        pay("A1", 1000);
        assertThat(till.get("/acquirer/settlements/2026-11-20").word("code"))
                .isEqualTo("NOT_READY");
        desk.bill("2026-11-20");
        assertThat(till.get("/acquirer/settlements/2026-11-20").status()).isEqualTo(200);
        now = Instant.parse("2026-11-22T00:59:59Z");
        assertThat(till.get("/acquirer/settlements/2026-11-21").word("code"))
                .isEqualTo("NOT_READY");
        now = Instant.parse("2026-11-22T01:00:00Z");
        var empty = till.get("/acquirer/settlements/2026-11-21");
        assertThat(empty.status()).isEqualTo(404);
        assertThat(empty.word("code")).isEqualTo("EMPTY");
        assertThat(till.get("/acquirer/settlements/gestern").status()).isEqualTo(400);
    }

    @Test
    void the_days_file_has_every_row_and_totals_that_fit() {
        var sale = pay("A1", 8888);
        pay("A2", 100);
        reversed("A2");
        desk.call("POST", "/terminal", "{\"cards\":[\"decline\"]}");
        pay("A3", 100);
        var first = refund("R1", "A1", 3333);
        refund("R2", "A1", 5555);
        desk.bill("2026-11-20");
        var file = till.get("/acquirer/settlements/2026-11-20");
        assertThat(file.http().headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/csv");
        assertThat(file.text().lines())
                .contains(
                        "date,time,type,order,refund,reference,terminal,pan,amount,fee,net,"
                                + "status,code",
                        "2026-11-20,12:00:00,SALE,A1,,"
                                + sale.word("reference")
                                + ",10000109,622202******1234,88.88,0.53,88.35,OK,00",
                        "2026-11-20,12:00:00,REFUND,A1,R1,"
                                + first.word("reference")
                                + ",10000109,622202******1234,33.33,-0.20,-33.13,OK,00")
                .anyMatch(line -> line.contains("VOID,A2") && line.contains(",1.00,-0.01,-0.99,OK"))
                .anyMatch(line -> line.contains("REFUND,A1,R2") && line.contains(",55.55,-0.33,"))
                .endsWith("TOTAL,5,89.88,89.88,0.00,0.00")
                .hasSize(7);
        var funds = till.get("/acquirer/settlements/2026-11-20/funds").text();
        assertThat(funds.lines())
                .startsWith("date,time,reference,order,business,amount")
                .contains(
                        "2026-11-20,12:00:00," + sale.word("reference") + ",A1,SALE,88.88",
                        "2026-11-20,12:00:00," + sale.word("reference") + ",A1,FEE,-0.53",
                        "2026-11-20,12:00:00," + first.word("reference") + ",A1,REFUND,-33.33",
                        "2026-11-20,12:00:00," + first.word("reference") + ",A1,FEE,0.20")
                .endsWith("TOTAL,10,90.42,90.42,0.00");
    }

    @Test
    void a_file_may_be_late_empty_or_begin_with_a_mark() {
        pay("A1", 1000);
        desk.bill("2026-11-20");
        desk.fault("bill", "bill-not-ready");
        assertThat(till.get("/acquirer/settlements/2026-11-20").word("code"))
                .isEqualTo("NOT_READY");
        desk.fault("bill", "bill-bom");
        assertThat(till.get("/acquirer/settlements/2026-11-20").text()).startsWith("\uFEFFdate");
        desk.fault("bill", "bill-cross-midnight");
        assertThat(till.get("/acquirer/settlements/2026-11-20").text())
                .contains("2026-11-21,00:00:02");
    }
}
