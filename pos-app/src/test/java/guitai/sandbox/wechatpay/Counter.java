package guitai.sandbox.wechatpay;

import com.github.binarywang.wxpay.bean.request.WxPayMicropayRequest;
import com.github.binarywang.wxpay.config.WxPayConfig;
import com.github.binarywang.wxpay.service.WxPayService;
import com.github.binarywang.wxpay.service.impl.WxPayServiceImpl;

import guitai.sandbox.Merchant;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.Order;
import guitai.sandbox.book.OrderKey;
import guitai.sandbox.book.Voucher;
import guitai.sandbox.book.WalletCode.Behaviour;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.FaultRule;
import guitai.sandbox.fault.On;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A running sandbox, a customer with a phone, and the usual V2 client pointed at it.
final class Counter implements AutoCloseable {
    static final String BUYER = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";

    private static final AtomicLong SERIAL = new AtomicLong(System.nanoTime() % 1_000_000_000L);

    final Sandbox sandbox;
    final Merchant merchant;

    Counter(Path folder) {
        this.sandbox = TestSandbox.start(folder);
        this.merchant = new Merchant(sandbox);
    }

    String word(String name) {
        return merchant.word("wechat", name);
    }

    static String number() {
        return "T01" + SERIAL.incrementAndGet();
    }

    /// A code a customer shows, who is asked for a password for one minute if at all.
    String code(Behaviour behaviour, long balance, Voucher... vouchers) {
        var code = "13%016d".formatted(SERIAL.incrementAndGet());
        sandbox.book()
                .issue(
                        code,
                        Gateway.WECHAT,
                        BUYER,
                        Duration.ofMinutes(1),
                        balance,
                        behaviour,
                        Duration.ofMinutes(1),
                        List.of(vouchers));
        return code;
    }

    String code() {
        return code(Behaviour.PAY, 1_000_000);
    }

    void later(Duration passed) {
        sandbox.book().moveClock(sandbox.book().now().plus(passed));
    }

    void fault(On on, Fault what) {
        sandbox.arm(FaultRule.once(on, what));
    }

    Order order(String number) {
        return sandbox.book().find(new OrderKey(Gateway.WECHAT, number)).orElseThrow();
    }

    boolean knows(String number) {
        return sandbox.book().find(new OrderKey(Gateway.WECHAT, number)).isPresent();
    }

    /// The usual V2 client over TLS with the merchant's certificate; nothing but its address is not
    /// what it would be in a shop.
    WxPayService client() {
        var config = config(sandbox.endpoints().secureBase());
        config.setHttpClientBuilderCustomizer(builder -> builder.setSSLContext(tls()));
        config.setSslContext(tls());
        return service(config);
    }

    /// The same without TLS, so without a certificate.
    WxPayService plainClient() {
        return service(config(sandbox.endpoints().base()));
    }

    private static WxPayService service(WxPayConfig config) {
        var service = new WxPayServiceImpl();
        service.setConfig(config);
        return service;
    }

    WxPayConfig config(String base) {
        var config = new WxPayConfig();
        config.setPayBaseUrl(base);
        config.setAppId(word("appid"));
        config.setMchId(word("mchid"));
        config.setMchKey(word("apiV2Key"));
        return config;
    }

    SSLContext tls() {
        try {
            var keys = KeyStore.getInstance("PKCS12");
            var password = word("pkcs12Password").toCharArray();
            keys.load(
                    new ByteArrayInputStream(Files.readAllBytes(merchant.file("wechat", "pkcs12"))),
                    password);
            var own = KeyManagerFactory.getInstance("PKIX");
            own.init(keys, password);
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            try (var in =
                    Files.newInputStream(sandbox.endpoints().credentials().resolve("ca.pem"))) {
                var certificates = CertificateFactory.getInstance("X.509");
                trusted.setCertificateEntry("ca", certificates.generateCertificate(in));
            }
            var theirs = TrustManagerFactory.getInstance("PKIX");
            theirs.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), theirs.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static WxPayMicropayRequest micropay(String number, int fen, String code) {
        return WxPayMicropayRequest.newBuilder()
                .body("收银台小票")
                .outTradeNo(number)
                .totalFee(fen)
                .spbillCreateIp("10.0.0.8")
                .deviceInfo("T01")
                .attach("早班")
                .authCode(code)
                .build();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
