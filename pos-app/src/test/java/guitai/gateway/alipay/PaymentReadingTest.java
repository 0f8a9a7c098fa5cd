package guitai.gateway.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.payment.CollectionOutcome;
import guitai.payment.Decline;
import guitai.payment.Decline.Reason;
import guitai.payment.Doubt;
import guitai.payment.Paid;
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

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PaymentReadingTest {
    private static final String PAY = "alipay.trade.pay";
    private static final String QUERY = "alipay.trade.query";
    private static final String PRECREATE = "alipay.trade.precreate";

    @Test
    void a_paid_charge_is_approved_with_alipays_number_and_time() {
        var outcome = (Approved) charge(Signed.paid());

        assertThat(outcome.paid())
                .extracting(p -> p.reference().value(), Paid::at)
                .containsExactly(
                        "2026112222001499281000000001", Instant.parse("2026-11-22T02:59:33Z"));
        assertThat(outcome.paid().funds().order()).isEqualTo(Signed.AMOUNT);
        assertThat(outcome.paid().funds().addsUp()).isTrue();
    }

    @Test
    void ten_thousand_and_three_is_no_success_however_empty_its_sub_code() {
        assertThat(charge(Signed.node("10003"))).isEqualTo(new AwaitingBuyer());
    }

    @Test
    void success_with_another_amount_or_number_is_unknown() {
        assertThat(
                        charge(
                                Signed.paid()
                                        .replace(
                                                "\"total_amount\":\"88.80",
                                                "\"total_amount\":\"88.8")))
                .isInstanceOf(Approved.class);
        assertThat(
                        charge(
                                Signed.paid()
                                        .replace(
                                                "\"total_amount\":\"88.80",
                                                "\"total_amount\":\"88.81")))
                .isEqualTo(new Unknown(Doubt.MISMATCH));
        assertThat(charge(Signed.paid().replace("T01ABC", "T02ABC")))
                .isEqualTo(new Unknown(Doubt.MISMATCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trade_no", "out_trade_no", "total_amount", "gmt_payment"})
    void success_that_leaves_out_what_makes_it_one_is_unknown(String field) {
        assertThat(charge(Signed.paid().replace("\"" + field + "\"", "\"x\"")))
                .isEqualTo(new Unknown(Doubt.UNREADABLE));
    }

    @Test
    void the_answer_to_an_enquiry_under_the_name_of_a_charge_is_read_by_its_status() {
        assertThat(charge(Signed.status("WAIT_BUYER_PAY"))).isEqualTo(new Unpaid());
        assertThat(charge(Signed.status("TRADE_CLOSED"))).isEqualTo(new TakenBack());
    }

    @ParameterizedTest
    @CsvSource({
        "ACQ.PAYMENT_AUTH_CODE_INVALID, CODE_INVALID",
        "ACQ.SOUNDWAVE_PARSER_FAIL, CODE_INVALID",
        "ACQ.BUYER_BALANCE_NOT_ENOUGH, NOT_ENOUGH_MONEY",
        "ACQ.BUYER_BANKCARD_BALANCE_NOT_ENOUGH, NOT_ENOUGH_MONEY",
        "ACQ.ERROR_BALANCE_PAYMENT_DISABLE, BUYER_REFUSED",
        "ACQ.BUYER_SELLER_EQUAL, BUYER_REFUSED",
        "ACQ.TRADE_BUYER_NOT_MATCH, BUYER_REFUSED",
        "ACQ.BUYER_ENABLE_STATUS_FORBID, BUYER_REFUSED",
        "ACQ.PULL_MOBILE_CASHIER_FAIL, BUYER_REFUSED",
        "ACQ.MOBILE_PAYMENT_SWITCH_OFF, BUYER_REFUSED",
        "ACQ.PAYMENT_FAIL, BUYER_REFUSED",
        "ACQ.ERROR_BUYER_CERTIFY_LEVEL_LIMIT, BUYER_REFUSED",
        "ACQ.PAYMENT_REQUEST_HAS_RISK, BUYER_REFUSED",
        "ACQ.NO_PAYMENT_INSTRUMENTS_AVAILABLE, BUYER_REFUSED",
        "ACQ.TOTAL_FEE_EXCEED, LIMIT",
        "ACQ.BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR, LIMIT",
        "ACQ.BUYER_PAYMENT_AMOUNT_MONTH_LIMIT_ERROR, LIMIT",
        "ACQ.BEYOND_PAY_RESTRICTION, LIMIT",
        "ACQ.BEYOND_PER_RECEIPT_RESTRICTION, LIMIT",
        "ACQ.INVALID_PARAMETER, SET_UP",
        "ACQ.ACCESS_FORBIDDEN, SET_UP",
        "ACQ.EXIST_FORBIDDEN_WORD, SET_UP",
        "ACQ.PARTNER_ERROR, SET_UP",
        "ACQ.SELLER_BEEN_BLOCKED, SET_UP",
        "ACQ.INVALID_STORE_ID, SET_UP",
        "ACQ.TRADE_HAS_CLOSE, CLOSED"
    })
    void a_signed_refusal_ends_a_charge(String word, Reason reason) {
        assertThat(charge(Signed.refusal(word))).isEqualTo(new Declined(new Decline(reason, word)));
        assertThat(collection(Signed.refusal(word)))
                .isEqualTo(new CollectionOutcome.Refused(new Decline(reason, word)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACQ.PAYMENT_AUTH_CODE_INVALID",
                "ACQ.BUYER_BALANCE_NOT_ENOUGH",
                "ACQ.TRADE_HAS_CLOSE",
                "ACQ.SYSTEM_ERROR"
            })
    void the_same_refusal_unsigned_ends_nothing(String word) {
        assertThat(
                        PaymentReading.charge(
                                Signed.unsigned(PAY, Signed.refusal(word)),
                                Signed.ID,
                                Signed.AMOUNT))
                .isEqualTo(new Unknown(Doubt.NOT_SIGNED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACQ.SYSTEM_ERROR",
                "aop.ACQ.SYSTEM_ERROR",
                "ACQ.TRADE_HAS_SUCCESS",
                "ACQ.CONTEXT_INCONSISTENT",
                "ACQ.TRADE_NOT_EXIST",
                "ACQ.A_WORD_OF_NEXT_YEAR",
                ""
            })
    void behind_these_words_a_payment_may_be(String word) {
        assertThat(charge(Signed.refusal(word))).isEqualTo(new Unknown(Doubt.GATEWAY_UNSURE));
        assertThat(collection(Signed.refusal(word)))
                .isEqualTo(new CollectionOutcome.Unknown(Doubt.GATEWAY_UNSURE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20001", "40001", "40002", "40006"})
    void a_request_turned_away_at_the_door_is_a_matter_of_set_up(String code) {
        assertThat(charge(Signed.node(code, "sub_code", "isv.invalid-signature")))
                .isEqualTo(new Declined(new Decline(Reason.SET_UP, "isv.invalid-signature")));
        // An enquiry that was turned away says nothing about the payment.
        assertThat(enquiry(Signed.node(code))).isEqualTo(new Unknown(Doubt.GATEWAY_UNSURE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20000", "", "1", "10001", "10004", "50000", "SUCCESS"})
    void every_other_code_is_unknown(String code) {
        assertThat(charge(Signed.node(code))).isEqualTo(new Unknown(Doubt.GATEWAY_UNSURE));
        assertThat(enquiry(Signed.node(code))).isEqualTo(new Unknown(Doubt.GATEWAY_UNSURE));
        assertThat(collection(Signed.node(code)))
                .isEqualTo(new CollectionOutcome.Unknown(Doubt.GATEWAY_UNSURE));
    }

    @Test
    void an_error_of_the_gateway_itself_is_read_from_its_own_node() {
        assertThat(charge("error", Signed.node("20000"))).isInstanceOf(Unknown.class);
        assertThat(charge("error", "{\"code\":\"40002\",\"sub_code\":\"isv.invalid-app-id\"}"))
                .isEqualTo(new Declined(new Decline(Reason.SET_UP, "isv.invalid-app-id")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRADE_SUCCESS", "TRADE_FINISHED"})
    void an_enquiry_finds_a_paid_trade(String status) {
        assertThat(enquiry(Signed.status(status, "send_pay_date", "2026-11-22 10:59:33")))
                .isInstanceOf(Approved.class);
        assertThat(enquiry(Signed.status(status))).isEqualTo(new Unknown(Doubt.UNREADABLE));
        assertThat(
                        enquiry(
                                Signed.status(status, "send_pay_date", "2026-11-22 10:59:33")
                                        .replace("88.80", "8.88")))
                .isEqualTo(new Unknown(Doubt.MISMATCH));
    }

    @Test
    void an_enquiry_finds_what_is_not_paid() {
        assertThat(enquiry(Signed.status("TRADE_CLOSED"))).isEqualTo(new TakenBack());
        assertThat(enquiry(Signed.status("WAIT_BUYER_PAY"))).isEqualTo(new Unpaid());
        assertThat(enquiry(Signed.status("WAIT_BUYER_PAY", "buyer_logon_id", "159****5620")))
                .isEqualTo(new AwaitingBuyer());
        assertThat(enquiry(Signed.refusal("ACQ.TRADE_NOT_EXIST"))).isEqualTo(new NotFound());
    }

    @Test
    void an_enquiry_that_says_something_else_is_unknown() {
        assertThat(enquiry(Signed.status("TRADE_PENDING")))
                .isEqualTo(new Unknown(Doubt.UNREADABLE));
        assertThat(enquiry(Signed.status("TRADE_CLOSED").replace("out_trade_no", "x")))
                .isEqualTo(new Unknown(Doubt.UNREADABLE));
        assertThat(enquiry(Signed.refusal("ACQ.INVALID_PARAMETER")))
                .isEqualTo(new Unknown(Doubt.GATEWAY_UNSURE));
        assertThat(
                        PaymentReading.enquiry(
                                Signed.unsigned(QUERY, Signed.refusal("ACQ.TRADE_NOT_EXIST")),
                                Signed.ID,
                                Signed.AMOUNT))
                .isEqualTo(new Unknown(Doubt.NOT_SIGNED));
    }

    @Test
    void a_code_to_show_is_shown() {
        assertThat(collection(Signed.node("10000", "qr_code", "https://qr.alipay.com/bax1")))
                .isEqualTo(new CollectionOutcome.Shown("https://qr.alipay.com/bax1"));
        assertThat(collection(Signed.node("10000")))
                .isEqualTo(new CollectionOutcome.Unknown(Doubt.UNREADABLE));
    }

    @Test
    void what_never_left_was_never_charged() {
        var notSent = new Answer.NotSent();
        assertThat(PaymentReading.charge(notSent, Signed.ID, Signed.AMOUNT))
                .isEqualTo(new PaymentOutcome.NotSent());
        assertThat(PaymentReading.collection(notSent, Signed.ID))
                .isEqualTo(new CollectionOutcome.Refused(new Decline(Reason.NOT_SENT, "")));
    }

    private static PaymentOutcome charge(String node) {
        return charge(PAY, node);
    }

    private static PaymentOutcome charge(String name, String node) {
        var body = Signed.body(name, node);
        return PaymentReading.charge(Answer.read(body, PAY, Signed.OURS), Signed.ID, Signed.AMOUNT);
    }

    private static PaymentOutcome enquiry(String node) {
        return PaymentReading.enquiry(Signed.answer(QUERY, node), Signed.ID, Signed.AMOUNT);
    }

    private static CollectionOutcome collection(String node) {
        return PaymentReading.collection(Signed.answer(PRECREATE, node), Signed.ID);
    }
}
