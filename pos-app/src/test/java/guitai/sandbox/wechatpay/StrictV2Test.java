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

import java.nio.charset.Charset;
import java.nio.file.Path;

/// What V2 does not take, and that it pays nothing then.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StrictV2Test {
    private Counter counter;
    private Raw raw;

    @BeforeAll
    void open(@TempDir Path folder) {
        counter = new Counter(folder);
        raw = new Raw(counter);
    }

    @AfterAll
    void close() {
        counter.close();
    }

    @ParameterizedTest
    @CsvSource({
        "body, '', LACK_PARAMS",
        "auth_code, '', LACK_PARAMS",
        "spbill_create_ip, '', LACK_PARAMS",
        "total_fee, '', LACK_PARAMS",
        "total_fee, 0, PARAM_ERROR",
        "total_fee, -1, PARAM_ERROR",
        "total_fee, 8.88, PARAM_ERROR",
        "total_fee, 0888, PARAM_ERROR",
        "total_fee, 9999999999999, PARAM_ERROR",
        "fee_type, USD, PARAM_ERROR",
        "out_trade_no, 中文, PARAM_ERROR",
        "out_trade_no, with space, PARAM_ERROR",
        "out_trade_no, T0000000000000000000000000000000033, PARAM_ERROR",
        "surprise, 1, PARAM_ERROR",
        "version, 2.0, PARAM_ERROR",
        "time_expire, 20261399000000, PARAM_ERROR",
        "time_expire, 20200101000000, PARAM_ERROR",
        "auth_code, 123, AUTH_CODE_INVALID",
        "appid, wx0000000000000000, APPID_MCHID_NOT_MATCH",
    })
    void a_field_that_is_not_as_documented_is_refused_by_name(
            String field, String value, String error) {
        var number = number();
        var fields = raw.micropay(number);
        fields.put(field, value);
        var answer = raw.v2("/pay/micropay", fields);
        assertThat(answer)
                .containsEntry("return_code", "SUCCESS")
                .containsEntry("result_code", "FAIL")
                .containsEntry("err_code", error);
        // Believed requests are refused under a signature.
        assertThat(V2Signature.MD5.holds(answer, counter.word("apiV2Key"))).isTrue();
        assertThat(counter.knows(number)).isFalse();
    }

    @Test
    void who_does_not_sign_rightly_is_not_heard_at_all() {
        var number = number();
        var fields = raw.micropay(number);
        fields.put("sign", "C380BEC2BFD727A4B6845133519F3AD6");
        var answer = raw.v2Text("/pay/micropay", FlatXml.write(fields));
        assertThat(answer)
                .containsEntry("return_code", "FAIL")
                .containsEntry("return_msg", "签名错误")
                .doesNotContainKeys("sign", "result_code");
        fields.put("mch_id", "1900000999");
        assertThat(raw.v2("/pay/micropay", fields)).containsEntry("return_code", "FAIL");
        fields.put("mch_id", counter.word("mchid"));
        fields.put("sign_type", "SHA1");
        assertThat(raw.v2("/pay/micropay", fields)).containsEntry("return_code", "FAIL");
        assertThat(counter.knows(number)).isFalse();
    }

    @Test
    void what_is_no_flat_document_is_not_read() {
        assertThat(raw.v2Text("/pay/micropay", "<!DOCTYPE x><xml/>"))
                .containsEntry("return_code", "FAIL")
                .containsEntry("return_msg", "XML格式错误");
        assertThat(raw.v2Bytes("/pay/micropay", "<xml><a>茶</a></xml>".getBytes(gbk())))
                .containsEntry("return_code", "FAIL")
                .containsEntry("return_msg", "编码格式错误，请使用UTF-8编码格式");
    }

    private static Charset gbk() {
        return Charset.forName("GBK");
    }

    @ParameterizedTest
    @CsvSource({
        "/pay/orderquery, LACK_PARAMS",
        "/secapi/pay/reverse, LACK_PARAMS",
        "/secapi/pay/refund, LACK_PARAMS",
        "/pay/refundquery, LACK_PARAMS",
        "/tools/authcodetoopenid, LACK_PARAMS",
    })
    void every_interface_wants_its_fields(String path, String error) {
        assertThat(raw.v2(path, raw.fields())).containsEntry("err_code", error);
    }

    @Test
    void an_order_nobody_made_is_not_found_and_not_refunded() {
        var fields = raw.fields();
        fields.put("out_trade_no", "nobody");
        assertThat(raw.v2("/pay/orderquery", fields)).containsEntry("err_code", "ORDERNOTEXIST");
        assertThat(raw.v2("/pay/refundquery", fields)).containsEntry("err_code", "REFUNDNOTEXIST");
        assertThat(raw.v2("/secapi/pay/reverse", fields)).containsEntry("recall", "N");
        fields.put("out_refund_no", "R");
        fields.put("total_fee", "1");
        fields.put("refund_fee", "1");
        assertThat(raw.v2("/secapi/pay/refund", fields)).containsEntry("err_code", "ORDERNOTEXIST");
        fields.remove("out_trade_no");
        fields.put("transaction_id", "4200002468");
        assertThat(raw.v2("/secapi/pay/refund", fields))
                .containsEntry("err_code", "INVALID_TRANSACTIONID");
    }
}
