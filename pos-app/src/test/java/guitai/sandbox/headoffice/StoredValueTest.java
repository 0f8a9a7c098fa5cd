package guitai.sandbox.headoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

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

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class StoredValueTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final String PHONE =
            "{\"balance\":10000,\"cap\":5000,\"per\":3000,\"holder\":true}";
    private static final String PRINTED =
            "{\"balance\":10000,\"cap\":0,\"per\":0,\"holder\":false}";

    @TempDir Path state;
    private Sandbox sandbox;
    private Desk desk;
    private Machine till;
    private Instant now = NOON;

    @BeforeEach
    void start() {
        sandbox = TestSandbox.start(state, () -> now);
        desk = new Desk(sandbox);
        till = Machine.till(sandbox, "headOffice", () -> now);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private JsonNode control(String path, String body) {
        try {
            var answer = desk.call("POST", path, body);
            assertThat(answer.statusCode()).isEqualTo(200);
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode account(String wish) {
        return control("/stored-value", wish);
    }

    private String token(JsonNode account) {
        return control("/stored-value/" + account.path("account").asText() + "/token", "")
                .path("token")
                .asText();
    }

    private Machine.Answer spend(String id, String token, long amount, boolean offline) {
        return till.post(
                "/stored-value/spends",
                """
                {"spend":"%s","token":"%s","amount":%d,"till":"W1","at":"%s","offline":%b}
                """
                        .formatted(id, token, amount, now, offline));
    }

    private static void says(Machine.Answer answer, String result, String code) {
        assertThat(answer.word("result") + " " + answer.word("code"))
                .isEqualTo(result + " " + code);
    }

    @Test
    void a_card_pays_and_the_answer_shows_no_more_of_it_than_four_digits() {
        var card = account(PRINTED);
        var answer = spend("S1", card.path("token").asText(), 2500, false);
        says(answer, "APPROVED", "OK");
        assertThat(answer.json().path("balance").asLong()).isEqualTo(7500);
        var number = card.path("account").asText();
        assertThat(answer.word("account")).isEqualTo("****" + number.substring(12));
        assertThat(answer.text()).doesNotContain(number);
    }

    @Test
    void the_same_spend_again_is_one_spend() {
        var token = account(PRINTED).path("token").asText();
        spend("S1", token, 2500, false);
        assertThat(spend("S1", token, 2500, false).json().path("balance").asLong()).isEqualTo(7500);
        var other = spend("S1", token, 2600, false);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.word("code")).isEqualTo("OTHER_CONTENT");
    }

    @Test
    void more_than_is_in_it_is_not_spent() {
        var token = account(PRINTED).path("token").asText();
        spend("S1", token, 9999, false);
        says(spend("S2", token, 2, false), "DECLINED", "BALANCE");
        says(spend("S3", token, 1, false), "APPROVED", "OK");
    }

    @Test
    void a_phone_shows_a_new_token_each_time_and_one_pays_once() {
        var phone = account(PHONE);
        var first = token(phone);
        assertThat(token(phone)).isNotEqualTo(first);
        says(spend("S1", first, 100, false), "APPROVED", "OK");
        says(spend("S2", first, 100, false), "DECLINED", "REPLAY");
        says(spend("S3", token(phone), 100, false), "APPROVED", "OK");
    }

    @Test
    void an_old_picture_of_a_phone_does_not_pay() {
        var token = token(account(PHONE));
        now = NOON.plusSeconds(180);
        says(spend("S1", token, 100, false), "DECLINED", "EXPIRED");
    }

    @Test
    void a_card_past_its_days_does_not_pay() {
        var card = account("{\"balance\":1000,\"cap\":0,\"per\":0,\"holder\":false,\"days\":1}");
        now = NOON.plusSeconds(86_400);
        says(spend("S1", card.path("token").asText(), 100, false), "DECLINED", "EXPIRED");
    }

    @Test
    void a_revoked_account_is_on_the_list_and_does_not_pay() {
        var card = account(PRINTED);
        var number = card.path("account").asText();
        control("/stored-value/" + number + "/revoke", "");
        control("/stored-value/" + number + "/revoke", "");
        says(spend("S1", card.path("token").asText(), 100, false), "DECLINED", "REVOKED");
        var list = till.get("/stored-value/revocations").json();
        assertThat(list.path("version").asInt()).isEqualTo(1);
        assertThat(list.path("at").asText()).isEqualTo(NOON.toString());
        assertThat(list.path("accounts").get(0).asText()).isEqualTo(number);
    }

    @Test
    void what_nobody_signed_does_not_pay() {
        var token = account(PRINTED).path("token").asText();
        var forged = token.substring(0, 10) + (token.charAt(10) == 'A' ? 'B' : 'A');
        says(spend("S1", forged + token.substring(11), 100, false), "DECLINED", "TOKEN");
        says(spend("S2", "SV:nothing", 100, false), "DECLINED", "TOKEN");
        var phone = token(account(PHONE));
        var withoutPhone = phone.substring(0, phone.indexOf('.', phone.indexOf('.') + 1));
        says(spend("S3", withoutPhone, 100, false), "DECLINED", "TOKEN");
    }

    @Test
    void what_was_taken_offline_is_judged_by_its_own_time_and_limits() {
        var phone = account(PHONE);
        var token = token(phone);
        var at = now;
        now = NOON.plusSeconds(7_200);
        var late =
                till.post(
                        "/stored-value/spends",
                        """
                        {"spend":"S1","token":"%s","amount":100,"till":"W1","at":%d,"offline":true}
                        """
                                .formatted(token, at.toEpochMilli()));
        says(late, "APPROVED", "OK");
        says(spend("S2", token(phone), 3001, true), "DECLINED", "CAP");
        says(spend("S3", token(phone), 3001, false), "APPROVED", "OK");
        says(spend("S4", account(PRINTED).path("token").asText(), 1, true), "DECLINED", "CAP");
    }

    private String reversed(String spend) {
        return till.post("/stored-value/reversals", "{\"spend\":\"" + spend + "\"}").word("result");
    }

    private Machine.Answer refund(String refund, long amount) {
        return till.post(
                "/stored-value/refunds",
                "{\"refund\":\"%s\",\"spend\":\"S1\",\"amount\":%d}".formatted(refund, amount));
    }

    @Test
    void a_reversal_gives_the_money_back_and_one_of_an_unseen_spend_refuses_it_later() {
        var token = account(PRINTED).path("token").asText();
        spend("S1", token, 2500, false);
        assertThat(reversed("S1")).isEqualTo("REVERSED");
        assertThat(reversed("S1")).isEqualTo("REVERSED");
        var asked = till.post("/stored-value/spends/enquiries", "{\"spend\":\"S1\"}");
        says(asked, "REVERSED", "OK");
        assertThat(asked.json().path("balance").asLong()).isEqualTo(10_000);
        assertThat(reversed("S2")).isEqualTo("ACCEPTED_UNSEEN");
        assertThat(spend("S2", token, 2500, false).word("result")).isEqualTo("DECLINED");
    }

    @Test
    void refunds_happen_once_each_and_never_above_the_spend() {
        spend("S1", account(PRINTED).path("token").asText(), 2500, false);
        says(refund("R1", 1000), "REFUNDED", "OK");
        assertThat(refund("R1", 1000).json().path("balance").asLong()).isEqualTo(8500);
        assertThat(refund("R1", 900).status()).isEqualTo(409);
        says(refund("R2", 1501), "REFUSED", "AMOUNT");
        says(refund("R3", 1500), "REFUNDED", "OK");
        says(till.post("/stored-value/refunds/enquiries", "{\"refund\":\"R3\"}"), "REFUNDED", "OK");
        says(
                till.post("/stored-value/refunds/enquiries", "{\"refund\":\"R2\"}"),
                "NOT_FOUND",
                "NOT_FOUND");
    }

    @Test
    void everything_is_there_after_a_restart() {
        var phone = account(PHONE);
        var token = token(phone);
        spend("S1", token, 2500, false);
        sandbox.close();
        start();
        var again = spend("S1", token, 2500, false);
        says(again, "APPROVED", "OK");
        assertThat(again.json().path("balance").asLong()).isEqualTo(7500);
        says(spend("S2", token, 1, false), "DECLINED", "REPLAY");
        says(spend("S3", token(phone), 1, false), "APPROVED", "OK");
        assertThat(desk.orders("2026-11-20").findValuesAsText("gateway"))
                .containsOnly("stored-value");
        assertThat(desk.orders().findValuesAsText("state"))
                .containsExactly("SUCCESS", "PAYERROR", "SUCCESS");
    }

    @Test
    void an_unknown_field_and_an_unknown_account_are_refused_in_words() {
        assertThat(desk.call("POST", "/stored-value", "{\"saldo\":1}").body()).contains("saldo");
        assertThat(desk.call("POST", "/stored-value", "{\"balance\":-1}").body())
                .contains("balance");
        assertThat(desk.call("POST", "/stored-value/1/revoke", "").statusCode()).isEqualTo(404);
        assertThat(till.post("/stored-value/spends", "{\"spend\":\"S1\"}").word("message"))
                .contains("amount");
    }
}
