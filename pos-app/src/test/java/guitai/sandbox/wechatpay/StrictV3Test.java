package guitai.sandbox.wechatpay;

import static guitai.sandbox.wechatpay.Counter.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

/// What v3 does not take, and that it pays nothing then.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StrictV3Test {
    private static final String CODEPAY = "/v3/pay/transactions/codepay";

    private Counter counter;
    private Raw raw;
    private Official official;

    @BeforeAll
    void open(@TempDir Path folder) {
        counter = new Counter(folder);
        raw = new Raw(counter);
        official = Official.byPublicKey(counter);
    }

    @AfterAll
    void close() {
        counter.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"total\":888; \"total\":0; /amount/total; 268435461",
                "\"total\":888; \"total\":\"888\"; /amount/total; 268435461",
                "\"total\":888; \"total\":8.88; /amount/total; 268435461",
                "\"currency\":\"CNY\"; \"currency\":\"USD\"; /amount/currency; 268435461",
                "\"currency\":\"CNY\"; \"tip\":1; /amount/tip; 270924358",
                "\"out_id\":\"S01\"; \"out\":\"S01\"; /scene_info/store_info/out; 270924358",
                "\"out_id\":\"S01\"; ; /scene_info/store_info/id; 268435461",
                "\"description\":\"收银台小票\",; ; /description; 268435461",
                "\"device_id\":\"T01\"; \"device_id\":null; ; 0",
                "\"out_trade_no\":\"; \"out_trade_no\":\" ; /out_trade_no; 268435461",
            })
    void a_field_that_is_not_as_documented_is_refused_by_name(
            String was, String is, String field, long reason) {
        var number = number();
        var good = official.codepayJson(number, 888, counter.code());
        assertThat(good).contains(was);
        // A blank in the number of the order, where the case leaves one.
        var become = is == null ? "" : was.endsWith("no\":\"") ? is + " x" : is;
        var answer = raw.post(CODEPAY, good.replace(was, become));
        if (reason == 0) {
            assertThat(answer.http().statusCode()).isEqualTo(200);
            return;
        }
        assertThat(answer.told()).isEqualTo("400 PARAM_ERROR");
        assertThat(answer.json().at("/detail/field").asText()).isEqualTo(field);
        assertThat(answer.header("Request-ID")).endsWith("-" + reason);
        assertThat(counter.knows(number)).isFalse();
    }

    @Test
    void what_is_no_json_is_refused() {
        for (var body :
                new String[] {"", "{", "[]", "{} {}", "{\"mchid\":\"1\",\"mchid\":\"1\"}"}) {
            assertThat(raw.post(CODEPAY, body).told()).as(body).isEqualTo("400 PARAM_ERROR");
        }
    }

    @Test
    void another_merchant_is_refused() {
        var body = official.codepayJson(number(), 888, counter.code());
        var appid = counter.word("appid");
        assertThat(raw.post(CODEPAY, body.replace(appid, "wx0000000000000000")).told())
                .isEqualTo("400 APPID_MCHID_NOT_MATCH");
        assertThat(raw.post(CODEPAY, body.replace(counter.word("mchid"), "1900000999")).told())
                .isEqualTo("400 MCH_NOT_EXISTS");
        assertThat(raw.get("/v3/pay/transactions/out-trade-no/x?mchid=1900000999").told())
                .isEqualTo("400 MCH_NOT_EXISTS");
        assertThat(raw.get("/v3/pay/transactions/out-trade-no/x").told())
                .isEqualTo("400 PARAM_ERROR");
    }

    @Test
    void who_does_not_sign_rightly_is_not_heard() {
        assertThat(raw.v3(_ -> {}).http().statusCode()).isEqualTo(200);
        assertThat(raw.v3(wish -> wish.signedBody = "other").told()).isEqualTo("401 SIGN_ERROR");
        assertThat(raw.v3(wish -> wish.serial = "0".repeat(40)).told()).isEqualTo("401 SIGN_ERROR");
        assertThat(raw.v3(wish -> wish.mchid = "1900000999").told()).isEqualTo("401 SIGN_ERROR");
        assertThat(raw.v3(wish -> wish.secondsOff = 290).http().statusCode()).isEqualTo(200);
        assertThat(raw.v3(wish -> wish.secondsOff = -290).http().statusCode()).isEqualTo(200);
        assertThat(raw.v3(wish -> wish.secondsOff = 310).told()).isEqualTo("401 SIGN_ERROR");
        assertThat(raw.v3(wish -> wish.secondsOff = -310).told()).isEqualTo("401 SIGN_ERROR");
        assertThat(raw.v3(wish -> wish.wechatpaySerial = "PUB_KEY_ID_0").told())
                .isEqualTo("400 PARAM_ERROR");
        assertThat(raw.v3(wish -> wish.accept = "").told()).isEqualTo("400 PARAM_ERROR");
    }

    @Test
    void an_answer_is_signed_with_the_key_the_caller_names() {
        var serial = counter.word("publicKeyId");
        assertThat(raw.v3(wish -> wish.wechatpaySerial = serial).header("Wechatpay-Serial"))
                .isEqualTo(serial);
        var plain = raw.v3(_ -> {});
        assertThat(plain.header("Wechatpay-Serial")).isEqualTo(counter.word("platformSerial"));
        assertThat(plain.header("Wechatpay-Signature-Type")).isEqualTo("WECHATPAY2-SHA256-RSA2048");
        // Refusals are signed as well.
        assertThat(raw.get("/v3/refund/domestic/refunds/R").header("Wechatpay-Signature"))
                .isNotEmpty();
    }

    @Test
    void parameters_nobody_documented_are_refused() {
        assertThat(raw.get("/v3/refund/domestic/refunds/R?x=1").header("Request-ID"))
                .endsWith("-270924358");
        assertThat(raw.get("/v3/bill/tradebill?bill_date=today").told())
                .isEqualTo("400 PARAM_ERROR");
        assertThat(raw.get("/v3/bill/tradebill?bill_date=2026-11-01&bill_type=SOME").told())
                .isEqualTo("400 PARAM_ERROR");
        assertThat(raw.get("/v3/bill/fundflowbill?bill_date=2026-11-01&account_type=X").told())
                .isEqualTo("400 PARAM_ERROR");
        assertThat(raw.get("/v3/billdownload/file?token=guessed").told())
                .isEqualTo("400 PARAM_ERROR");
    }
}
