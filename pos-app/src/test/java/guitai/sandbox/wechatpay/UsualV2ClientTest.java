package guitai.sandbox.wechatpay;

import static guitai.sandbox.wechatpay.Counter.micropay;
import static guitai.sandbox.wechatpay.Counter.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.binarywang.wxpay.bean.request.WxPayOrderReverseRequest;
import com.github.binarywang.wxpay.bean.request.WxPayRefundRequest;
import com.github.binarywang.wxpay.exception.WxPayException;
import com.github.binarywang.wxpay.service.WxPayService;

import guitai.sandbox.book.Order.State;
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

/// weixin-java-pay, the client most Chinese shops run, trades with the sandbox by V2.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class UsualV2ClientTest {
    @TempDir Path folder;
    private Counter counter;
    private WxPayService client;

    @BeforeEach
    void open() {
        counter = new Counter(folder);
        client = counter.client();
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void a_shown_code_is_paid_and_the_order_found_by_both_numbers() throws WxPayException {
        var number = number();
        var paid = client.micropay(micropay(number, 888, counter.code()));
        assertThat(paid.getTradeType()).isEqualTo("MICROPAY");
        assertThat(paid.getTotalFee()).isEqualTo(888);
        assertThat(paid.getCashFee()).isEqualTo(888);
        assertThat(paid.getOutTradeNo()).isEqualTo(number);
        assertThat(paid.getAttach()).isEqualTo("早班");
        assertThat(paid.getTransactionId()).matches("4200002468[0-9]{18}");
        assertThat(client.queryOrder(null, number).getTradeState()).isEqualTo("SUCCESS");
        assertThat(client.queryOrder(paid.getTransactionId(), null).getOutTradeNo())
                .isEqualTo(number);
    }

    @Test
    void who_types_a_password_is_waited_for() throws WxPayException {
        var number = number();
        assertThat(refusal(number, 888, counter.code(Behaviour.PASSWORD, 1000)))
                .isEqualTo("USERPAYING");
        assertThat(client.queryOrder(null, number).getTradeState()).isEqualTo("USERPAYING");
        counter.later(Duration.ofMinutes(2));
        assertThat(client.queryOrder(null, number).getTradeState()).isEqualTo("SUCCESS");
    }

    @Test
    void who_turns_away_has_not_paid() throws WxPayException {
        var number = number();
        assertThat(refusal(number, 888, counter.code(Behaviour.PASSWORD_THEN_DECLINE, 1000)))
                .isEqualTo("USERPAYING");
        counter.later(Duration.ofMinutes(2));
        assertThat(client.queryOrder(null, number).getTradeState()).isEqualTo("PAYERROR");
    }

    @Test
    void what_ails_a_payment_is_told_by_its_code() {
        assertThat(refusal(number(), 888, counter.code(Behaviour.PAY, 887))).isEqualTo("NOTENOUGH");
        assertThat(refusal(number(), 888, counter.code(Behaviour.DECLINE, 1000)))
                .isEqualTo("TRADE_ERROR");
        assertThat(refusal(number(), 888, "139999999999999999")).isEqualTo("AUTH_CODE_INVALID");
        assertThat(refusal(number(), 888, "289999999999999999")).isEqualTo("AUTH_CODE_INVALID");
        var old = counter.code();
        counter.later(Duration.ofMinutes(2));
        assertThat(refusal(number(), 888, old)).isEqualTo("AUTHCODEEXPIRE");
    }

    @Test
    void an_order_nobody_pays_in_its_time_closes_by_itself() throws WxPayException {
        var number = number();
        var request = micropay(number, 888, counter.code(Behaviour.NEVER, 1000));
        var soon = counter.sandbox.book().now().plusSeconds(70);
        request.setTimeExpire(Clockface.compact(soon));
        assertThat(
                        catchThrowableOfType(WxPayException.class, () -> client.micropay(request))
                                .getErrCode())
                .isEqualTo("USERPAYING");
        counter.later(Duration.ofSeconds(71));
        assertThat(client.queryOrder(null, number).getTradeState()).isEqualTo("CLOSED");
        assertThat(
                        catchThrowableOfType(WxPayException.class, () -> client.micropay(request))
                                .getErrCode())
                .isEqualTo("PARAM_ERROR");
    }

    @Test
    void a_code_pays_once() throws WxPayException {
        var code = counter.code();
        client.micropay(micropay(number(), 888, code));
        assertThat(refusal(number(), 888, code)).isEqualTo("AUTH_CODE_ERROR");
    }

    @Test
    void a_number_is_paid_once_whatever_is_asked_again() throws WxPayException {
        var number = number();
        var code = counter.code();
        client.micropay(micropay(number, 888, code));
        assertThat(refusal(number, 888, code)).isEqualTo("ORDERPAID");
        assertThat(refusal(number, 888, counter.code())).isEqualTo("ORDERPAID");
        assertThat(refusal(number, 889, counter.code())).isEqualTo("OUT_TRADE_NO_USED");
        assertThat(counter.sandbox.book().orders()).hasSize(1);
        assertThat(counter.order(number).total()).isEqualTo(888);
    }

    @Test
    void a_reversal_gives_a_paid_order_back_and_ends_an_unpaid_one() throws WxPayException {
        var paid = number();
        client.micropay(micropay(paid, 888, counter.code()));
        assertThat(client.reverseOrder(reverse(paid)).getIsRecall()).isEqualTo("N");
        assertThat(client.queryOrder(null, paid).getTradeState()).isEqualTo("REVOKED");
        assertThat(counter.order(paid).refunded()).isEqualTo(888);

        var waiting = number();
        refusal(waiting, 888, counter.code(Behaviour.NEVER, 1000));
        client.reverseOrder(reverse(waiting));
        assertThat(client.queryOrder(null, waiting).getTradeState()).isEqualTo("REVOKED");
        assertThat(refusal(waiting, 888, counter.code())).isEqualTo("ORDERREVERSED");
    }

    @Test
    void reversals_and_refunds_need_the_merchants_certificate() throws WxPayException {
        var number = number();
        client.micropay(micropay(number, 888, counter.code()));
        var plain = counter.plainClient();
        assertThat(plain.queryOrder(null, number).getTradeState()).isEqualTo("SUCCESS");
        var config = plain.getConfig();
        config.setSslContext(counter.tls());
        assertThat(catchThrowableOfType(Exception.class, () -> plain.reverseOrder(reverse(number))))
                .isNotNull();
        assertThat(
                        catchThrowableOfType(
                                Exception.class, () -> plain.refund(refund(number, "R1", 888, 1))))
                .isNotNull();
        assertThat(counter.order(number).state()).isEqualTo(State.SUCCESS);
    }

    @Test
    void a_week_later_nothing_is_reversed() throws WxPayException {
        var number = number();
        client.micropay(micropay(number, 888, counter.code()));
        counter.later(Duration.ofDays(7).plusSeconds(1));
        var refused =
                catchThrowableOfType(
                        WxPayException.class, () -> client.reverseOrder(reverse(number)));
        assertThat(refused.getErrCode()).isEqualTo("REVERSE_EXPIRE");
    }

    @Test
    void refunds_are_split_as_the_payment_was() throws WxPayException {
        var number = number();
        var coupon = new Voucher("109519", "满减", Voucher.Kind.NOCASH, 500, 500, 0);
        var request = micropay(number, 8000, counter.code(Behaviour.PAY, 10_000, coupon));
        request.setVersion("1.0");
        var paid = client.micropay(request);
        assertThat(paid.getCouponFee()).isEqualTo(500);
        assertThat(paid.getCashFee()).isEqualTo(7500);
        assertThat(paid.getSettlementTotalFee()).isEqualTo(7500);
        assertThat(paid.getPromotionDetail())
                .contains("\"promotion_detail\":[{")
                .contains("\"promotion_id\":\"109519\"", "\"type\":\"DISCOUNT\"");
        var half = client.refund(refund(number, number + "R1", 8000, 4000));
        assertThat(half.getSettlementRefundFee()).isEqualTo(3750);
        assertThat(half.getCashRefundFee()).isEqualTo(3750);
        assertThat(half.getCouponRefundFee()).isEqualTo(250);
        counter.later(Duration.ofMinutes(1));
        var asked = client.refundQuery(null, null, number + "R1", null);
        assertThat(asked.getRefundRecords())
                .singleElement()
                .satisfies(r -> assertThat(r.getRefundStatus()).isEqualTo("SUCCESS"));
        assertThat(client.queryOrder(null, number).getTradeState()).isEqualTo("REFUND");
    }

    @Test
    void no_more_is_refunded_than_was_paid_nor_in_more_than_fifty_parts() throws WxPayException {
        var number = number();
        client.micropay(micropay(number, 1000, counter.code()));
        assertThat(refundRefusal(number, "A", 999, 10)).isEqualTo("PARAM_ERROR");
        assertThat(refundRefusal(number, "B", 1000, 1001)).isEqualTo("ERROR");
        for (int i = 0; i < 50; i++) client.refund(refund(number, number + "-" + i, 1000, 10));
        // The same again is the same refund.
        client.refund(refund(number, number + "-7", 1000, 10));
        assertThat(refundRefusal(number, number + "-7", 1000, 11)).isEqualTo("ERROR");
        assertThat(refundRefusal(number, number + "-50", 1000, 10)).isEqualTo("ERROR");
        assertThat(counter.order(number).refunding()).isEqualTo(500);
    }

    @Test
    void a_year_later_nothing_is_refunded() throws WxPayException {
        var number = number();
        client.micropay(micropay(number, 1000, counter.code()));
        counter.later(Duration.ofDays(366));
        assertThat(refundRefusal(number, "R", 1000, 10)).isEqualTo("TRADE_OVERDUE");
    }

    @Test
    void the_buyer_behind_a_code_is_told_without_paying() throws WxPayException {
        var code = counter.code();
        assertThat(client.authcode2Openid(code)).isEqualTo(Counter.BUYER);
        client.micropay(micropay(number(), 888, code));
    }

    @Test
    void the_longer_signature_is_understood_and_given_back() throws WxPayException {
        client.getConfig().setSignType("HMAC-SHA256");
        var number = number();
        var paid = client.micropay(micropay(number, 888, counter.code()));
        assertThat(paid.getSign()).hasSize(64);
    }

    private String refusal(String number, int fen, String code) {
        return catchThrowableOfType(
                        WxPayException.class, () -> client.micropay(micropay(number, fen, code)))
                .getErrCode();
    }

    private String refundRefusal(String number, String refund, int total, int fen) {
        return catchThrowableOfType(
                        WxPayException.class,
                        () -> client.refund(refund(number, refund, total, fen)))
                .getErrCode();
    }

    private static WxPayOrderReverseRequest reverse(String number) {
        return WxPayOrderReverseRequest.newBuilder().outTradeNo(number).build();
    }

    private static WxPayRefundRequest refund(String number, String refund, int total, int fen) {
        return WxPayRefundRequest.newBuilder()
                .outTradeNo(number)
                .outRefundNo(refund)
                .totalFee(total)
                .refundFee(fen)
                .refundDesc("顾客退货")
                .build();
    }
}
