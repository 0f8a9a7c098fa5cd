package guitai.gateway.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.binarywang.wxpay.util.SignUtils;
import com.wechat.pay.java.core.auth.WechatPay2Credential;
import com.wechat.pay.java.core.cipher.RSASigner;
import com.wechat.pay.java.core.cipher.RSAVerifier;

import guitai.gateway.http.Body;
import guitai.gateway.http.Headers;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SignaturesTest {
    private static final Map<String, String> PUBLISHED =
            Map.of(
                    "appid", "wxd930ea5d5a258f4f",
                    "mch_id", "10000100",
                    "device_info", "1000",
                    "body", "test",
                    "nonce_str", "ibuaiVcKdpRxkhJA",
                    "sign", "is never signed",
                    "attach", "");

    @Test
    void v2_signs_as_the_gateways_papers_do() {
        assertThat(V2Signature.MD5.sign(PUBLISHED, SampleMerchant.V2))
                .isEqualTo("9A0A8659F005D6984697E2CA0A9CF3B7");
        assertThat(V2Signature.HMAC_SHA256.sign(PUBLISHED, SampleMerchant.V2))
                .isEqualTo("6A9AE1657590FD6257D693A078E1C3E4BB6BA4DC30B23E0EE2496E54170DACD6");
    }

    @Test
    void v2_signs_as_another_client_does_for_equal_input() {
        for (int seed = 0; seed < 200; seed++) {
            var fields = fields(new Random(seed));
            for (var kind : V2Signature.values()) {
                var theirs =
                        SignUtils.createSign(
                                fields, kind.word(), SampleMerchant.V2.secret(), new String[0]);
                assertThat(kind.sign(fields, SampleMerchant.V2))
                        .as("seed " + seed)
                        .isEqualTo(theirs);
                var signed = new HashMap<>(fields);
                signed.put("sign", theirs);
                assertThat(kind.fits(signed, SampleMerchant.V2)).isTrue();
            }
        }
    }

    @Test
    void v3_signs_as_the_official_kit_does_for_equal_input() {
        var kit =
                new WechatPay2Credential(
                        SampleMerchant.MCHID,
                        new RSASigner(SampleMerchant.SERIAL, SampleMerchant.OURS.getPrivate()));
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var body = random.nextBoolean() ? "" : text(random);
            var method = body.isEmpty() ? "GET" : "POST";
            var target = "/v3/pay/transactions/out-trade-no/T" + seed + "?mchid=1900000109";
            var theirs =
                    kit.getAuthorization(
                            URI.create("https://api.mch.weixin.qq.com" + target), method, body);
            var ours =
                    V3Signature.authorization(
                            SampleMerchant.merchant(),
                            method,
                            target,
                            Long.parseLong(part(theirs, "timestamp")),
                            part(theirs, "nonce_str"),
                            Body.of(body));
            for (var name : new String[] {"mchid", "serial_no", "signature"}) {
                assertThat(part(ours, name))
                        .as(name + ", seed " + seed)
                        .isEqualTo(part(theirs, name));
            }
            assertThat(ours).startsWith("WECHATPAY2-SHA256-RSA2048 ");
        }
    }

    @Test
    void the_official_kit_believes_what_we_believe() {
        var kit = new RSAVerifier(SampleMerchant.THEIRS.getPublic(), SampleMerchant.PLATFORM);
        var body = "{\"trade_state\":\"SUCCESS\"}";
        var headers =
                Headers.of(
                        SampleMerchant.signature(
                                body,
                                SampleMerchant.PLATFORM,
                                SampleMerchant.THEIRS.getPrivate(),
                                SampleMerchant.NOW));
        var signature = headers.first("Wechatpay-Signature").orElseThrow();
        var seconds = headers.first("Wechatpay-Timestamp").orElseThrow();
        for (var said : new String[] {body, body + " "}) {
            assertThat(
                            V3Signature.fits(
                                    SampleMerchant.THEIRS.getPublic(),
                                    seconds,
                                    "nonce0001",
                                    Body.of(said),
                                    signature))
                    .isEqualTo(
                            kit.verify(
                                    SampleMerchant.PLATFORM,
                                    seconds + "\nnonce0001\n" + said + "\n",
                                    signature))
                    .isEqualTo(said.equals(body));
        }
    }

    @Test
    void the_gateways_probes_with_wrong_signatures_are_found_out() {
        for (var probe : new String[] {"WECHATPAY/SIGNTEST/abcd", "", "====", "付款"}) {
            assertThat(
                            V3Signature.fits(
                                    SampleMerchant.THEIRS.getPublic(), "1", "n", Body.NONE, probe))
                    .isFalse();
        }
    }

    @Test
    void what_is_sealed_for_us_is_opened_with_the_v3_key_alone() {
        var sealed =
                Json.object()
                        .put("nonce", "0123456789ab")
                        .put("associated_data", "transaction")
                        .put(
                                "ciphertext",
                                "4ouTSCKu/USGcULJ1iZGBRHTl4xSmzlJWXvOB0sUZyY9X3soL8JWx7I=");
        assertThat(Certificates.decrypt(sealed, SampleMerchant.V3).orElseThrow())
                .isEqualTo("{\"trade_state\":\"SUCCESS\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(Certificates.decrypt(sealed, SampleMerchant.V2)).isEmpty();
        assertThat(Certificates.decrypt(sealed.put("associated_data", "x"), SampleMerchant.V3))
                .isEmpty();
        assertThat(Certificates.decrypt(Json.object(), SampleMerchant.V3)).isEmpty();
    }

    @Test
    void a_key_is_never_shown() {
        assertThat(SampleMerchant.merchant().toString())
                .doesNotContain(SampleMerchant.V2.secret())
                .doesNotContain(SampleMerchant.V3.secret())
                .doesNotContain("Private")
                .contains(SampleMerchant.SERIAL);
        assertThatThrownBy(() -> ApiKey.of("tooshort"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("tooshort");
    }

    private static Map<String, String> fields(Random random) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < 12; i++) {
            fields.put("f_" + (char) ('a' + random.nextInt(26)), text(random));
        }
        return fields;
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(20), 0, 6)
                .mapToObj(i -> new String[] {"付", "a", "&", "=", "<", " "}[i])
                .reduce("x", String::concat);
    }

    private static String part(String authorization, String name) {
        var found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(authorization);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
