package guitai.gateway.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.http.Body;
import guitai.gateway.http.Exchange.Answered;
import guitai.gateway.http.HttpLine;
import guitai.gateway.http.TimeOuts;
import guitai.gateway.http.Tls;
import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.Channel;
import guitai.payment.Doubt;
import guitai.payment.Payers;
import guitai.payment.PaymentOutcome;
import guitai.payment.PaymentOutcome.Approved;
import guitai.payment.PaymentOutcome.Unknown;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Answers that somebody has touched, cut, replayed or made up never pay for anything.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ForgeryTest {
    private static final int CASES = Boolean.getBoolean("guitai.nightly") ? 200_000 : 1_000;
    private static final AttemptId ID = new AttemptId("T101HX3K5M7N9P1Q3R5S7T9V1W3X");
    private static final Money AMOUNT = Money.cny(888);
    private static final Map<String, String> PAID =
            Map.of(
                    "result_code", "SUCCESS",
                    "trade_state", "SUCCESS",
                    "out_trade_no", ID.value(),
                    "transaction_id", "4200002468202611210000000001",
                    "total_fee", "888",
                    "cash_fee", "888",
                    "time_end", "20261121133525");
    private static final String PAID_V3 =
            """
            {"mchid":"1900000109","out_trade_no":"T101HX3K5M7N9P1Q3R5S7T9V1W3X",
             "transaction_id":"4200002468202611210000000001","trade_state":"SUCCESS",
             "success_time":"2026-11-21T13:35:25+08:00",
             "amount":{"total":888,"payer_total":888,"currency":"CNY"}}\
            """;

    private final HttpLine line =
            new HttpLine(
                    Tls.ofThisMachine(), TimeOuts.DEFAULT, InstantSource.fixed(SampleMerchant.NOW));
    private final Nonces nonces = new Nonces(new SecureRandom());
    private final V2Client v2 =
            new V2Client(SampleMerchant.merchant(), V2Signature.HMAC_SHA256, line, nonces);
    private final V3Client client =
            new V3Client(
                    SampleMerchant.merchant(),
                    SampleMerchant.platform(),
                    Endpoints.PRODUCTION,
                    line,
                    nonces,
                    InstantSource.fixed(SampleMerchant.NOW),
                    new Skew());
    private final V3Barcode v3 =
            new V3Barcode(SampleMerchant.merchant(), client, new Payers(Channel.WECHAT_PAY));

    @Test
    void an_untouched_answer_pays() {
        assertThat(readV2(SampleMerchant.v2(PAID))).isInstanceOf(Approved.class);
        assertThat(readV3(SampleMerchant.v3(200, PAID_V3))).isInstanceOf(Approved.class);
    }

    @Test
    void one_changed_byte_of_a_v3_answer_never_pays() {
        var genuine = SampleMerchant.v3(200, PAID_V3);
        for (int seed = 0; seed < CASES; seed++) {
            var touched = with(genuine, touch(genuine.body(), new Random(seed)));
            assertThat(readV3(touched))
                    .as("seed " + seed + ": " + touched.body().text())
                    .isEqualTo(new Unknown(Doubt.NOT_SIGNED));
        }
    }

    @Test
    void one_changed_byte_of_a_v2_answer_never_pays_for_anything_else() {
        var genuine = SampleMerchant.v2(PAID);
        var paid = readV2(genuine);
        var fields = V2Xml.read(genuine.body());
        for (int seed = 0; seed < CASES; seed++) {
            var touched = with(genuine, touch(genuine.body(), new Random(seed)));
            var read = readV2(touched);
            // V2 signs what is said, not how: a changed space between two fields says the same.
            if (!V2Xml.read(touched.body()).equals(fields)) {
                assertThat(read)
                        .as("seed " + seed + ": " + touched.body().text())
                        .isInstanceOf(Unknown.class);
            } else {
                assertThat(read).as("seed " + seed).isEqualTo(paid);
            }
        }
    }

    @Test
    void an_answer_cut_anywhere_never_pays() {
        for (var genuine : List.of(SampleMerchant.v2(PAID), SampleMerchant.v3(200, PAID_V3))) {
            for (int length = 0; length < genuine.body().length(); length++) {
                var cut = with(genuine, Body.of(Arrays.copyOf(genuine.body().bytes(), length)));
                assertThat(readV2(cut)).as(length + " bytes").isInstanceOf(Unknown.class);
                assertThat(readV3(cut)).as(length + " bytes").isInstanceOf(Unknown.class);
            }
        }
    }

    @Test
    void a_field_added_or_left_out_breaks_a_v2_signature() {
        var fields = V2Xml.read(SampleMerchant.v2(PAID).body()).orElseThrow();
        var added = new HashMap<>(fields);
        added.put("coupon_fee", "100");
        assertThat(readV2(plain(V2Xml.write(added)))).isEqualTo(new Unknown(Doubt.NOT_SIGNED));
        for (var name : fields.keySet()) {
            var without = new HashMap<>(fields);
            without.remove(name);
            assertThat(readV2(plain(V2Xml.write(without))))
                    .as(name)
                    .isEqualTo(new Unknown(Doubt.NOT_SIGNED));
        }
    }

    @Test
    void an_answer_to_another_merchant_is_not_for_us() {
        var other = new HashMap<>(V2Xml.read(SampleMerchant.v2(PAID).body()).orElseThrow());
        other.put("mch_id", "1900000108");
        other.put("sign", V2Signature.HMAC_SHA256.sign(other, SampleMerchant.V2));
        assertThat(readV2(plain(V2Xml.write(other)))).isEqualTo(new Unknown(Doubt.MISMATCH));
        assertThat(readV3(SampleMerchant.v3(200, PAID_V3.replace("1900000109", "1900000108"))))
                .isEqualTo(new Unknown(Doubt.MISMATCH));
    }

    @Test
    void a_weaker_signature_than_asked_for_is_none() {
        var fields = new HashMap<>(V2Xml.read(SampleMerchant.v2(PAID).body()).orElseThrow());
        fields.put("sign", V2Signature.MD5.sign(fields, SampleMerchant.V2));
        assertThat(readV2(plain(V2Xml.write(fields)))).isEqualTo(new Unknown(Doubt.NOT_SIGNED));
    }

    @Test
    void an_unsigned_word_ends_nothing_in_v3_either() {
        var refused = "{\"code\":\"ORDER_NOT_EXIST\",\"message\":\"no\"}";
        assertThat(readV3(SampleMerchant.answered(404, Map.of(), Body.of(refused))))
                .isEqualTo(new Unknown(Doubt.NOT_SIGNED));
        assertThat(readV3(SampleMerchant.v3(404, refused)))
                .isEqualTo(new PaymentOutcome.NotFound());
        for (var status : List.of(200, 202, 204, 400, 403)) {
            for (var body : List.of(PAID_V3, refused, "", "{}", "[]", "null", "<html>")) {
                assertThat(charged(SampleMerchant.answered(status, Map.of(), Body.of(body))))
                        .as(status + body)
                        .isEqualTo(new Unknown(Doubt.NOT_SIGNED));
            }
        }
    }

    @Test
    void a_v3_success_without_a_trade_is_no_payment() {
        assertThat(charged(SampleMerchant.v3(202, "{\"code\":\"USER_PAYING\"}")))
                .isEqualTo(new PaymentOutcome.AwaitingBuyer());
        assertThat(charged(SampleMerchant.v3(202, "{\"code\":\"PARAM_ERROR\"}")))
                .isInstanceOf(Unknown.class);
        for (var body : List.of("", "{}", "[]", "null", "7", "{\"code\":\"SUCCESS\"}")) {
            assertThat(charged(SampleMerchant.v3(200, body))).as(body).isInstanceOf(Unknown.class);
        }
        assertThat(charged(SampleMerchant.v3(200, PAID_V3 + "{}")))
                .isEqualTo(new Unknown(Doubt.UNREADABLE));
        var twice = PAID_V3.replace("\"total\":888", "\"total\":1,\"total\":888");
        assertThat(charged(SampleMerchant.v3(200, twice))).isEqualTo(new Unknown(Doubt.UNREADABLE));
        var fraction = PAID_V3.replace("\"total\":888", "\"total\":888.0");
        assertThat(charged(SampleMerchant.v3(200, fraction)))
                .isEqualTo(new Unknown(Doubt.UNREADABLE));
    }

    @Test
    void an_overloaded_gateway_ends_nothing_even_signed() {
        for (var status : List.of(429, 500, 502, 503)) {
            assertThat(charged(SampleMerchant.v3(status, "{\"code\":\"NOT_ENOUGH\"}")))
                    .as("" + status)
                    .isEqualTo(new Unknown(Doubt.GATEWAY_UNSURE));
        }
    }

    @Test
    void an_old_answer_or_one_of_a_stranger_is_not_believed() {
        for (var minutes : List.of(-6, 6)) {
            var at = SampleMerchant.NOW.plus(Duration.ofMinutes(minutes));
            assertThat(readV3(signed(SampleMerchant.PLATFORM, true, at)))
                    .isEqualTo(new Unknown(Doubt.NOT_SIGNED));
        }
        assertThat(readV3(signed(SampleMerchant.PLATFORM, true, SampleMerchant.NOW)))
                .isInstanceOf(Approved.class);
        assertThat(readV3(signed(SampleMerchant.PLATFORM, false, SampleMerchant.NOW)))
                .isEqualTo(new Unknown(Doubt.NOT_SIGNED));
        assertThat(readV3(signed("PUB_KEY_ID_0999", true, SampleMerchant.NOW)))
                .isEqualTo(new Unknown(Doubt.NOT_SIGNED));
    }

    private static Answered signed(String serial, boolean theirs, Instant at) {
        var key = (theirs ? SampleMerchant.THEIRS : SampleMerchant.OURS).getPrivate();
        var headers = SampleMerchant.signature(PAID_V3, serial, key, at);
        return SampleMerchant.answered(200, headers, Body.of(PAID_V3));
    }

    private PaymentOutcome readV2(Answered answered) {
        return switch (v2.read(answered)) {
            case V2Answer.Signed signed -> V2Barcode.readEnquiry(signed, ID, AMOUNT);
            case V2Answer.Unheard _ -> new Unknown(Doubt.NOT_SIGNED);
            case V2Answer.Doubtful(var why) -> new Unknown(why);
            case V2Answer.NotSent() -> new PaymentOutcome.NotSent();
        };
    }

    private PaymentOutcome readV3(Answered answered) {
        return switch (client.read(answered)) {
            case V3Answer.Signed signed -> v3.readEnquiry(signed, ID, AMOUNT);
            case V3Answer.Doubtful doubtful -> new Unknown(doubtful.why());
            case V3Answer.NotSent() -> new PaymentOutcome.NotSent();
        };
    }

    private PaymentOutcome charged(Answered answered) {
        return switch (client.read(answered)) {
            case V3Answer.Signed signed -> v3.readCharge(signed, ID, AMOUNT);
            case V3Answer.Doubtful doubtful -> new Unknown(doubtful.why());
            case V3Answer.NotSent() -> new PaymentOutcome.NotSent();
        };
    }

    private static Body touch(Body body, Random random) {
        var bytes = body.bytes();
        var at = random.nextInt(bytes.length);
        bytes[at] ^= (byte) (1 + random.nextInt(255));
        return Body.of(bytes);
    }

    private static Answered plain(Body body) {
        return SampleMerchant.answered(200, Map.of(), body);
    }

    private static Answered with(Answered answered, Body body) {
        return new Answered(
                answered.status(), answered.headers(), body, answered.elapsed(), answered.at());
    }
}
