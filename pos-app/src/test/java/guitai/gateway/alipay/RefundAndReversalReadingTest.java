package guitai.gateway.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.payment.Doubt;
import guitai.payment.GatewayReference;
import guitai.payment.RefundOutcome;
import guitai.payment.RefundOutcome.Later;
import guitai.payment.RefundOutcome.Processing;
import guitai.payment.RefundOutcome.Refunded;
import guitai.payment.RefundOutcome.Refused;
import guitai.payment.RefundedFunds;
import guitai.payment.ReversalOutcome;
import guitai.payment.ReversalOutcome.Accepted;
import guitai.payment.ReversalOutcome.Again;
import guitai.payment.ReversalOutcome.TooLate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RefundAndReversalReadingTest {
    private static final GatewayReference TRADE = new GatewayReference("2026112222001");
    private static final String NUMBER = Signed.REFUND.id().value();

    @Test
    void a_refund_that_moved_money_is_done() {
        assertThat(asked(refunded("Y")))
                .isEqualTo(new Refunded(TRADE, RefundedFunds.plain(Money.cny(4000))));
    }

    @Test
    void what_went_back_of_the_trade_so_far_is_not_this_refund() {
        // refund_fee 88.80: this and an earlier refund together.
        assertThat(asked(refunded("Y").replace("\"refund_fee\":\"40.00", "\"refund_fee\":\"88.80")))
                .isEqualTo(new Refunded(TRADE, RefundedFunds.plain(Money.cny(4000))));
    }

    @Test
    void a_refund_that_moved_nothing_now_is_asked_about() {
        assertThat(asked(refunded("N"))).isEqualTo(new Processing());
        assertThat(asked(refunded(""))).isEqualTo(new RefundOutcome.Unknown(Doubt.UNREADABLE));
    }

    @Test
    void a_refund_is_split_between_the_buyer_and_who_gave_the_discount() {
        var parts = new RefundedFunds(Money.cny(4000), Money.cny(3750), Money.cny(250));
        assertThat(
                        asked(
                                Signed.node(
                                        "10000",
                                        "trade_no",
                                        TRADE.value(),
                                        "fund_change",
                                        "Y",
                                        "present_refund_buyer_amount",
                                        "37.50")))
                .isEqualTo(new Refunded(TRADE, parts));
        var items =
                ",\"refund_detail_item_list\":[{\"fund_channel\":\"ALIPAYACCOUNT\",\"amount\":\"37.50\"},"
                    + "{\"fund_channel\":\"MDISCOUNT\",\"amount\":\"2.50\"}]}";
        var node = refunded("Y");
        assertThat(asked(node.substring(0, node.length() - 1) + items))
                .isEqualTo(new Refunded(TRADE, parts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACQ.TRADE_NOT_EXIST",
                "ACQ.TRADE_NOT_ALLOW_REFUND",
                "ACQ.TRADE_STATUS_ERROR",
                "ACQ.TRADE_HAS_CLOSE",
                "ACQ.TRADE_HAS_FINISHED",
                "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL",
                "ACQ.REASON_TRADE_REFUND_FEE_ERR",
                "ACQ.DISCORDANT_REPEAT_REQUEST",
                "ACQ.INVALID_PARAMETER"
            })
    void a_refund_may_be_refused(String word) {
        assertThat(asked(Signed.refusal(word))).isEqualTo(new Refused(word));
        assertThat(
                        RefundReading.asked(
                                Signed.unsigned("alipay.trade.refund", Signed.refusal(word)),
                                Signed.REFUND))
                .isEqualTo(new RefundOutcome.Unknown(Doubt.NOT_SIGNED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACQ.SELLER_BALANCE_NOT_ENOUGH", "ACQ.REASON_TRADE_BEEN_FREEZEN"})
    void an_empty_account_or_a_held_trade_is_asked_again(String word) {
        assertThat(asked(Signed.refusal(word))).isEqualTo(new Later(word));
    }

    @Test
    void a_refund_turned_away_at_the_door_waits_for_the_technician() {
        assertThat(asked(Signed.node("40002", "sub_code", "isv.invalid-signature")))
                .isEqualTo(new Later("isv.invalid-signature"));
    }

    @ParameterizedTest
    @CsvSource({
        "20000, isp.unknow-error",
        "40004, ACQ.SYSTEM_ERROR",
        "40004, ACQ.NEW",
        "99999, ''"
    })
    void a_refund_nobody_is_sure_of_is_unknown(String code, String word) {
        assertThat(asked(Signed.node(code, "sub_code", word)))
                .isEqualTo(new RefundOutcome.Unknown(Doubt.GATEWAY_UNSURE));
        assertThat(enquired(Signed.node(code, "sub_code", word)))
                .isEqualTo(new RefundOutcome.Unknown(Doubt.GATEWAY_UNSURE));
    }

    @Test
    void an_enquiry_finds_a_refund_with_our_number_and_amount_only() {
        var found =
                Signed.node(
                        "10000",
                        "trade_no",
                        TRADE.value(),
                        "out_request_no",
                        NUMBER,
                        "refund_amount",
                        "40.00",
                        "total_amount",
                        "88.80",
                        "refund_status",
                        "REFUND_SUCCESS");
        assertThat(enquired(found))
                .isEqualTo(new Refunded(TRADE, RefundedFunds.plain(Money.cny(4000))));
        assertThat(enquired(found.replace("40.00", "40.01")))
                .isEqualTo(new RefundOutcome.Unknown(Doubt.MISMATCH));
        assertThat(enquired(found.replace(NUMBER, "OTHER" + NUMBER)))
                .isEqualTo(new RefundOutcome.Unknown(Doubt.MISMATCH));
        assertThat(enquired(found.replace("REFUND_SUCCESS", "REFUND_PROCESSING")))
                .isEqualTo(new RefundOutcome.Unknown(Doubt.UNREADABLE));
        assertThat(enquired(found.replace("T01ABC", "T02ABC")))
                .isEqualTo(new RefundOutcome.Unknown(Doubt.MISMATCH));
    }

    @Test
    void a_refund_without_a_status_has_not_arrived() {
        assertThat(enquired(Signed.node("10000"))).isEqualTo(new RefundOutcome.NotFound());
        assertThat(enquired("{\"code\":\"10000\",\"msg\":\"Success\"}"))
                .isEqualTo(new RefundOutcome.NotFound());
        assertThat(enquired(Signed.refusal("ACQ.TRADE_NOT_EXIST")))
                .isEqualTo(new RefundOutcome.NotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "refund", ""})
    void a_cancelled_trade_was_taken(String action) {
        assertThat(reversed(Signed.node("10000", "retry_flag", "N", "action", action)))
                .isEqualTo(new Accepted());
    }

    @Test
    void a_trade_to_be_cancelled_again_is() {
        assertThat(reversed(Signed.node("10000", "retry_flag", "Y", "action", "close")))
                .isEqualTo(new Again("retry_flag=Y"));
        assertThat(reversed(Signed.node("10000", "retry_flag", "N", "action", "later")))
                .isEqualTo(new ReversalOutcome.Unknown(Doubt.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACQ.TRADE_NOT_EXIST",
                "ACQ.SYSTEM_ERROR",
                "aop.ACQ.SYSTEM_ERROR",
                "ACQ.SELLER_BALANCE_NOT_ENOUGH",
                "ACQ.REASON_TRADE_BEEN_FREEZEN"
            })
    void what_passes_is_tried_again(String word) {
        assertThat(reversed(Signed.node("20000", "sub_code", "isp.unknow-error")))
                .isEqualTo(new Again("isp.unknow-error"));
        assertThat(reversed(Signed.refusal(word))).isEqualTo(new Again(word.replace("aop.", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACQ.TRADE_CANCEL_TIME_OUT",
                "ACQ.REASON_TRADE_STATUS_INVALID",
                "ACQ.REASON_ILLEGAL_STATUS",
                "ACQ.TRADE_STATUS_ERROR",
                "ACQ.TRADE_HAS_FINISHED"
            })
    void what_is_over_has_to_be_refunded(String word) {
        assertThat(reversed(Signed.refusal(word))).isEqualTo(new TooLate(word));
    }

    @Test
    void a_reversal_nobody_signed_or_knows_is_unknown() {
        assertThat(
                        ReversalReading.read(
                                Signed.unsigned("alipay.trade.cancel", Signed.node("10000")),
                                Signed.ID))
                .isEqualTo(new ReversalOutcome.Unknown(Doubt.NOT_SIGNED));
        assertThat(reversed(Signed.refusal("ACQ.NEW")))
                .isEqualTo(new ReversalOutcome.Unknown(Doubt.GATEWAY_UNSURE));
        assertThat(reversed(Signed.node("20001"))).isEqualTo(new Again("20001"));
        assertThat(reversed(Signed.node("50000")))
                .isEqualTo(new ReversalOutcome.Unknown(Doubt.GATEWAY_UNSURE));
        assertThat(reversed(Signed.node("10000").replace("T01ABC", "T02ABC")))
                .isEqualTo(new ReversalOutcome.Unknown(Doubt.MISMATCH));
    }

    private static String refunded(String change) {
        return Signed.node(
                "10000", "trade_no", TRADE.value(), "fund_change", change, "refund_fee", "40.00");
    }

    private static RefundOutcome asked(String node) {
        return RefundReading.asked(Signed.answer("alipay.trade.refund", node), Signed.REFUND);
    }

    private static RefundOutcome enquired(String node) {
        var method = "alipay.trade.fastpay.refund.query";
        return RefundReading.enquiry(Signed.answer(method, node), Signed.REFUND);
    }

    private static ReversalOutcome reversed(String node) {
        return ReversalReading.read(Signed.answer("alipay.trade.cancel", node), Signed.ID);
    }
}
