package guitai.sandbox.wechatpay;

import static guitai.sandbox.wechatpay.Counter.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.core.notification.RSAPublicKeyNotificationConfig;
import com.wechat.pay.java.core.notification.RequestParam;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.refund.model.RefundNotification;

import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.OrderKey;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.On;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A merchant's server hears of payments and refunds, and the official parser reads what it hears.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CallbacksTest {
    @TempDir Path folder;
    private final BlockingQueue<RequestParam> heard = new LinkedBlockingQueue<>();
    private volatile int answer = 204;
    private Counter counter;
    private Official client;
    private HttpServer shop;

    @BeforeEach
    void open() throws IOException {
        counter = new Counter(folder);
        client = Official.byPublicKey(counter);
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        shop = HttpServer.create(here, 0);
        shop.createContext(
                "/told",
                exchange -> {
                    // Who hears of it may change the answer: to the next.
                    var thanks = answer;
                    var headers = exchange.getRequestHeaders();
                    var body = exchange.getRequestBody().readAllBytes();
                    heard.add(
                            new RequestParam.Builder()
                                    .serialNumber(headers.getFirst("Wechatpay-Serial"))
                                    .nonce(headers.getFirst("Wechatpay-Nonce"))
                                    .timestamp(headers.getFirst("Wechatpay-Timestamp"))
                                    .signature(headers.getFirst("Wechatpay-Signature"))
                                    .body(new String(body, StandardCharsets.UTF_8))
                                    .build());
                    exchange.sendResponseHeaders(thanks, -1);
                    exchange.close();
                });
        shop.start();
    }

    @AfterEach
    void close() {
        counter.close();
        shop.stop(0);
    }

    @Test
    void a_paid_qr_is_told_once_when_the_shop_says_thank_you() throws InterruptedException {
        var number = paid();
        var told = parser().parse(next(), Transaction.class);
        assertThat(told.getOutTradeNo()).isEqualTo(number);
        assertThat(told.getTradeState()).isEqualTo(Transaction.TradeStateEnum.SUCCESS);
        counter.later(Duration.ofMinutes(1));
        assertThat(heard.poll(2, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void a_shop_that_does_not_answer_well_is_told_again() throws InterruptedException {
        answer = 500;
        paid();
        var first = next().getBody();
        answer = 204;
        assertThat(parser().parse(nextTry(), Transaction.class).getTradeState()).isNotNull();
        assertThat(first).contains("TRANSACTION.SUCCESS");
    }

    @Test
    void a_payment_by_code_is_never_told() throws InterruptedException {
        client.codepay(number(), 888, counter.code());
        assertThat(heard.poll(2, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void a_refund_is_told_when_it_has_ended() throws InterruptedException {
        var number = number();
        client.codepay(number, 888, counter.code());
        var refund = Official.refund(number, number + "R", 888, 100);
        refund.setNotifyUrl(address());
        client.refunds.create(refund);
        counter.later(Duration.ofSeconds(5));
        var told = parser().parse(next(), RefundNotification.class);
        assertThat(told.getOutRefundNo()).isEqualTo(number + "R");
        assertThat(told.getAmount().getRefund()).isEqualTo(100);
    }

    @Test
    void the_same_is_told_twice_on_demand() throws InterruptedException {
        counter.fault(On.PAY, Fault.CALLBACK_DUPLICATE);
        paid();
        var once = parser().parse(next(), Transaction.class);
        var again = parser().parse(next(), Transaction.class);
        assertThat(again.getTransactionId()).isEqualTo(once.getTransactionId());
    }

    @Test
    void a_probe_comes_first_on_demand_and_is_refused() throws InterruptedException {
        counter.fault(On.PAY, Fault.CALLBACK_SIGNTEST);
        paid();
        var probe = next();
        assertThat(probe.getSignature()).startsWith("WECHATPAY/SIGNTEST/");
        assertThat(catchThrowable(() -> parser().parse(probe, Transaction.class))).isNotNull();
        assertThat(parser().parse(next(), Transaction.class)).isNotNull();
    }

    @Test
    void a_refund_is_told_before_its_payment_on_demand() throws InterruptedException {
        counter.fault(On.PAY, Fault.CALLBACK_OUT_OF_ORDER);
        var number = paid();
        var refund = Official.refund(number, number + "R", 500, 100);
        refund.setNotifyUrl(address());
        client.refunds.create(refund);
        counter.later(Duration.ofSeconds(5));
        assertThat(next().getBody()).contains("REFUND.SUCCESS");
        assertThat(next().getBody()).contains("TRANSACTION.SUCCESS");
    }

    @Test
    void nothing_is_posted_to_another_machine() {
        var postman = new Postman();
        assertThat(postman.post("http://192.0.2.1/told", "{}", List.of())).isFalse();
        assertThat(postman.post("http://127.0.0.1.example.com/told", "{}", List.of())).isFalse();
        assertThat(postman.post("file:///etc/passwd", "{}", List.of())).isFalse();
    }

    private String paid() {
        var number = number();
        var order = client.order(number, 500);
        order.setNotifyUrl(address());
        client.qr.prepay(order);
        var key = new OrderKey(Gateway.WECHAT, number);
        assertThat(counter.sandbox.book().scan(key, Counter.BUYER, List.of())).isPresent();
        return number;
    }

    private String address() {
        return "http://127.0.0.1:" + shop.getAddress().getPort() + "/told";
    }

    private RequestParam next() throws InterruptedException {
        var next = heard.poll(20, TimeUnit.SECONDS);
        assertThat(next).as("a callback within twenty seconds").isNotNull();
        return java.util.Objects.requireNonNull(next);
    }

    /// The next try is due a quarter of a minute after the first was found to have failed, which
    /// may be noted after we have heard it: time goes on until it comes.
    private RequestParam nextTry() throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            counter.later(Duration.ofSeconds(16));
            var told = heard.poll(500, TimeUnit.MILLISECONDS);
            if (told != null) return told;
        }
        throw new AssertionError("not told again");
    }

    private NotificationParser parser() {
        return new NotificationParser(
                new RSAPublicKeyNotificationConfig.Builder()
                        .publicKeyFromPath(counter.merchant.file("wechat", "publicKey").toString())
                        .publicKeyId(counter.word("publicKeyId"))
                        .apiV3Key(counter.word("apiV3Key"))
                        .build());
    }
}
