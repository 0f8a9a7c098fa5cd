package guitai.sandbox.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.alipay.api.AlipayApiException;
import com.alipay.api.domain.TradeFundBill;

import guitai.sandbox.Desk;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;

/// Alipay's own client trades with the sandbox as it would with Alipay.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OfficialClientTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir static Path state;
    private static Sandbox sandbox;
    private static Desk desk;
    private static OfficialClient client;

    private final String number = "T01" + NUMBER.incrementAndGet();

    @BeforeAll
    static void start() {
        sandbox = TestSandbox.start(state);
        desk = new Desk(sandbox);
        client = new OfficialClient(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @AfterEach
    void calm() {
        sandbox.clearFaults();
    }

    private String ledger() {
        for (var order : desk.orders()) {
            if (order.path("number").asText().equals(number)) return order.path("state").asText();
        }
        return "none";
    }

    @Test
    void the_days_bill_is_asked_for_and_its_address_believed() throws Exception {
        client.pay(number, desk.code("alipay", "pay"), "12.00");
        var today = sandbox.book().now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        desk.bill(today.toString());
        var bill = client.bill(today.toString());
        assertThat(bill.getCode()).isEqualTo("10000");
        assertThat(bill.getBillDownloadUrl()).startsWith("http://127.0.0.1:");
    }

    @Test
    void a_shown_code_pays_and_the_query_says_the_same() throws Exception {
        var paid = client.pay(number, desk.code("alipay", "pay"), "88.80");
        assertThat(paid.getCode()).isEqualTo("10000");
        assertThat(paid.getOutTradeNo()).isEqualTo(number);
        assertThat(paid.getTotalAmount()).isEqualTo("88.80");
        assertThat(paid.getReceiptAmount()).isEqualTo("88.80");
        assertThat(paid.getGmtPayment()).isNotNull();
        var asked = client.query(number);
        assertThat(asked.getTradeStatus()).isEqualTo("TRADE_SUCCESS");
        assertThat(asked.getTradeNo()).isEqualTo(paid.getTradeNo()).hasSize(28);
        assertThat(asked.getSendPayDate()).isEqualTo(paid.getGmtPayment());
        assertThat(asked.getStoreId()).isEqualTo("S01");
        assertThat(ledger()).isEqualTo("SUCCESS");
    }

    @Test
    void discounts_split_as_the_vector_t05_says() throws Exception {
        var code =
                desk.codeOf(
                        """
                        {"wallet":"alipay","coupons":[
                         {"name":"满减","amount":1300,"merchant":800,"platform":500},
                         {"kind":"point","amount":87}]}
                        """);
        var paid = client.pay(number, code, "100.00");
        assertThat(paid.getMdiscountAmount()).isEqualTo("8.00");
        assertThat(paid.getDiscountAmount()).isEqualTo("5.00");
        assertThat(paid.getReceiptAmount()).isEqualTo("92.00");
        assertThat(paid.getBuyerPayAmount()).isEqualTo("87.00");
        assertThat(paid.getPointAmount()).isEqualTo("0.87");
        assertThat(paid.getInvoiceAmount()).isEqualTo("86.13");
        assertThat(paid.getFundBillList())
                .extracting(TradeFundBill::getFundChannel, TradeFundBill::getAmount)
                .map(Object::toString)
                .containsExactly(
                        "(\"ALIPAYACCOUNT\", \"86.13\")",
                        "(\"POINT\", \"0.87\")",
                        "(\"DISCOUNT\", \"5.00\")",
                        "(\"MDISCOUNT\", \"8.00\")");
        assertThat(paid.getVoucherDetailList().getFirst().getMerchantContribute())
                .isEqualTo("8.00");
    }

    @Test
    void details_come_only_to_those_who_ask() throws Exception {
        var paid =
                client.pay(
                        """
                        {"out_trade_no":"%s","auth_code":"%s","subject":"s","total_amount":"1"}
                        """
                                .formatted(number, desk.code("alipay", "pay")));
        assertThat(paid.getTotalAmount()).isEqualTo("1.00");
        assertThat(paid.getFundBillList()).isNull();
        assertThat(paid.getMdiscountAmount()).isNull();
    }

    @Test
    void a_buyer_types_the_password_while_the_till_asks() throws Exception {
        var code = desk.codeOf("{\"wallet\":\"alipay\",\"behaviour\":\"password\",\"after\":300}");
        assertThat(client.pay(number, code, "8.88").getCode()).isEqualTo("10003");
        assertThat(client.query(number).getTradeStatus()).isEqualTo("WAIT_BUYER_PAY");
        desk.scan("alipay", number);
        assertThat(client.query(number).getTradeStatus()).isEqualTo("TRADE_SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"decline", "insufficient"})
    void a_payment_refused_on_the_phone_is_closed(String behaviour) throws Exception {
        var refused = client.pay(number, desk.code("alipay", behaviour), "8.88");
        assertThat(refused.getCode()).isEqualTo("40004");
        assertThat(refused.getSubCode()).isIn("ACQ.PAYMENT_FAIL", "ACQ.BUYER_BALANCE_NOT_ENOUGH");
        assertThat(client.query(number).getTradeStatus()).isEqualTo("TRADE_CLOSED");
    }

    @Test
    void a_shown_qr_is_no_trade_until_it_is_scanned() throws Exception {
        var shown = client.precreate(number, "12.30");
        assertThat(shown.getQrCode()).startsWith("https://qr.alipay.com/");
        assertThat(client.query(number).getSubCode()).isEqualTo("ACQ.TRADE_NOT_EXIST");
        desk.scan("alipay", number);
        assertThat(client.query(number).getTradeStatus()).isEqualTo("TRADE_SUCCESS");
    }

    @Test
    void a_qr_that_was_cancelled_cannot_be_paid_any_more() throws Exception {
        client.precreate(number, "12.30");
        var cancelled = client.cancel(number);
        assertThat(cancelled.getCode()).isEqualTo("10000");
        assertThat(cancelled.getAction()).isNull();
        var body = "{\"gateway\":\"alipay\",\"number\":\"%s\"}".formatted(number);
        assertThat(desk.call("POST", "/pay", body).statusCode()).isEqualTo(404);
    }

    @Test
    void a_cancelled_payment_goes_back_and_cancelling_again_changes_nothing() throws Exception {
        client.pay(number, desk.code("alipay", "pay"), "8.88");
        for (int again = 0; again < 2; again++) {
            var cancelled = client.cancel(number);
            assertThat(cancelled.getAction()).isEqualTo("refund");
            assertThat(cancelled.getRetryFlag()).isEqualTo("N");
        }
        assertThat(client.query(number).getTradeStatus()).isEqualTo("TRADE_CLOSED");
        assertThat(ledger()).isEqualTo("REVOKED");
    }

    @Test
    void cancelling_a_payment_that_waits_closes_it() throws Exception {
        client.pay(number, desk.code("alipay", "never"), "8.88");
        assertThat(client.cancel(number).getAction()).isEqualTo("close");
        assertThat(client.query(number).getTradeStatus()).isEqualTo("TRADE_CLOSED");
    }

    @Test
    void cancelling_what_never_arrived_succeeds_and_does_not_say_what_it_did() throws Exception {
        var cancelled = client.cancel(number);
        assertThat(cancelled.getCode()).isEqualTo("10000");
        assertThat(cancelled.getAction()).isNull();
        assertThat(cancelled.getTradeNo()).isNull();
    }

    @Test
    void closing_is_for_trades_that_wait() throws Exception {
        client.pay(number, desk.code("alipay", "never"), "8.88");
        assertThat(client.close(number).getCode()).isEqualTo("10000");
        assertThat(client.close(number).getSubCode()).isEqualTo("ACQ.TRADE_STATUS_ERROR");
        assertThat(client.close(number + "9").getSubCode()).isEqualTo("ACQ.TRADE_NOT_EXIST");
    }

    @Test
    void parts_are_refunded_once_each_and_never_more_than_the_whole() throws Exception {
        client.pay(number, desk.code("alipay", "pay"), "10.00");
        var first = client.refund(number, "R1", "3.00");
        assertThat(first.getFundChange()).isEqualTo("Y");
        assertThat(first.getRefundFee()).isEqualTo("3.00");
        assertThat(first.getSendBackFee()).isEqualTo("3.00");
        assertThat(client.refund(number, "R1", "3.00").getFundChange()).isEqualTo("N");
        assertThat(client.refund(number, "R1", "2.00").getSubCode())
                .isEqualTo("ACQ.DISCORDANT_REPEAT_REQUEST");
        assertThat(client.refund(number, "R2", "7.01").getSubCode())
                .isEqualTo("ACQ.REFUND_AMT_NOT_EQUAL_TOTAL");
        assertThat(client.query(number).getTradeStatus()).isEqualTo("TRADE_SUCCESS");
        assertThat(client.refund(number, "R3", "7.00").getRefundFee()).isEqualTo("10.00");
        assertThat(client.query(number).getTradeStatus()).isEqualTo("TRADE_CLOSED");
    }

    @Test
    void a_refund_is_looked_up_by_its_own_number() throws Exception {
        client.pay(number, desk.code("alipay", "pay"), "10.00");
        client.refund(number, "R1", "3.00");
        var found = client.refundQuery(number, "R1");
        assertThat(found.getRefundStatus()).isEqualTo("REFUND_SUCCESS");
        assertThat(found.getRefundAmount()).isEqualTo("3.00");
        assertThat(found.getGmtRefundPay()).isNotNull();
        var none = client.refundQuery(number, "R2");
        assertThat(none.getCode()).isEqualTo("10000");
        assertThat(none.getRefundStatus()).isNull();
    }

    @Test
    void a_code_pays_one_order_only() throws Exception {
        var code = desk.code("alipay", "pay");
        client.pay(number, code, "8.88");
        assertThat(client.pay(number + "9", code, "8.88").getSubCode())
                .isEqualTo("ACQ.PAYMENT_AUTH_CODE_INVALID");
    }

    @Test
    void a_number_used_again_with_the_same_content_is_paid_once() throws Exception {
        var code = desk.code("alipay", "pay");
        client.pay(number, code, "8.88");
        assertThat(client.pay(number, code, "8.88").getSubCode())
                .isEqualTo("ACQ.TRADE_HAS_SUCCESS");
        assertThat(client.pay(number, code, "8.89").getSubCode())
                .isEqualTo("ACQ.CONTEXT_INCONSISTENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tampered", "wrong-serial", "unsigned"})
    void a_forged_success_is_refused(String fault) {
        var code = desk.code("alipay", "pay");
        desk.fault("pay", fault);
        assertThatThrownBy(() -> client.pay(number, code, "8.88"))
                // Thrown, or wrapped, as the client pleases.
                .satisfies(e -> assertThat(e.toString()).contains("AlipayApiException"));
        assertThat(ledger()).isEqualTo("SUCCESS");
    }

    @Test
    void a_lost_answer_leaves_a_paid_order_that_the_query_finds() throws Exception {
        var code = desk.code("alipay", "pay");
        desk.fault("pay", "answer-lost-before-headers");
        assertThatThrownBy(() -> client.pay(number, code, "8.88"))
                .isInstanceOf(AlipayApiException.class);
        assertThat(client.query(number).getTradeStatus()).isEqualTo("TRADE_SUCCESS");
    }

    @Test
    void a_slow_bank_is_slower_than_an_impatient_client() throws Exception {
        var code = desk.code("alipay", "slow");
        assertThatThrownBy(() -> client.pay(number, code, "8.88"))
                .hasRootCauseInstanceOf(SocketTimeoutException.class);
        assertThat(client.query(number).getTradeStatus()).isEqualTo("TRADE_SUCCESS");
    }
}
