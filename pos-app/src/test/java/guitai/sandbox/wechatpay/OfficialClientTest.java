package guitai.sandbox.wechatpay;

import static guitai.sandbox.wechatpay.Counter.micropay;
import static guitai.sandbox.wechatpay.Counter.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.binarywang.wxpay.exception.WxPayException;
import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.service.payments.model.Transaction.TradeStateEnum;
import com.wechat.pay.java.service.payments.nativepay.model.CloseOrderRequest;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByIdRequest;
import com.wechat.pay.java.service.refund.model.QueryByOutRefundNoRequest;
import com.wechat.pay.java.service.refund.model.Status;

import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.Order.State;
import guitai.sandbox.book.OrderKey;
import guitai.sandbox.book.Voucher;
import guitai.sandbox.book.WalletCode.Behaviour;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// wechatpay-java, Tencent's own client, trades with the sandbox by v3 and believes its answers.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OfficialClientTest {
    @TempDir Path folder;
    private Counter counter;
    private Official client;

    @BeforeEach
    void open() {
        counter = new Counter(folder);
        client = Official.byPublicKey(counter);
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void a_shown_code_is_paid_and_found() {
        var number = number();
        var paid = client.codepay(number, 888, counter.code());
        assertThat(paid.getTradeState()).isEqualTo(TradeStateEnum.SUCCESS);
        assertThat(paid.getAmount().getPayerTotal()).isEqualTo(888);
        assertThat(paid.getPayer().getOpenid()).isEqualTo(Counter.BUYER);
        assertThat(client.query(number).getTransactionId()).isEqualTo(paid.getTransactionId());
        var byId = new QueryOrderByIdRequest();
        byId.setMchid(counter.word("mchid"));
        byId.setTransactionId(paid.getTransactionId());
        assertThat(client.qr.queryOrderById(byId).getOutTradeNo()).isEqualTo(number);
    }

    @Test
    void merchants_of_the_older_mode_fetch_the_certificate_and_trade_alike() {
        var older = Official.byCertificate(counter);
        var number = number();
        assertThat(older.codepay(number, 888, counter.code()).getOutTradeNo()).isEqualTo(number);
        assertThat(older.query(number).getTradeState()).isEqualTo(TradeStateEnum.SUCCESS);
    }

    @Test
    void who_types_a_password_leaves_an_answer_without_a_state() throws InterruptedException {
        var number = number();
        // A signed 202: every field the client knows is missing from it.
        assertThat(client.codepay(number, 888, counter.code(Behaviour.NEVER, 1000)).getTradeState())
                .isNull();
        assertThat(client.query(number).getTradeState()).isEqualTo(TradeStateEnum.USERPAYING);
        assertThat(client.reverse(number).getOutTradeNo()).isEqualTo(number);
        assertThat(client.query(number).getTradeState()).isEqualTo(TradeStateEnum.REVOKED);
    }

    @Test
    void a_shown_qr_waits_is_scanned_and_paid() {
        var number = number();
        var code = client.qr.prepay(client.order(number, 500)).getCodeUrl();
        assertThat(client.qr.prepay(client.order(number, 500)).getCodeUrl()).isEqualTo(code);
        assertThat(client.query(number).getTradeState()).isEqualTo(TradeStateEnum.NOTPAY);
        var transaction = CodeUrl.transaction(code).orElseThrow();
        var order =
                counter.sandbox.book().orders().stream()
                        .filter(o -> o.transaction().equals(transaction))
                        .findFirst()
                        .orElseThrow();
        counter.sandbox.book().scan(order.key(), Counter.BUYER, List.of());
        assertThat(client.query(number).getTradeState()).isEqualTo(TradeStateEnum.SUCCESS);
        assertThat(refusal(() -> client.qr.prepay(client.order(number, 500))).getErrorCode())
                .isEqualTo("INVALID_REQUEST");
    }

    @Test
    void an_unpaid_qr_is_closed_and_a_payment_by_code_only_reversed() {
        var qr = number();
        client.qr.prepay(client.order(qr, 500));
        close(qr);
        assertThat(client.query(qr).getTradeState()).isEqualTo(TradeStateEnum.CLOSED);
        assertThat(
                        counter.sandbox
                                .book()
                                .scan(new OrderKey(Gateway.WECHAT, qr), Counter.BUYER, List.of()))
                .isEmpty();
        assertThat(refusal(() -> client.qr.prepay(client.order(qr, 500))).getErrorCode())
                .isEqualTo("ORDER_CLOSED");
        var code = number();
        client.codepay(code, 888, counter.code());
        assertThat(refusal(() -> close(code)).getErrorMessage()).contains("只能撤销");
    }

    @Test
    void an_order_of_v2_is_found_refunded_and_reversed_by_v3() throws WxPayException {
        var number = number();
        counter.client().micropay(micropay(number, 888, counter.code()));
        assertThat(client.query(number).getTradeState()).isEqualTo(TradeStateEnum.SUCCESS);
        var refund = client.refunds.create(Official.refund(number, number + "R", 888, 100));
        assertThat(refund.getStatus()).isEqualTo(Status.PROCESSING);
        counter.later(Duration.ofSeconds(30));
        assertThat(refundState(number + "R")).isEqualTo(Status.SUCCESS);
        assertThat(counter.client().queryOrder(null, number).getTradeState()).isEqualTo("REFUND");
        client.reverse(number);
        assertThat(counter.order(number).state()).isEqualTo(State.REVOKED);
        assertThat(counter.order(number).refunded()).isEqualTo(888);
    }

    @Test
    void a_coupon_is_shared_out_over_the_refunds_to_the_fen() {
        var number = number();
        var theirs = new Voucher("1", "平台券", Voucher.Kind.CASH, 333, 0, 333);
        var ours = new Voucher("2", "店券", Voucher.Kind.NOCASH, 101, 101, 0);
        var code = counter.code(Behaviour.PAY, 10_000, theirs, ours);
        var paid = client.codepay(number, 1000, code);
        assertThat(paid.getAmount().getPayerTotal()).isEqualTo(566);
        assertThat(paid.getPromotionDetail()).hasSize(2);
        assertThat(paid.getPromotionDetail().getFirst().getWechatpayContribute()).isEqualTo(333);
        long payer = 0;
        long discount = 0;
        long settled = 0;
        for (var part : new long[] {1, 332, 333, 334}) {
            var refund =
                    client.refunds.create(Official.refund(number, number + "-" + part, 1000, part));
            payer += refund.getAmount().getPayerRefund();
            discount += refund.getAmount().getDiscountRefund();
            settled += refund.getAmount().getSettlementRefund();
            assertThat(refund.getAmount().getSettlementTotal()).isEqualTo(899);
        }
        assertThat(payer).isEqualTo(566);
        assertThat(discount).isEqualTo(434);
        assertThat(settled).isEqualTo(899);
    }

    @Test
    void what_is_refused_names_its_reason() {
        assertThat(refusal(() -> client.query("nobody")).getErrorCode())
                .isEqualTo("ORDER_NOT_EXIST");
        var poor = counter.code(Behaviour.PAY, 1);
        assertThat(refusal(() -> client.codepay(number(), 888, poor)).getErrorCode())
                .isEqualTo("NOT_ENOUGH");
        var number = number();
        client.codepay(number, 888, counter.code());
        assertThat(refusal(() -> client.codepay(number, 888, counter.code())).getErrorCode())
                .isEqualTo("OUT_TRADE_NO_USED");
        assertThat(refusal(() -> client.codepay(number, 889, counter.code())).getErrorMessage())
                .contains("与首次请求时不一致");
        assertThat(counter.sandbox.book().orders()).filteredOn(o -> o.isPaid()).hasSize(1);
        var tooMuch = Official.refund(number, "R1", 888, 889);
        assertThat(refusal(() -> client.refunds.create(tooMuch)).getErrorCode())
                .isEqualTo("INVALID_REQUEST");
        assertThat(refusal(() -> refundState("R1")).getErrorCode())
                .isEqualTo("RESOURCE_NOT_EXISTS");
    }

    private Status refundState(String refund) {
        var request = new QueryByOutRefundNoRequest();
        request.setOutRefundNo(refund);
        return client.refunds.queryByOutRefundNo(request).getStatus();
    }

    private void close(String number) {
        var request = new CloseOrderRequest();
        request.setMchid(counter.word("mchid"));
        request.setOutTradeNo(number);
        client.qr.closeOrder(request);
    }

    private static ServiceException refusal(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ServiceException.class, call);
    }
}
