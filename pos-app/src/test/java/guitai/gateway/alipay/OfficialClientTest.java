package guitai.gateway.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import com.alipay.api.internal.parser.json.JsonConverter;
import com.alipay.api.internal.util.AlipaySignature;
import com.alipay.api.request.AlipayTradePayRequest;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Alipay's own client is the judge of signatures and of what was signed.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OfficialClientTest {
    private static final String SHOP_KEY =
            Base64.getEncoder().encodeToString(Signed.SHOP.getPrivate().getEncoded());
    private static final String ALIPAY_KEY =
            Base64.getEncoder().encodeToString(Signed.ALIPAY.getPrivate().getEncoded());
    private static final String SHOP_PUBLIC =
            Base64.getEncoder().encodeToString(Signed.SHOP.getPublic().getEncoded());

    private static final String[] PIECES = {
        "柜台",
        "牛奶 250ml",
        "{",
        "}",
        "\"",
        "\\",
        "/",
        "=",
        "&",
        "+",
        "%",
        " ",
        "a",
        "Ω",
        "€",
        "🍎",
        "[",
        "]",
        "\n",
        "0.01"
    };

    private final Random random = new Random(20261122);

    @Test
    void our_text_and_signature_are_those_of_the_official_client() throws Exception {
        for (int i = 0; i < 60; i++) {
            var parameters = parameters();

            var text = SignedForm.textToSign(new TreeMap<>(parameters));

            assertThat(text)
                    .as("seed 20261122, case %d", i)
                    .isEqualTo(AlipaySignature.getSignContent(parameters));
            assertThat(Signed.OURS.sign(text))
                    .isEqualTo(AlipaySignature.rsa256Sign(text, SHOP_KEY, "UTF-8"));
        }
    }

    @Test
    void each_side_recognises_the_other_and_nothing_that_was_changed() throws Exception {
        for (int i = 0; i < 30; i++) {
            var text = text();
            assertThat(
                            AlipaySignature.rsa256CheckContent(
                                    text, Signed.OURS.sign(text), SHOP_PUBLIC, "UTF-8"))
                    .isTrue();
            var theirs = AlipaySignature.rsa256Sign(text, ALIPAY_KEY, "UTF-8");
            assertThat(Signed.OURS.signed(text, theirs)).isTrue();
            assertThat(Signed.OURS.signed(text + " ", theirs)).isFalse();
        }
    }

    @Test
    void we_verify_the_same_characters_of_an_answer_as_the_official_client() throws Exception {
        var request = new AlipayTradePayRequest();
        for (int i = 0; i < 80; i++) {
            var node =
                    "{\"code\":\"10000\",\"subject\":" + quoted(text()) + ",\"list\":[{\"a\":{}}]}";
            var body = Signed.body("alipay.trade.pay", node);

            var theirs = new JsonConverter().getSignItem(request, body);

            assertThat(Envelope.read(body).flatMap(e -> e.raw("alipay_trade_pay_response")))
                    .as("seed 20261122, case %d", i)
                    .contains(node)
                    .contains(theirs.getSignSourceDate());
        }
    }

    private Map<String, String> parameters() {
        var parameters = new HashMap<String, String>();
        for (var name : new String[] {"app_id", "method", "charset", "sign_type", "biz_content"}) {
            parameters.put(name, text());
        }
        for (int i = random.nextInt(5); i >= 0; i--) {
            parameters.put("p" + random.nextInt(99), random.nextBoolean() ? text() : "");
        }
        return parameters;
    }

    private String text() {
        var text = new StringBuilder("x");
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
