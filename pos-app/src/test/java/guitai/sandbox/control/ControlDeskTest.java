package guitai.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.sandbox.Desk;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.OrderKey;
import guitai.sandbox.book.Terms;

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
import java.util.Map;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ControlDeskTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    @TempDir Path state;
    private Sandbox sandbox;
    private Desk desk;

    @BeforeEach
    void start() {
        sandbox = TestSandbox.start(state, () -> NOON);
        desk = new Desk(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private void charge(String number, String code) {
        var terms = new Terms(888, 888, "goods", Map.of(), "f", Optional.empty());
        sandbox.book().charge(new OrderKey(Gateway.ALIPAY, number), terms, code);
    }

    @Test
    void a_phone_shows_a_code_of_its_wallet() {
        assertThat(desk.code("wechat", "pay")).matches("1[0-5]\\d{16}");
        assertThat(desk.code("alipay", "password-then-decline")).matches("28\\d{16}");
    }

    @Test
    void the_ledger_shows_what_was_paid_and_the_coupons_behind_it() {
        charge(
                "T1",
                desk.codeOf(
                        """
                        {"wallet":"alipay","behaviour":"pay","balance":800,
                         "coupons":[{"kind":"nocash","amount":100,"merchant":60,"platform":40}]}
                        """));
        var order = desk.orders("2026-11-20").get(0);
        assertThat(order.path("state").asText()).isEqualTo("SUCCESS");
        assertThat(order.path("total").asLong()).isEqualTo(888);
        assertThat(order.path("buyerPays").asLong()).isEqualTo(788);
        assertThat(order.path("coupons").get(0).path("platform").asLong()).isEqualTo(40);
        assertThat(desk.orders("2026-11-19")).isEmpty();
    }

    @Test
    void the_clock_can_be_put_and_what_was_due_has_then_happened() {
        charge("T1", desk.code("alipay", "password"));
        desk.clock("2026-11-20T04:00:03Z");
        assertThat(desk.orders().get(0).path("state").asText()).isEqualTo("SUCCESS");
    }

    @Test
    void a_shown_qr_is_paid_once() {
        var terms = new Terms(888, 888, "goods", Map.of(), "f", Optional.empty());
        sandbox.book().place(new OrderKey(Gateway.WECHAT, "T9"), terms);
        desk.scan("wechat", "T9");
        assertThat(desk.orders().get(0).path("state").asText()).isEqualTo("SUCCESS");
        var again = desk.call("POST", "/pay", "{\"gateway\":\"wechat\",\"number\":\"T9\"}");
        assertThat(again.statusCode()).isEqualTo(404);
    }

    @Test
    void faults_are_armed_listed_and_cleared() {
        desk.call(
                "POST",
                "/faults",
                """
                [{"on":"pay","gateway":"alipay","what":"request-lost","times":2},
                 {"on":"any","what":"slow-drip","probability":0.25}]
                """);
        assertThat(desk.faults()).hasSize(2);
        assertThat(desk.faults().get(0).path("times").asInt()).isEqualTo(2);
        assertThat(desk.faults().get(1).has("times")).isFalse();
        assertThat(desk.faults().get(1).path("probability").decimalValue())
                .isEqualByComparingTo("0.25");
        desk.call("DELETE", "/faults", "");
        assertThat(desk.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "codes  | {\"wallet\":\"unionpay\"}                       | no gateway serves"
                        + " unionpay",
                "codes  | {\"wallet\":\"wechat\",\"behaviour\":\"dance\"} | no such behaviour:"
                        + " dance",
                "codes  | {\"wallet\":\"wechat\",\"balence\":1}           | unknown field balence",
                "codes  | {\"wallet\":\"wechat\",\"balance\":1.5}         | balance must be a whole"
                        + " number",
                "codes  | nonsense                                        | not JSON",
                "faults | [{\"on\":\"pay\",\"what\":\"fire\"}]            | no such fault: fire",
                "faults | [{\"on\":\"lunch\",\"what\":\"recall\"}]        | on must be",
                "faults | [{\"on\":\"any\",\"what\":\"recall\",\"probability\":0}] | probability",
                "clock  | {\"now\":\"noon\"}                              | now must be a time",
                "bill   | {\"date\":\"20261120\"}                         | date must be a date",
            })
    void what_makes_no_sense_is_refused_and_says_why(String path, String body, String why) {
        var answer = desk.call("POST", "/" + path, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(why);
        assertThat(desk.faults()).isEmpty();
    }

    @Test
    void a_phone_remembers_its_code_over_a_restart_of_the_sandbox() {
        var code = desk.code("alipay", "pay");
        sandbox.close();
        sandbox = TestSandbox.start(state, () -> NOON);
        desk = new Desk(sandbox);
        charge("T1", code);
        assertThat(desk.orders().get(0).path("state").asText()).isEqualTo("SUCCESS");
    }
}
