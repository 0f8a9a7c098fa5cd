package guitai.gateway.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.Decline.Reason;
import guitai.payment.Doubt;
import guitai.payment.PaymentOutcome;
import guitai.payment.PaymentOutcome.Approved;
import guitai.payment.PaymentOutcome.AwaitingBuyer;
import guitai.payment.PaymentOutcome.Declined;
import guitai.payment.PaymentOutcome.NotFound;
import guitai.payment.PaymentOutcome.TakenBack;
import guitai.payment.PaymentOutcome.Unknown;
import guitai.payment.PaymentOutcome.Unpaid;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReadingTest {
    private static final AttemptId ID = new AttemptId("T101HX3K5M7N9P1Q3R5S7T9V1W3X");
    private static final Money AMOUNT = Money.cny(888);
    private static final Instant PAID = Instant.parse("2026-11-21T05:35:25Z");

    @ParameterizedTest
    @ValueSource(strings = {"SUCCESS", "REFUND"})
    void a_paid_order_is_paid_even_when_it_was_refunded_later(String state) {
        assertThat(TradeReading.read(trade(state), ID, AMOUNT))
                .isInstanceOfSatisfying(
                        Approved.class,
                        approved -> {
                            assertThat(approved.paid().reference().value()).isEqualTo("4200001");
                            assertThat(approved.paid().at()).isEqualTo(PAID);
                        });
    }

    @Test
    void every_other_state_of_an_order_has_its_own_meaning() {
        assertThat(enquired("USERPAYING")).isEqualTo(new AwaitingBuyer());
        assertThat(enquired("ACCEPT")).isEqualTo(new AwaitingBuyer());
        assertThat(enquired("NOTPAY")).isEqualTo(new Unpaid());
        assertThat(enquired("CLOSED")).isEqualTo(new TakenBack());
        assertThat(enquired("REVOKED")).isEqualTo(new TakenBack());
        assertThat(enquired("PAYERROR")).isInstanceOf(Declined.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "success", "SUCCESS ", "PAID", "FINISHED", "NULL"})
    void a_state_nobody_wrote_down_is_unknown(String state) {
        assertThat(enquired(state)).isEqualTo(new Unknown(Doubt.GATEWAY_UNSURE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUND", "CLOSED", "REVOKED", "NOTPAY"})
    void a_charge_that_is_answered_by_an_end_contradicts_itself(String state) {
        assertThat(TradeReading.readCharge(trade(state), ID, AMOUNT))
                .isEqualTo(new Unknown(Doubt.GATEWAY_UNSURE));
    }

    @Test
    void a_success_for_another_number_or_amount_is_not_ours() {
        var other = new AttemptId("T101HX3K5M7N9P1Q3R5S7T9V1W3Y");
        for (var state : List.of("SUCCESS", "REFUND", "CLOSED", "PAYERROR", "NOTPAY")) {
            assertThat(TradeReading.read(trade(state), other, AMOUNT))
                    .as(state)
                    .isEqualTo(new Unknown(Doubt.MISMATCH));
            assertThat(TradeReading.read(trade(state), ID, Money.cny(887)))
                    .as(state)
                    .isEqualTo(new Unknown(Doubt.MISMATCH));
        }
        assertThat(TradeReading.read(trade("SUCCESS", 888, "USD", "4200001"), ID, AMOUNT))
                .isEqualTo(new Unknown(Doubt.MISMATCH));
    }

    @Test
    void a_success_that_leaves_out_amount_or_number_is_no_success() {
        assertThat(
                        TradeReading.read(
                                trade("SUCCESS", Figures.MISSING, "CNY", "4200001"), ID, AMOUNT))
                .isEqualTo(new Unknown(Doubt.UNREADABLE));
        assertThat(TradeReading.read(trade("SUCCESS", 888, "CNY", ""), ID, AMOUNT))
                .isEqualTo(new Unknown(Doubt.UNREADABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "AUTHCODEEXPIRE, CODE_EXPIRED",
        "AUTH_CODE_ERROR, CODE_INVALID",
        "AUTH_CODE_INVALID, CODE_INVALID",
        "NOTENOUGH, NOT_ENOUGH_MONEY",
        "NOT_ENOUGH, NOT_ENOUGH_MONEY",
        "NOTSUPORTCARD, BUYER_REFUSED",
        "BUYER_MISMATCH, BUYER_REFUSED",
        "ACCOUNT_ERROR, BUYER_REFUSED",
        "RULE_LIMIT, LIMIT",
        "TRADE_ERROR, OTHER",
        "ORDERCLOSED, CLOSED",
        "ORDER_CLOSED, CLOSED",
        "ORDERREVERSED, CLOSED",
        "NOAUTH, SET_UP",
        "NO_AUTH, SET_UP",
        "PARAM_ERROR, SET_UP",
        "LACK_PARAMS, SET_UP",
        "SIGNERROR, SET_UP",
        "SIGN_ERROR, SET_UP",
        "XML_FORMAT_ERROR, SET_UP",
        "REQUIRE_POST_METHOD, SET_UP",
        "NOT_UTF8, SET_UP",
        "APPID_NOT_EXIST, SET_UP",
        "MCHID_NOT_EXIST, SET_UP",
        "MCH_NOT_EXISTS, SET_UP",
        "APPID_MCHID_NOT_MATCH, SET_UP",
    })
    void a_signed_refusal_says_why_no_money_moved(String code, Reason reason) {
        assertThat(TradeReading.readRefusal(code, ""))
                .isInstanceOfSatisfying(
                        Declined.class,
                        declined -> {
                            assertThat(declined.why().reason()).isEqualTo(reason);
                            assertThat(declined.why().code()).isEqualTo(code);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SYSTEMERROR",
                "SYSTEM_ERROR",
                "BANKERROR",
                "BANK_ERROR",
                "ORDERPAID",
                "OUT_TRADE_NO_USED",
                "INVALID_REQUEST",
                "OPENID_MISMATCH",
                "FREQUENCY_LIMITED",
                "RATELIMIT_EXCEEDED",
                "",
                "SOMETHING_NEW"
            })
    void a_refusal_that_is_not_definite_is_unknown_and_asked_about(String code) {
        assertThat(TradeReading.readRefusal(code, "")).isEqualTo(new Unknown(Doubt.GATEWAY_UNSURE));
    }

    @Test
    void a_code_that_has_lived_its_minute_is_told_apart_by_the_gateways_words() {
        assertThat(TradeReading.readRefusal("TRADE_ERROR", "101 付款码已过期，请刷新再试"))
                .isInstanceOfSatisfying(
                        Declined.class,
                        declined ->
                                assertThat(declined.why().reason()).isEqualTo(Reason.CODE_EXPIRED));
    }

    @Test
    void a_buyer_at_the_password_is_awaited_in_both_spellings() {
        assertThat(TradeReading.readRefusal("USERPAYING", "")).isEqualTo(new AwaitingBuyer());
        assertThat(TradeReading.readRefusal("USER_PAYING", "")).isEqualTo(new AwaitingBuyer());
    }

    @Test
    void an_order_nobody_has_seen_is_not_found_and_anything_else_is_unknown() {
        assertThat(TradeReading.readRefusedEnquiry("ORDERNOTEXIST")).isEqualTo(new NotFound());
        assertThat(TradeReading.readRefusedEnquiry("ORDER_NOT_EXIST")).isEqualTo(new NotFound());
        for (var code : List.of("SYSTEMERROR", "PARAM_ERROR", "NOTENOUGH", "")) {
            assertThat(TradeReading.readRefusedEnquiry(code))
                    .as(code)
                    .isEqualTo(new Unknown(Doubt.GATEWAY_UNSURE));
        }
    }

    private static PaymentOutcome enquired(String state) {
        return TradeReading.read(trade(state), ID, AMOUNT);
    }

    private static Trade trade(String state) {
        return trade(state, 888, "CNY", "4200001");
    }

    private static Trade trade(String state, long total, String currency, String reference) {
        var missing = Figures.MISSING;
        return new Trade(
                ID.value(),
                state,
                reference,
                currency,
                new Figures(total, missing, missing, missing, List.of(), true),
                PAID);
    }
}
