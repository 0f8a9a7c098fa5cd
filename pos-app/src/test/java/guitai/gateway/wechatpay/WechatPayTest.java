package guitai.gateway.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.http.Body;
import guitai.gateway.http.HttpLine;
import guitai.gateway.http.RawServer;
import guitai.gateway.http.RawServer.Behaviour;
import guitai.gateway.http.TimeOuts;
import guitai.gateway.http.Tls;
import guitai.gateway.wechatpay.WechatPay.Settings;
import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.ChargeOrder;
import guitai.payment.CollectionOutcome;
import guitai.payment.Doubt;
import guitai.payment.PaymentGateway.Refund;
import guitai.payment.PaymentOutcome;
import guitai.payment.Place;
import guitai.payment.RefundId;
import guitai.payment.RefundOutcome;
import guitai.payment.ReversalOutcome;
import guitai.payment.Way;
import guitai.scan.PaymentCode;
import guitai.scan.PaymentCode.Wallet;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WechatPayTest {
    private static final AttemptId ID = new AttemptId("T101HX3K5M7N9P1Q3R5S7T9V1W3X");
    private static final Money DUE = Money.cny(888);
    private static final PaymentCode CODE = new PaymentCode("130061098828009406", Wallet.WECHAT);

    @Test
    void one_call_is_one_request_even_when_the_line_breaks() throws IOException {
        var unknown = new PaymentOutcome.Unknown(Doubt.NO_ANSWER);
        var refund = new Refund(new RefundId(ID + "R1"), ID, DUE, DUE, "退货");
        for (var dialect : Dialect.values()) {
            try (var cut = new RawServer(Behaviour.cut())) {
                var gateway = gateway(cut, dialect);
                assertThat(gateway.charge(order("矿泉水"), CODE)).isEqualTo(unknown);
                assertThat(gateway.enquire(ID, DUE)).isEqualTo(unknown);
                assertThat(gateway.collect(order("矿泉水")))
                        .isEqualTo(new CollectionOutcome.Unknown(Doubt.NO_ANSWER));
                for (var way : List.of(Way.CODE_READ, Way.CODE_SHOWN)) {
                    assertThat(gateway.reverse(ID, way))
                            .isEqualTo(new ReversalOutcome.Unknown(Doubt.NO_ANSWER));
                }
                assertThat(gateway.refund(refund))
                        .isEqualTo(new RefundOutcome.Unknown(Doubt.NO_ANSWER));
                assertThat(gateway.enquireRefund(refund))
                        .isEqualTo(new RefundOutcome.Unknown(Doubt.NO_ANSWER));
                assertThat(cut.requests()).as("" + dialect).hasSize(7);
            }
        }
    }

    @Test
    void a_v2_charge_is_signed_over_all_it_says() throws IOException {
        try (var cut = new RawServer(Behaviour.cut())) {
            gateway(cut, Dialect.V2).charge(order("矿泉水"), CODE);
            var request = cut.requests().getFirst();
            assertThat(request).startsWith("POST /pay/micropay HTTP/1.1\r\n");
            var fields =
                    V2Xml.read(Body.of(request.substring(request.indexOf("\r\n\r\n") + 4)))
                            .orElseThrow();
            assertThat(V2Signature.HMAC_SHA256.fits(fields, SampleMerchant.V2)).isTrue();
            assertThat(fields)
                    .containsEntry("auth_code", CODE.secret())
                    .containsEntry("total_fee", "888")
                    .containsEntry("out_trade_no", ID.value())
                    .containsEntry("sign_type", "HMAC-SHA256")
                    .containsEntry("device_info", "T1")
                    .containsEntry("spbill_create_ip", "192.168.1.7")
                    .containsEntry("time_start", "20261121133525");
            assertThat(fields.get("detail")).contains("\"goods_id\":\"1001\"");
        }
    }

    @Test
    void what_a_catalogue_may_hold_never_breaks_a_charge() throws IOException {
        try (var cut = new RawServer(Behaviour.cut())) {
            var gateway = gateway(cut, Dialect.V2);
            for (var name :
                    List.of("茶\u0000\u0007]]>&<", "😀".repeat(60), "\t\n", "\uFFFF\uD83D")) {
                gateway.charge(order(name), CODE);
                var request = cut.requests().getLast();
                var fields =
                        V2Xml.read(Body.of(request.substring(request.indexOf("\r\n\r\n") + 4)));
                assertThat(fields).as(name).isPresent();
                var body = fields.orElseThrow().getOrDefault("body", "");
                assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(128);
                assertThat(V2Signature.HMAC_SHA256.fits(fields.orElseThrow(), SampleMerchant.V2))
                        .isTrue();
            }
        }
    }

    @Test
    void a_till_asks_for_45_seconds_and_may_reverse_for_seven_days() throws IOException {
        try (var cut = new RawServer(Behaviour.cut())) {
            var gateway = gateway(cut, Dialect.V2);
            assertThat(gateway.rules().patience()).isEqualTo(Duration.ofSeconds(45));
            assertThat(gateway.rules().firstAsk()).isEqualTo(Duration.ofSeconds(5));
            assertThat(gateway.rules().askEvery()).isEqualTo(Duration.ofSeconds(5));
            assertThat(gateway.rules().reverseNotBefore()).isEqualTo(Duration.ofSeconds(15));
            assertThat(gateway.reversibleUntil(SampleMerchant.NOW))
                    .isEqualTo(SampleMerchant.NOW.plus(Duration.ofDays(7)));
        }
    }

    private static WechatPay gateway(RawServer server, Dialect dialect) {
        var clock = InstantSource.fixed(SampleMerchant.NOW);
        var base = server.at("/");
        var usual = Settings.DEFAULT;
        return new WechatPay(
                SampleMerchant.merchant(),
                SampleMerchant.platform(),
                new Endpoints(base, base, base),
                new Settings(dialect, usual.signature(), usual.rules()),
                new HttpLine(Tls.ofThisMachine(), TimeOuts.DEFAULT, clock),
                clock,
                new SecureRandom());
    }

    private static ChargeOrder order(String name) {
        return new ChargeOrder(
                ID,
                DUE,
                Money.ZERO_CNY,
                "小店 " + name,
                List.of(new ChargeOrder.Goods("1001", "6901234567892", name, 1, DUE)),
                new Place("S01", "小店", "T1", "1001", "192.168.1.7", ""),
                SampleMerchant.NOW,
                Duration.ofMinutes(5));
    }
}
