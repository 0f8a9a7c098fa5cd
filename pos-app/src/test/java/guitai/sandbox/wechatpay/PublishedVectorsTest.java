package guitai.sandbox.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.Map;

/// What Tencent's own documents say a signature and a seal must be.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PublishedVectorsTest {
    private static final String KEY = "192006250b4c09247ec02edce69f6a2d";
    private static final Map<String, String> PUBLISHED =
            Map.of(
                    "appid", "wxd930ea5d5a258f4f",
                    "mch_id", "10000100",
                    "device_info", "1000",
                    "body", "test",
                    "nonce_str", "ibuaiVcKdpRxkhJA");

    @Test
    void the_published_example_has_the_published_md5_signature() {
        assertThat(V2Signature.MD5.of(PUBLISHED, KEY))
                .isEqualTo("9A0A8659F005D6984697E2CA0A9CF3B7");
    }

    @Test
    void the_published_example_has_the_published_hmac_signature() {
        assertThat(V2Signature.HMAC_SHA256.of(PUBLISHED, KEY))
                .isEqualTo("6A9AE1657590FD6257D693A078E1C3E4BB6BA4DC30B23E0EE2496E54170DACD6");
    }

    @Test
    void empty_values_and_the_signature_itself_are_not_signed() {
        var more = new LinkedHashMap<>(PUBLISHED);
        more.put("attach", "");
        more.put("sign", "anything");
        assertThat(V2Signature.MD5.of(more, KEY)).isEqualTo("9A0A8659F005D6984697E2CA0A9CF3B7");
    }

    @Test
    void one_changed_fen_breaks_a_signature() {
        var sent = new LinkedHashMap<>(PUBLISHED);
        sent.put("total_fee", "100");
        sent.put("sign", V2Signature.MD5.of(sent, KEY));
        assertThat(V2Signature.MD5.holds(sent, KEY)).isTrue();
        sent.put("total_fee", "101");
        assertThat(V2Signature.MD5.holds(sent, KEY)).isFalse();
    }

    @Test
    void the_algorithm_is_the_one_the_request_names_and_md5_when_it_names_none() {
        assertThat(V2Signature.of(Map.of())).contains(V2Signature.MD5);
        assertThat(V2Signature.of(Map.of("sign_type", "HMAC-SHA256")))
                .contains(V2Signature.HMAC_SHA256);
        assertThat(V2Signature.of(Map.of("sign_type", "SHA1"))).isEmpty();
    }

    @Test
    void a_sealed_notice_is_sealed_as_published() {
        assertThat(
                        Aead.seal(
                                "0123456789abcdef0123456789abcdef",
                                "0123456789ab",
                                "transaction",
                                "{\"trade_state\":\"SUCCESS\"}"))
                .isEqualTo("4ouTSCKu/USGcULJ1iZGBRHTl4xSmzlJWXvOB0sUZyY9X3soL8JWx7I=");
    }
}
