package guitai.sandbox.wechatpay;

import static guitai.sandbox.wechatpay.Counter.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.binarywang.wxpay.bean.request.WxPayCodepayRequest;
import com.github.binarywang.wxpay.bean.request.WxPayRefundV3Request;
import com.github.binarywang.wxpay.bean.request.WxPayUnifiedOrderV3Request;
import com.github.binarywang.wxpay.bean.result.enums.TradeTypeEnum;
import com.github.binarywang.wxpay.exception.WxPayException;
import com.github.binarywang.wxpay.service.WxPayService;
import com.github.binarywang.wxpay.service.impl.WxPayServiceImpl;

import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.On;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// weixin-java-pay, the client most Chinese shops run, trades with the sandbox by v3.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class UsualV3ClientTest {
    @TempDir Path folder;
    private Counter counter;
    private WxPayService client;

    @BeforeEach
    void open() {
        counter = new Counter(folder);
        // It signs only what goes to this name, so the name stays and a proxy leads here.
        var config = counter.config("http://api.mch.weixin.qq.com");
        config.setHttpProxyHost("127.0.0.1");
        config.setHttpProxyPort(URI.create(counter.sandbox.endpoints().base()).getPort());
        config.setApiV3Key(counter.word("apiV3Key"));
        config.setCertSerialNo(counter.word("certificateSerial"));
        config.setPrivateKeyPath(counter.merchant.file("wechat", "privateKey").toString());
        config.setPrivateCertPath(counter.merchant.file("wechat", "certificate").toString());
        var service = new WxPayServiceImpl();
        service.setConfig(config);
        client = service;
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void a_shown_code_is_paid_refunded_and_reversed() throws WxPayException {
        var number = number();
        var paid = client.codepay(codepay(number));
        assertThat(paid.getTradeState()).isEqualTo("SUCCESS");
        assertThat(paid.getOutTradeNo()).isEqualTo(number);
        assertThat(client.queryOrderV3(null, number).getTradeState()).isEqualTo("SUCCESS");
        assertThat(client.queryOrderV3(paid.getTransactionId(), null).getOutTradeNo())
                .isEqualTo(number);
        var amount = new WxPayRefundV3Request.Amount();
        amount.setTotal(888);
        amount.setRefund(100);
        amount.setCurrency("CNY");
        var refund = new WxPayRefundV3Request();
        refund.setOutTradeNo(number);
        refund.setOutRefundNo(number + "R");
        refund.setAmount(amount);
        assertThat(client.refundV3(refund).getStatus()).isEqualTo("PROCESSING");
        counter.later(Duration.ofSeconds(5));
        assertThat(client.refundQueryV3(number + "R").getStatus()).isEqualTo("SUCCESS");
        assertThat(client.reverseOrderV3(number).getOutTradeNo()).isEqualTo(number);
        assertThat(client.queryOrderV3(null, number).getTradeState()).isEqualTo("REVOKED");
    }

    @Test
    void a_qr_is_shown_and_closed() throws WxPayException {
        var number = number();
        var amount = new WxPayUnifiedOrderV3Request.Amount();
        amount.setTotal(500);
        var order = new WxPayUnifiedOrderV3Request();
        order.setDescription("收银台小票");
        order.setOutTradeNo(number);
        order.setNotifyUrl("http://127.0.0.1:9/nobody");
        order.setAmount(amount);
        String code = client.createOrderV3(TradeTypeEnum.NATIVE, order);
        assertThat(CodeUrl.transaction(code)).isPresent();
        assertThat(client.queryOrderV3(null, number).getTradeState()).isEqualTo("NOTPAY");
        client.closeOrderV3(number);
        assertThat(client.queryOrderV3(null, number).getTradeState()).isEqualTo("CLOSED");
    }

    @Test
    void a_forged_answer_is_refused() {
        counter.fault(On.PAY, Fault.TAMPERED);
        assertThat(catchThrowable(() -> client.codepay(codepay(number())))).isNotNull();
    }

    private WxPayCodepayRequest codepay(String number) {
        var payer = new WxPayCodepayRequest.Payer();
        payer.setAuthCode(counter.code());
        var amount = new WxPayCodepayRequest.Amount();
        amount.setTotal(888);
        var store = new WxPayCodepayRequest.StoreInfo();
        store.setOutId("S01");
        var scene = new WxPayCodepayRequest.SceneInfo();
        scene.setStoreInfo(store);
        var request = new WxPayCodepayRequest();
        request.setDescription("收银台小票");
        request.setOutTradeNo(number);
        request.setPayer(payer);
        request.setAmount(amount);
        request.setSceneInfo(scene);
        return request;
    }
}
