package guitai.sandbox.wechatpay;

import static guitai.sandbox.wechatpay.Counter.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import guitai.sandbox.book.Order.State;
import guitai.sandbox.book.Refund;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.On;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// Every bad day can be had on demand: what is said, and what is so.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultsTest {
    private Counter counter;
    private Raw raw;
    private Official official;

    @BeforeAll
    void open(@TempDir Path folder) {
        counter = new Counter(folder);
        raw = new Raw(counter);
        official = Official.byPublicKey(counter);
    }

    @AfterAll
    void close() {
        counter.close();
    }

    @Test
    void a_system_error_leaves_nothing_or_everything_done() {
        var lost = number();
        counter.fault(On.PAY, Fault.SYSTEM_ERROR);
        assertThat(pay(lost)).containsEntry("err_code", "SYSTEMERROR");
        assertThat(counter.knows(lost)).isFalse();
        var done = number();
        counter.fault(On.PAY, Fault.SYSTEM_ERROR_AFTER_COMMIT);
        assertThat(pay(done)).containsEntry("err_code", "SYSTEMERROR");
        assertThat(counter.order(done).state()).isEqualTo(State.SUCCESS);

        var v3 = number();
        counter.fault(On.PAY, Fault.SYSTEM_ERROR_AFTER_COMMIT);
        assertThat(codepay(v3).told()).isEqualTo("500 SYSTEM_ERROR");
        assertThat(counter.order(v3).state()).isEqualTo(State.SUCCESS);
    }

    @Test
    void a_wrong_amount_and_another_order_are_signed_like_the_truth() {
        counter.fault(On.PAY, Fault.AMOUNT_MISMATCH);
        var less = pay(number());
        assertThat(less).containsEntry("total_fee", "887").containsEntry("cash_fee", "887");
        assertThat(V2Signature.MD5.holds(less, counter.word("apiV2Key"))).isTrue();
        var number = number();
        counter.fault(On.PAY, Fault.OTHER_ORDER);
        assertThat(pay(number).get("out_trade_no")).hasSameSizeAs(number).isNotEqualTo(number);
        counter.fault(On.QUERY, Fault.OTHER_ORDER);
        assertThat(official.query(number).getOutTradeNo()).isNotEqualTo(number);
        counter.fault(On.QUERY, Fault.AMOUNT_MISMATCH);
        assertThat(official.query(number).getAmount().getTotal()).isEqualTo(887);
        assertThat(counter.order(number).total()).isEqualTo(888);
    }

    @ParameterizedTest
    @CsvSource({
        "RECALL, FAIL, Y",
        "USERPAYING_ON_REVERSE, FAIL, Y",
        "SYSTEM_ERROR, FAIL, Y",
        "REVERSE_WITHOUT_EFFECT, SUCCESS, N",
    })
    void a_reversal_that_did_nothing_says_so_or_lies(Fault fault, String result, String recall) {
        var number = number();
        pay(number);
        counter.fault(On.REVERSE, fault);
        assertThat(call("/secapi/pay/reverse", number))
                .containsEntry("result_code", result)
                .containsEntry("recall", recall);
        assertThat(counter.order(number).state()).isEqualTo(State.SUCCESS);
        // Asked again it is done.
        assertThat(call("/secapi/pay/reverse", number)).containsEntry("recall", "N");
        assertThat(counter.order(number).state()).isEqualTo(State.REVOKED);
    }

    @Test
    void a_reversal_of_v3_can_say_that_the_buyer_pays_just_now() {
        var number = number();
        codepay(number);
        counter.fault(On.REVERSE, Fault.USERPAYING_ON_REVERSE);
        assertThat(reverse(number).told()).isEqualTo("202 USER_PAYING");
        counter.fault(On.REVERSE, Fault.REVERSE_WITHOUT_EFFECT);
        assertThat(reverse(number).http().statusCode()).isEqualTo(200);
        assertThat(counter.order(number).state()).isEqualTo(State.SUCCESS);
    }

    @ParameterizedTest
    @CsvSource({
        "REFUND_PROCESSING, SUCCESS, SUCCESS",
        "REFUND_ABNORMAL, ABNORMAL, CHANGE",
        "REFUND_CLOSED, CLOSED, REFUNDCLOSE",
    })
    void a_refund_ends_as_demanded(Fault fault, Refund.State end, String v2) {
        var number = number();
        pay(number);
        counter.fault(On.REFUND, fault);
        var refund = official.refunds.create(Official.refund(number, number + "R", 888, 100));
        assertThat(refund.getStatus().name()).isEqualTo("PROCESSING");
        counter.later(Duration.ofSeconds(6));
        assertThat(counter.order(number).refund(number + "R").orElseThrow().state()).isEqualTo(end);
        assertThat(call("/pay/refundquery", number)).containsEntry("refund_status_0", v2);
        if (end != Refund.State.ABNORMAL) return;
        // The merchant has the money sent elsewhere.
        var target =
                "/v3/refund/domestic/refunds/" + refund.getRefundId() + "/apply-abnormal-refund";
        var body = "{\"out_refund_no\":\"%sR\",\"type\":\"MERCHANT_BANK_CARD\"}".formatted(number);
        assertThat(raw.post(target, body).json().path("status").asText()).isEqualTo("SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pay/orderquery", "/secapi/pay/reverse"})
    void an_unsigned_refusal_of_v2_does_nothing(String path) {
        var number = number();
        pay(number);
        counter.fault(path.equals("/pay/orderquery") ? On.QUERY : On.REVERSE, Fault.UNSIGNED_ERROR);
        assertThat(call(path, number))
                .containsEntry("result_code", "FAIL")
                .doesNotContainKey("sign");
        assertThat(counter.order(number).state()).isEqualTo(State.SUCCESS);
    }

    @Test
    void an_unsigned_refusal_of_a_payment_pays_nothing() {
        var number = number();
        counter.fault(On.PAY, Fault.UNSIGNED_ERROR);
        assertThat(pay(number)).containsEntry("err_code", "NOTENOUGH").doesNotContainKey("sign");
        counter.fault(On.PAY, Fault.UNSIGNED_ERROR);
        var refused = codepay(number);
        assertThat(refused.told()).isEqualTo("403 NOT_ENOUGH");
        assertThat(refused.header("Wechatpay-Signature")).isEmpty();
        assertThat(counter.knows(number)).isFalse();
    }

    @Test
    void a_request_delivered_twice_pays_once() {
        var number = number();
        counter.fault(On.PAY, Fault.DUPLICATE_DELIVERY);
        assertThat(pay(number)).containsEntry("err_code", "ORDERPAID");
        assertThat(counter.order(number).state()).isEqualTo(State.SUCCESS);
        var v3 = number();
        counter.fault(On.PAY, Fault.DUPLICATE_DELIVERY);
        assertThat(codepay(v3).told()).isEqualTo("403 OUT_TRADE_NO_USED");
    }

    @Test
    void a_delayed_request_arrives_after_the_query_that_did_not_find_it() {
        var number = number();
        counter.fault(On.PAY, Fault.DELAYED_REQUEST);
        assertThat(catchThrowable(() -> pay(number))).isNotNull();
        assertThat(call("/pay/orderquery", number)).containsEntry("err_code", "ORDERNOTEXIST");
        assertThat(call("/pay/orderquery", number)).containsEntry("trade_state", "SUCCESS");
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWER_LOST_BEFORE_HEADERS", "ANSWER_LOST_IN_BODY", "REQUEST_LOST"})
    void a_line_that_breaks_tells_nothing(Fault fault) {
        var number = number();
        counter.fault(On.PAY, fault);
        assertThat(catchThrowable(() -> pay(number))).isNotNull();
        assertThat(counter.knows(number)).isEqualTo(fault != Fault.REQUEST_LOST);
    }

    @Test
    void a_fault_waits_for_a_call_that_can_show_it() {
        counter.fault(On.ANY, Fault.RECALL);
        var number = number();
        assertThat(pay(number)).containsEntry("result_code", "SUCCESS");
        assertThat(call("/secapi/pay/reverse", number)).containsEntry("recall", "Y");
    }

    private Map<String, String> pay(String number) {
        return raw.v2("/pay/micropay", raw.micropay(number));
    }

    private Map<String, String> call(String path, String number) {
        var fields = raw.fields();
        fields.put("out_trade_no", number);
        return raw.v2(path, fields);
    }

    private Raw.Answer codepay(String number) {
        return raw.post(
                "/v3/pay/transactions/codepay", official.codepayJson(number, 888, counter.code()));
    }

    private Raw.Answer reverse(String number) {
        return raw.post(
                "/v3/pay/transactions/out-trade-no/" + number + "/reverse",
                "{\"appid\":\"%s\",\"mchid\":\"%s\"}"
                        .formatted(counter.word("appid"), counter.word("mchid")));
    }
}
