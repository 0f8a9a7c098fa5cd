package guitai.sandbox.wechatpay;

import static guitai.sandbox.wechatpay.Counter.micropay;
import static guitai.sandbox.wechatpay.Counter.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.binarywang.wxpay.exception.WxPayException;
import com.wechat.pay.java.core.exception.MalformedMessageException;
import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.exception.ValidationException;
import com.wechat.pay.java.service.payments.nativepay.model.CloseOrderRequest;

import guitai.sandbox.book.Order.State;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.On;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;

/// The clients refuse what the sandbox forges, where they look; where they do not, that is shown.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ForgedAnswersTest {
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

    @ParameterizedTest
    @EnumSource(names = {"TAMPERED", "WRONG_SERIAL"})
    void a_forged_success_is_refused_and_yet_the_money_moved(Fault fault) {
        var number = number();
        counter.fault(On.PAY, fault);
        assertThat(catchThrowable(() -> client.codepay(number, 888, counter.code())))
                .isInstanceOf(ValidationException.class);
        assertThat(counter.order(number).state()).isEqualTo(State.SUCCESS);
        counter.fault(On.QUERY, fault);
        assertThat(catchThrowable(() -> client.query(number)))
                .isInstanceOf(ValidationException.class);
        assertThat(client.query(number).getOutTradeNo()).isEqualTo(number);
    }

    /// W1: the client looks its headers up by exact case, and does not say so kindly.
    @ParameterizedTest
    @EnumSource(names = {"UNSIGNED", "LOWER_CASED_HEADERS"})
    void an_answer_whose_signature_is_not_found_is_refused(Fault fault) {
        counter.fault(On.PAY, fault);
        assertThat(catchThrowable(() -> client.codepay(number(), 888, counter.code())))
                .isInstanceOfAny(
                        IllegalArgumentException.class,
                        ValidationException.class,
                        MalformedMessageException.class);
    }

    @Test
    void a_gateway_whose_clock_is_wrong_refuses_and_pays_nothing() {
        var number = number();
        counter.fault(On.PAY, Fault.CLOCK_SKEW);
        var refused =
                catchThrowableOfType(
                        ServiceException.class, () -> client.codepay(number, 888, counter.code()));
        assertThat(refused.getHttpStatusCode()).isEqualTo(401);
        assertThat(refused.getErrorCode()).isEqualTo("SIGN_ERROR");
        assertThat(counter.knows(number)).isFalse();
    }

    /// W2: the client believes an error nobody signed. A till must not.
    @Test
    void an_unsigned_refusal_is_believed_by_the_official_client() {
        var number = number();
        client.codepay(number, 888, counter.code());
        counter.fault(On.QUERY, Fault.UNSIGNED_ERROR);
        assertThat(
                        catchThrowableOfType(ServiceException.class, () -> client.query(number))
                                .getErrorCode())
                .isEqualTo("ORDER_NOT_EXIST");
        assertThat(counter.order(number).state()).isEqualTo(State.SUCCESS);
    }

    /// W4: a 204 is signed over an empty body.
    @Test
    void a_tampered_silence_is_refused_too() {
        var number = number();
        client.qr.prepay(client.order(number, 500));
        counter.fault(On.REVERSE, Fault.TAMPERED);
        var request = new CloseOrderRequest();
        request.setMchid(counter.word("mchid"));
        request.setOutTradeNo(number);
        assertThat(catchThrowable(() -> client.qr.closeOrder(request)))
                .isInstanceOf(ValidationException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"TAMPERED", "WRONG_SERIAL"})
    void a_forged_v2_answer_is_refused(Fault fault) {
        var number = number();
        var usual = counter.client();
        counter.fault(On.PAY, fault);
        assertThat(catchThrowable(() -> usual.micropay(micropay(number, 888, counter.code()))))
                .isInstanceOf(WxPayException.class)
                .hasMessageContaining("校验错误");
        assertThat(counter.order(number).state()).isEqualTo(State.SUCCESS);
    }

    /// The usual client looks at a signature only where there is one.
    @Test
    void an_unsigned_v2_answer_is_believed_by_the_usual_client() throws WxPayException {
        var number = number();
        counter.fault(On.PAY, Fault.UNSIGNED);
        var paid = counter.client().micropay(micropay(number, 888, counter.code()));
        assertThat(paid.getSign()).isNull();
    }
}
