package guitai.sandbox.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.patience.Patience;
import guitai.sandbox.Desk;
import guitai.sandbox.Machine;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
final class TerminalTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    @TempDir Path state;
    private Sandbox sandbox;
    private Desk desk;
    private Machine terminal;
    private Machine acquirer;

    @BeforeEach
    void start() {
        sandbox = TestSandbox.start(state, () -> NOON);
        desk = new Desk(sandbox);
        terminal = Machine.till(sandbox, "terminal", () -> NOON);
        acquirer = Machine.till(sandbox, "card", () -> NOON);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private void cards(String json) {
        assertThat(desk.call("POST", "/terminal", json).statusCode()).isEqualTo(200);
    }

    private Machine.Answer present(String order, long amount, boolean store) {
        return terminal.post(
                "/terminal/present",
                """
                {"order":"%s","amount":%d,"currency":"CNY","store":%b,"wait":30}
                """
                        .formatted(order, amount, store));
    }

    private String asked(String order) {
        var answer = terminal.post("/terminal/enquire", "{\"order\":\"" + order + "\"}");
        return answer.word("result") + " " + answer.word("code");
    }

    private String status() {
        return terminal.get("/terminal/status").word("state");
    }

    private void until(String wanted) {
        Patience.until(wanted, () -> status().equals(wanted));
    }

    @Test
    void a_card_is_approved_and_only_ten_of_its_digits_are_told() {
        var answer = present("A1", 888, false);
        assertThat(answer.word("result")).isEqualTo("APPROVED");
        assertThat(answer.word("code")).isEqualTo("00");
        assertThat(answer.json().path("amount").asLong()).isEqualTo(888);
        assertThat(answer.word("pan")).isEqualTo("622202******1234");
        assertThat(answer.word("reference")).matches("\\d{12}");
        assertThat(answer.word("authCode")).matches("\\d{6}");
        assertThat(answer.word("scheme")).isEqualTo("UNIONPAY");
        assertThat(desk.orders().get(0).path("gateway").asText()).isEqualTo("card");
    }

    @Test
    void the_next_cards_are_what_was_said_and_then_good_ones_again() {
        cards("{\"cards\":[\"decline\",\"insufficient\"]}");
        assertThat(present("A1", 1, false).word("code")).isEqualTo("05");
        assertThat(present("A2", 1, false).word("code")).isEqualTo("51");
        assertThat(present("A3", 1, false).word("code")).isEqualTo("00");
    }

    @Test
    void the_same_order_again_has_the_same_end_and_another_amount_is_refused() {
        cards("{\"cards\":[\"decline\"]}");
        var first = present("A1", 1, false);
        assertThat(present("A1", 1, false).json()).isEqualTo(first.json());
        assertThat(present("A1", 2, false).word("code")).isEqualTo("OTHER_CONTENT");
    }

    @Test
    void waiting_for_a_card_is_stopped_and_nothing_was_charged() {
        cards("{\"always\":\"nobody\"}");
        var waiting = CompletableFuture.supplyAsync(() -> present("A1", 1, false));
        until("WAITING");
        assertThat(asked("A1")).isEqualTo("PENDING WAITING");
        assertThat(present("A2", 1, false).word("code")).isEqualTo("BUSY");
        assertThat(terminal.post("/terminal/stop", "{\"order\":\"A1\"}").word("stopped"))
                .isEqualTo("true");
        assertThat(waiting.join().word("result")).isEqualTo("CANCELLED");
        assertThat(asked("A1")).isEqualTo("DECLINED NOT_SENT");
        assertThat(desk.orders()).isEmpty();
    }

    @Test
    void a_customer_may_come_while_the_terminal_waits() {
        cards("{\"always\":\"nobody\"}");
        var waiting = CompletableFuture.supplyAsync(() -> present("A1", 1, false));
        until("WAITING");
        var twice = CompletableFuture.supplyAsync(() -> present("A1", 1, false));
        cards("{\"cards\":[\"approve\"]}");
        assertThat(waiting.join().word("result")).isEqualTo("APPROVED");
        assertThat(twice.join().json()).isEqualTo(waiting.join().json());
        assertThat(terminal.post("/terminal/stop", "{\"order\":\"A1\"}").word("stopped"))
                .isEqualTo("false");
        assertThat(desk.orders()).hasSize(1);
    }

    @Test
    void an_answer_that_was_lost_is_found_by_asking() {
        cards("{\"cards\":[\"lost\",\"lost-before\"]}");
        assertThat(present("A1", 1, true).word("result")).isEqualTo("UNKNOWN");
        assertThat(asked("A1")).isEqualTo("APPROVED 00");
        assertThat(present("A2", 1, true).word("result")).isEqualTo("UNKNOWN");
        assertThat(asked("A2")).isEqualTo("NOT_FOUND 25");
    }

    @Test
    void a_sale_the_acquirers_line_swallowed_is_unknown_too() {
        desk.fault("pay", "answer-lost-before-headers");
        assertThat(present("A1", 1, true).word("result")).isEqualTo("UNKNOWN");
        assertThat(asked("A1")).isEqualTo("APPROVED 00");
        desk.fault("pay", "unsigned-error");
        assertThat(present("A2", 1, true).word("result")).isEqualTo("UNKNOWN");
    }

    @Test
    void without_a_line_nothing_is_charged_unless_the_till_wants_to_keep_it() {
        cards("{\"line\":false}");
        assertThat(terminal.get("/terminal/status").word("line")).isEqualTo("false");
        assertThat(present("A1", 1, false).word("result")).isEqualTo("OFFLINE");
        assertThat(asked("A1")).isEqualTo("DECLINED NOT_SENT");
        assertThat(asked("A9")).isEqualTo("UNKNOWN LINE");
        var reversal = terminal.post("/terminal/reverse", "{\"order\":\"A9\"}");
        assertThat(reversal.word("result")).isEqualTo("AGAIN");
        var refund = "{\"refund\":\"R1\",\"order\":\"A9\",\"amount\":1}";
        assertThat(terminal.post("/terminal/refund", refund).word("result")).isEqualTo("LATER");
        assertThat(present("A2", 1, true).word("result")).isEqualTo("STORED");
        assertThat(desk.orders()).isEmpty();
    }

    private static String forward(Machine.Answer stored, long amount) {
        return """
        {"order":"%s","amount":%d,"currency":"CNY","terminal":"10000109","stan":"%s","at":"%s",
         "blob":"%s"}
        """
                .formatted(
                        stored.word("order"),
                        amount,
                        stored.word("stan"),
                        stored.word("at"),
                        stored.word("blob"));
    }

    @Test
    void what_was_stored_is_asked_for_later_once_and_may_then_be_refused() {
        cards("{\"cards\":[\"approve\",\"refused-later\"],\"line\":false}");
        var good = present("A1", 888, true);
        var bad = present("A2", 888, true);
        assertThat(bad.word("result")).isEqualTo("STORED");
        cards("{\"line\":true}");
        assertThat(asked("A1")).isEqualTo("NOT_FOUND 25");
        var first = acquirer.post("/acquirer/forwards", forward(good, 888));
        assertThat(first.word("result")).isEqualTo("APPROVED");
        assertThat(first.word("pan")).isEqualTo(good.word("pan"));
        assertThat(acquirer.post("/acquirer/forwards", forward(good, 888)).json())
                .isEqualTo(first.json());
        var refused = acquirer.post("/acquirer/forwards", forward(bad, 888));
        assertThat(refused.word("result") + " " + refused.word("code")).isEqualTo("DECLINED 51");
        assertThat(asked("A1")).isEqualTo("APPROVED 00");
        assertThat(desk.orders()).hasSize(2);
    }

    @Test
    void a_sealed_card_is_good_for_its_own_payment_only() {
        cards("{\"line\":false}");
        var stored = present("A1", 888, true);
        var other = acquirer.post("/acquirer/forwards", forward(stored, 88_800));
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.word("code")).isEqualTo("BLOB");
        var garbage =
                forward(stored, 888).replace(stored.word("blob"), stored.word("blob").substring(8));
        assertThat(acquirer.post("/acquirer/forwards", garbage).word("code")).isEqualTo("BLOB");
        assertThat(desk.orders()).isEmpty();
    }

    @Test
    void a_terminal_that_was_switched_off_knows_how_everything_ended() throws IOException {
        cards("{\"cards\":[\"lost\",\"approve\"]}");
        present("A1", 1, false);
        var approved = present("A2", 2, false);
        cards("{\"line\":false}");
        var stored = present("A3", 3, true);
        sandbox.close();
        // As a cut leaves it: one order waits for its card, another one's is read and sent.
        var trace = state.resolve("terminal.jsonl");
        var waiting =
                "{\"order\":\"%s\",\"amount\":5,\"phase\":\"%s\",\"stan\":\"%s\",\"sent\":%b,"
                        + "\"answer\":\"\"}\n";
        Files.writeString(
                trace,
                Files.readString(trace)
                        + waiting.formatted("A4", "WAITING", "", false)
                        + waiting.formatted("A5", "BUSY", "000044", true)
                        + "{\"order\":\"A6\",\"amo");
        start();
        assertThat(present("A1", 1, false).word("result")).isEqualTo("UNKNOWN");
        assertThat(asked("A1")).isEqualTo("APPROVED 00");
        assertThat(present("A2", 2, false).json()).isEqualTo(approved.json());
        assertThat(present("A3", 3, true).json()).isEqualTo(stored.json());
        assertThat(present("A4", 5, false).word("result")).isEqualTo("CANCELLED");
        assertThat(asked("A4")).isEqualTo("DECLINED NOT_SENT");
        assertThat(present("A5", 5, false).word("result")).isEqualTo("UNKNOWN");
        assertThat(present("A7", 7, false).word("stan")).isEqualTo("000045");
    }

    @Test
    void reversals_and_refunds_go_through_the_terminal() {
        present("A1", 100, false);
        present("A2", 100, false);
        assertThat(terminal.post("/terminal/reverse", "{\"order\":\"A1\"}").word("result"))
                .isEqualTo("REVERSED");
        assertThat(asked("A1")).isEqualTo("REVERSED 00");
        var refund = "{\"refund\":\"R1\",\"order\":\"A2\",\"amount\":100}";
        assertThat(terminal.post("/terminal/refund", refund).word("result")).isEqualTo("REFUNDED");
        assertThat(terminal.post("/terminal/enquire-refund", "{\"refund\":\"R1\"}").word("result"))
                .isEqualTo("REFUNDED");
    }

    @Test
    void nobody_but_the_till_may_ask_and_nobody_but_the_terminal_may_sell() throws IOException {
        assertThat(terminal.withKey(new byte[32]).send("GET", "/terminal/status", "").status())
                .isEqualTo(401);
        var sale =
                "{\"order\":\"A1\",\"amount\":1,\"currency\":\"CNY\",\"terminal\":\"10000109\","
                        + "\"card\":\"x\"}";
        assertThat(acquirer.post("/acquirer/sales", sale).word("code")).isEqualTo("TERMINAL_ONLY");
    }

    @Test
    void a_wish_that_makes_no_sense_is_refused_in_words() {
        assertThat(desk.call("POST", "/terminal", "{\"cards\":[\"dance\"]}").body())
                .contains("dance");
        assertThat(desk.call("POST", "/terminal", "{\"karte\":1}").statusCode()).isEqualTo(400);
    }
}
