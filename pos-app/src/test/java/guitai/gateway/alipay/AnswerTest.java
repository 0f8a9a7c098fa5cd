package guitai.gateway.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.payment.Doubt;
import guitai.payment.PaymentOutcome;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AnswerTest {
    private static final String PAY = "alipay.trade.pay";

    @Test
    void what_alipay_signed_is_believed() {
        assertThat(charge(Signed.body(PAY, Signed.paid())))
                .isInstanceOf(PaymentOutcome.Approved.class);
    }

    @Test
    void braces_and_quotes_in_a_goods_name_are_text() {
        var node = "{\"code\":\"10000\",\"memo\":\"}\\\"{\\\\\",\"list\":[{\"sign\":\"x}\"}]}";

        assertThat(Answer.read(Signed.body(PAY, node), PAY, Signed.OURS))
                .isInstanceOf(Answer.Signed.class);
    }

    @Test
    void a_slash_that_was_escaped_after_signing_still_verifies() {
        var node = Signed.node("10003", "url", "https://a/b");
        var body = Signed.body(PAY, node).replace("/", "\\/");

        assertThat(charge(body)).isInstanceOf(PaymentOutcome.AwaitingBuyer.class);
    }

    @Test
    void an_answer_of_another_call_is_no_answer() {
        assertThat(charge(Signed.body("alipay.trade.query", Signed.paid())))
                .isEqualTo(unknown(Doubt.UNREADABLE));
    }

    @Test
    void without_a_signature_nothing_is_believed() {
        assertThat(charge("{\"alipay_trade_pay_response\":" + Signed.paid() + "}"))
                .isEqualTo(unknown(Doubt.NOT_SIGNED));
        assertThat(charge("{\"alipay_trade_pay_response\":" + Signed.paid() + ",\"sign\":\"\"}"))
                .isEqualTo(unknown(Doubt.NOT_SIGNED));
    }

    @Test
    void a_signature_of_the_shops_own_key_is_not_alipays() {
        var node = Signed.paid();
        var body =
                "{\"alipay_trade_pay_response\":%s,\"sign\":\"%s\"}"
                        .formatted(node, Signed.OURS.sign(node));

        assertThat(charge(body)).isEqualTo(unknown(Doubt.NOT_SIGNED));
    }

    @Test
    void a_second_node_of_the_same_name_spoils_the_answer() {
        var good = Signed.body(PAY, Signed.refusal("ACQ.TRADE_NOT_EXIST"));
        var body = "{\"alipay_trade_pay_response\":" + Signed.paid() + "," + good.substring(1);

        assertThat(charge(body)).isEqualTo(unknown(Doubt.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"alipay_trade_pay_response\"",
                "{",
                "{}",
                "{}{}",
                "<html><body>502 Bad Gateway</body></html>",
                "{\"alipay_trade_pay_response\":{\"code\":\"10000\"}",
                "{\"alipay_trade_pay_response\":{\"code\":\"10000\"},",
                "{\"alipay_trade_pay_response\"}",
                "{\"alipay_trade_pay_response\":}",
                "{alipay_trade_pay_response:{}}",
                "{\"a\":\"\\"
            })
    void what_is_not_in_alipays_form_is_unreadable(String body) {
        assertThat(charge(body)).isEqualTo(unknown(Doubt.UNREADABLE));
    }

    @Test
    void no_changed_byte_of_a_signed_answer_makes_a_payment() {
        var seed = 7L;
        var random = new Random(seed);
        var whole = Signed.body(PAY, Signed.paid()).getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < whole.length; at++) {
            for (var with : new int[] {' ', '0', '"', '}', 'A', '\\', random.nextInt(256)}) {
                if (whole[at] == (byte) with) continue;
                var changed = whole.clone();
                changed[at] = (byte) with;
                assertThat(charge(new String(changed, StandardCharsets.UTF_8)))
                        .as("seed %d, byte %d is %d", seed, at, with)
                        .isInstanceOf(PaymentOutcome.Unknown.class);
            }
        }
    }

    @Test
    void no_cut_and_no_random_text_makes_a_payment_or_throws() {
        var seed = 8L;
        var random = new Random(seed);
        var whole = Signed.body(PAY, Signed.paid());
        for (int at = 0; at < whole.length(); at++) {
            assertThat(charge(whole.substring(0, at)))
                    .as("cut at %d", at)
                    .isInstanceOf(PaymentOutcome.Unknown.class);
        }
        var letters = "{}[]\":,\\ /nul0aα";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(charge(text.toString()))
                    .as("seed %d: %s", seed, text)
                    .isInstanceOf(PaymentOutcome.Unknown.class);
        }
    }

    @Test
    void a_bottomless_answer_is_unreadable() {
        assertThat(charge("{\"a\":" + "[".repeat(100_000))).isEqualTo(unknown(Doubt.UNREADABLE));
        assertThat(charge("{\"alipay_trade_pay_response\":\"" + "x".repeat(1 << 21) + "\"}"))
                .isEqualTo(unknown(Doubt.UNREADABLE));
    }

    private static PaymentOutcome charge(String body) {
        return PaymentReading.charge(Answer.read(body, PAY, Signed.OURS), Signed.ID, Signed.AMOUNT);
    }

    private static PaymentOutcome unknown(Doubt why) {
        return new PaymentOutcome.Unknown(why);
    }
}
