package guitai.gateway.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import com.alipay.api.internal.util.AlipaySignature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.gateway.http.HttpLine;
import guitai.gateway.http.TimeOuts;
import guitai.gateway.http.Tls;
import guitai.money.Money;
import guitai.payment.ChannelCheck;
import guitai.payment.ChargeOrder;
import guitai.payment.CollectionOutcome;
import guitai.payment.Doubt;
import guitai.payment.PaymentOutcome;
import guitai.payment.Place;
import guitai.payment.RefundOutcome;
import guitai.payment.ReversalOutcome;
import guitai.payment.Way;
import guitai.scan.PaymentCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AlipayTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:59:33Z");
    private static final PaymentCode CODE =
            new PaymentCode("28763443825664394", PaymentCode.Wallet.ALIPAY);
    private static final TimeOuts SHORT =
            new TimeOuts(Duration.ofSeconds(5), Duration.ofSeconds(20));

    private FakeDoor door;
    private HttpLine line;
    private Alipay alipay;

    @BeforeEach
    void open() throws IOException {
        door = new FakeDoor();
        line = new HttpLine(Tls.ofThisMachine(), SHORT, InstantSource.fixed(NOW));
        alipay = alipay(door.address(), InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        line.close();
        door.close();
    }

    @Test
    void a_charge_says_what_is_bought_where_and_for_how_much() throws IOException {
        door.answers(Signed.body("alipay.trade.pay", Signed.paid()));

        var outcome = alipay.charge(order(Money.cny(4530)), CODE);

        assertThat(outcome).isInstanceOf(PaymentOutcome.Approved.class);
        assertThat(content())
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                        {"out_trade_no":"T01ABCDEFGHJKMNPQRSTVWXYZ0123","total_amount":"88.80",
                                         "subject":"柜台示范店 购物","product_code":"FACE_TO_FACE_PAYMENT","timeout_express":"2m",
                                         "store_id":"S001","operator_id":"1001","terminal_id":"01",
                                         "undiscountable_amount":"45.30","discountable_amount":"43.50",
                                         "business_params":{"mc_create_trade_ip":"192.168.1.7"},
                                         "goods_detail":[{"goods_id":"DR0011","goods_name":"可乐 500ml","quantity":2,
                                           "price":"3.50","goods_ean_id":"9520001005183"}],
                                         "scene":"bar_code","auth_code":"28763443825664394",
                                         "query_options":["fund_bill_list","voucher_detail_list","discount_amount",
                                           "mdiscount_amount"]}
                                        """));
    }

    @Test
    void what_is_sent_verifies_with_the_official_client_and_names_the_call_in_the_address()
            throws Exception {
        door.answers(Signed.body("alipay.trade.pay", Signed.node("10003")));

        assertThat(alipay.charge(order(Money.cny(0)), CODE))
                .isEqualTo(new PaymentOutcome.AwaitingBuyer());

        var heard = door.heard().getFirst();
        assertThat(heard)
                .containsEntry("method", "alipay.trade.pay")
                .containsEntry("app_id", "2021000000000109")
                .containsEntry("timestamp", "2026-11-22 10:59:33")
                .containsEntry("charset", "UTF-8");
        var key = Base64.getEncoder().encodeToString(Signed.SHOP.getPublic().getEncoded());
        assertThat(AlipaySignature.rsaCheckV2(new TreeMap<>(heard), key, "UTF-8", "RSA2")).isTrue();
        assertThat(door.query()).contains("charset=UTF-8").doesNotContain("28763443825664394");
        assertThat(door.form()).startsWith("biz_content=");
    }

    @Test
    void all_of_a_sale_of_bags_and_tobacco_is_undiscountable() throws IOException {
        door.answers(Signed.body("alipay.trade.pay", Signed.node("10003")));

        alipay.charge(order(Signed.AMOUNT), CODE);

        assertThat(content().path("undiscountable_amount").textValue()).isEqualTo("88.80");
        assertThat(content().has("discountable_amount")).isFalse();
    }

    @Test
    void a_face_is_no_bar_code() throws IOException {
        door.answers(Signed.body("alipay.trade.pay", Signed.node("10003")));

        var face = "fp0123456789012345678901234567890123";
        alipay.charge(order(Money.cny(0)), new PaymentCode(face, PaymentCode.Wallet.ALIPAY));

        assertThat(content().path("scene").textValue()).isEqualTo("security_code");
    }

    @Test
    void each_call_has_its_name_and_its_numbers() throws IOException {
        door.answers(
                Signed.body(
                        "alipay.trade.precreate",
                        Signed.node("10000", "qr_code", "https://qr.alipay.com/bax1")));
        assertThat(alipay.collect(order(Money.cny(0)))).isInstanceOf(CollectionOutcome.Shown.class);
        assertThat(content().path("qr_code_timeout_express").textValue()).isEqualTo("2m");
        assertThat(content().has("auth_code")).isFalse();

        door.answers(Signed.body("alipay.trade.query", Signed.refusal("ACQ.TRADE_NOT_EXIST")));
        assertThat(alipay.enquire(Signed.ID, Signed.AMOUNT)).isEqualTo(new PaymentOutcome.Unpaid());

        door.answers(Signed.body("alipay.trade.cancel", Signed.node("10000", "retry_flag", "N")));
        assertThat(alipay.reverse(Signed.ID, Way.CODE_READ))
                .isEqualTo(new ReversalOutcome.Accepted());

        door.answers(Signed.body("alipay.trade.cancel", Signed.node("10000")));
        assertThat(alipay.reverse(Signed.ID, Way.CODE_SHOWN))
                .isEqualTo(new ReversalOutcome.Accepted());
        assertThat(content().path("out_trade_no").textValue()).isEqualTo(Signed.ID.value());

        door.answers(
                Signed.body(
                        "alipay.trade.refund",
                        Signed.node("10000", "fund_change", "N", "trade_no", "1")));
        assertThat(alipay.refund(Signed.REFUND)).isEqualTo(new RefundOutcome.Processing());
        assertThat(content().path("refund_amount").textValue()).isEqualTo("40.00");
        assertThat(content().path("out_request_no").textValue())
                .isEqualTo(Signed.REFUND.id().value());

        door.answers(Signed.body("alipay.trade.fastpay.refund.query", Signed.node("10000")));
        assertThat(alipay.enquireRefund(Signed.REFUND)).isEqualTo(new RefundOutcome.NotFound());
        assertThat(door.heard()).hasSize(6);
    }

    @Test
    void a_code_nobody_has_scanned_is_unpaid_until_it_is_taken_back() {
        door.answers(
                Signed.body(
                        "alipay.trade.precreate",
                        Signed.node("10000", "qr_code", "https://qr.alipay.com/bax1")));
        alipay.collect(order(Money.cny(0)));

        door.answers(Signed.body("alipay.trade.query", Signed.refusal("ACQ.TRADE_NOT_EXIST")));
        assertThat(alipay.enquire(Signed.ID, Signed.AMOUNT)).isEqualTo(new PaymentOutcome.Unpaid());

        door.answers(502, "");
        alipay.reverse(Signed.ID, Way.CODE_SHOWN);
        door.answers(200, Signed.body("alipay.trade.query", Signed.refusal("ACQ.TRADE_NOT_EXIST")));
        assertThat(alipay.enquire(Signed.ID, Signed.AMOUNT))
                .isEqualTo(new PaymentOutcome.NotFound());
    }

    @Test
    void an_error_page_is_nobodys_word() {
        door.answers(502, Signed.body("alipay.trade.pay", Signed.paid()));

        assertThat(alipay.charge(order(Money.cny(0)), CODE))
                .isEqualTo(new PaymentOutcome.Unknown(Doubt.GATEWAY_UNSURE));
        assertThat(door.heard()).hasSize(1);
    }

    @Test
    void without_a_connection_nothing_was_charged() {
        door.close();

        assertThat(alipay.charge(order(Money.cny(0)), CODE))
                .isEqualTo(new PaymentOutcome.NotSent());
    }

    @Test
    void a_check_says_whether_keys_and_clock_are_right() {
        var refused =
                Signed.refusal("ACQ.TRADE_NOT_EXIST").replace(Signed.ID.value(), "GUITAICHECK");
        door.answers(Signed.body("alipay.trade.query", refused));
        // The door's Date is the machine's clock.
        var now = InstantSource.system();
        try (var on = new HttpLine(Tls.ofThisMachine(), SHORT, now)) {
            var right = new Alipay(account(door.address()), Duration.ofSeconds(60), on, now);
            assertThat(right.check()).isInstanceOf(ChannelCheck.Works.class);
        }
        var late = InstantSource.offset(now, Duration.ofMinutes(11));
        try (var on = new HttpLine(Tls.ofThisMachine(), SHORT, late)) {
            var wrong = new Alipay(account(door.address()), Duration.ofSeconds(60), on, late);
            door.answers(
                    Signed.body(
                            "alipay.trade.query",
                            "{\"code\":\"40002\",\"sub_code\":\"isv.invalid-timestamp\"}"));
            assertThat(wrong.check())
                    .isInstanceOfSatisfying(
                            ChannelCheck.ClockWrong.class,
                            said -> assertThat(said.skew()).isGreaterThan(Duration.ofMinutes(10)));

            var unsigned =
                    "{\"alipay_trade_query_response\":"
                            + "{\"code\":\"40002\",\"sub_code\":\"isv.invalid-signature\"}}";
            door.answers(unsigned);
            assertThat(wrong.check())
                    .isEqualTo(new ChannelCheck.KeysWrong("isv.invalid-signature"));
        }
    }

    @Test
    void a_trade_can_be_cancelled_until_a_quarter_past_beijings_midnight() {
        assertThat(alipay.reversibleUntil(Instant.parse("2026-11-22T02:59:33Z")))
                .isEqualTo(Instant.parse("2026-11-22T16:15:00Z"));
        assertThat(alipay.reversibleUntil(Instant.parse("2026-11-22T15:59:59Z")))
                .isEqualTo(Instant.parse("2026-11-22T16:15:00Z"));
        assertThat(alipay.reversibleUntil(Instant.parse("2026-11-22T16:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-23T16:15:00Z"));
    }

    @Test
    void nothing_of_a_key_or_a_code_is_shown() {
        assertThat(alipay.toString())
                .contains("2021000000000109")
                .doesNotContainIgnoringCase("rsa", "modulus");
    }

    private JsonNode content() throws IOException {
        return new ObjectMapper().readTree(door.heard().getLast().get("biz_content"));
    }

    private Alipay alipay(URI gateway, InstantSource clock) {
        return new Alipay(account(gateway), Duration.ofSeconds(60), line, clock);
    }

    private static AlipayAccount account(URI gateway) {
        return new AlipayAccount(
                "2021000000000109",
                Signed.SHOP.getPrivate(),
                Signed.ALIPAY.getPublic(),
                gateway,
                "");
    }

    private static ChargeOrder order(Money undiscountable) {
        return new ChargeOrder(
                Signed.ID,
                Signed.AMOUNT,
                undiscountable,
                "柜台示范店/购物",
                List.of(
                        new ChargeOrder.Goods(
                                "DR0011", "9520001005183", "可乐 500ml", 2, Money.cny(350))),
                new Place("S001", "柜台示范店", "01", "1001", "192.168.1.7", ""),
                NOW,
                Duration.ofSeconds(70));
    }
}
