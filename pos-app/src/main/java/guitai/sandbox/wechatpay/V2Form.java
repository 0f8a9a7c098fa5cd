package guitai.sandbox.wechatpay;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The fields one V2 operation takes; names, lengths and which are required as documented.
///
/// Lengths count UTF-8 bytes, the stricter of the two ways to read "String(128)".
final class V2Form {
    private static final String TEXT = "(?s).*";
    private static final String AMOUNT = "[1-9][0-9]{0,11}";
    private static final String TRADE_NUMBER = "[0-9A-Za-z_\\-*]*";
    private static final String SECOND = "[0-9]{14}";
    private static final List<Field> EVERYWHERE =
            List.of(
                    must("appid", 32),
                    must("mch_id", 32),
                    must("nonce_str", 32),
                    must("sign", 64),
                    may("sign_type", 32, "MD5|HMAC-SHA256"));

    static final V2Form MICROPAY =
            new V2Form(
                    may("version", 32, "1\\.0"),
                    may("profit_sharing", 1, "[YN]"),
                    may("deposit", 1, "N"),
                    may("device_info", 32, TEXT),
                    must("body", 128),
                    may("detail", 6000, TEXT),
                    may("attach", 127, TEXT),
                    must("out_trade_no", 32, TRADE_NUMBER),
                    must("total_fee", 12, AMOUNT),
                    may("fee_type", 16, "CNY"),
                    must("spbill_create_ip", 64),
                    may("goods_tag", 32, TEXT),
                    may("limit_pay", 32, TEXT),
                    may("time_start", 14, SECOND),
                    may("time_expire", 14, SECOND),
                    may("receipt", 8, "[YN]"),
                    must("auth_code", 128),
                    may("scene_info", 256, TEXT));

    static final V2Form ORDERQUERY =
            new V2Form(
                            may("version", 32, "1\\.0"),
                            may("transaction_id", 32, TEXT),
                            may("out_trade_no", 32, TRADE_NUMBER))
                    .oneOf("transaction_id", "out_trade_no");

    static final V2Form REVERSE =
            new V2Form(may("transaction_id", 32, TEXT), may("out_trade_no", 32, TRADE_NUMBER))
                    .oneOf("transaction_id", "out_trade_no");

    static final V2Form REFUND =
            new V2Form(
                            // Documented before 2019, still sent by clients, still accepted.
                            may("device_info", 32, TEXT),
                            may("op_user_id", 32, TEXT),
                            may("detail", 6000, TEXT),
                            may("transaction_id", 32, TEXT),
                            may("out_trade_no", 32, TRADE_NUMBER),
                            must("out_refund_no", 64, "[0-9A-Za-z_\\-|*@]*"),
                            must("total_fee", 12, AMOUNT),
                            must("refund_fee", 12, AMOUNT),
                            may("refund_fee_type", 8, "CNY"),
                            may("refund_desc", 80, TEXT),
                            may("refund_account", 30, "REFUND_SOURCE_(UNSETTLED|RECHARGE)_FUNDS"),
                            may("notify_url", 256, "https?://\\S+"))
                    .oneOf("transaction_id", "out_trade_no");

    static final V2Form REFUNDQUERY =
            new V2Form(
                            may("device_info", 32, TEXT),
                            may("transaction_id", 32, TEXT),
                            may("out_trade_no", 32, TRADE_NUMBER),
                            may("out_refund_no", 64, TEXT),
                            may("refund_id", 32, TEXT),
                            may("offset", 4, "[0-9]+"))
                    .oneOf("transaction_id", "out_trade_no", "out_refund_no", "refund_id");

    static final V2Form DOWNLOADBILL =
            new V2Form(
                    may("device_info", 32, TEXT),
                    must("bill_date", 8, "[0-9]{8}"),
                    may("bill_type", 16, "ALL|SUCCESS|REFUND|RECHARGE_REFUND"),
                    may("tar_type", 8, "GZIP"));

    static final V2Form AUTHCODETOOPENID = new V2Form(must("auth_code", 128));

    private final List<Field> fields;
    private final List<String> oneOf;

    private V2Form(Field... fields) {
        this(Stream.concat(EVERYWHERE.stream(), Arrays.stream(fields)).toList(), List.of());
    }

    private V2Form(List<Field> fields, List<String> oneOf) {
        this.fields = fields;
        this.oneOf = oneOf;
    }

    private record Field(String name, boolean required, int most, Pattern form) {}

    /// Why a request is refused.
    ///
    /// @param error `LACK_PARAMS` or `PARAM_ERROR`
    record Flaw(V2Error error, String words) {}

    private V2Form oneOf(String... names) {
        return new V2Form(fields, List.of(names));
    }

    private static Field must(String name, int most) {
        return must(name, most, TEXT);
    }

    private static Field must(String name, int most, String form) {
        return new Field(name, true, most, Pattern.compile(form));
    }

    private static Field may(String name, int most, String form) {
        return new Field(name, false, most, Pattern.compile(form));
    }

    /// The first flaw. The words name the field, never its value: it may be a payment code.
    Optional<Flaw> flaw(Map<String, String> sent) {
        for (var field : fields) {
            var value = sent.getOrDefault(field.name(), "");
            if (value.isEmpty()) {
                if (field.required()) return lacks(field.name());
                continue;
            }
            var length = value.getBytes(StandardCharsets.UTF_8).length;
            if (length > field.most()) return wrong(field.name() + "参数长度有误");
            if (!field.form().matcher(value).matches()) return wrong(field.name() + "参数格式有误");
        }
        if (!oneOf.isEmpty() && oneOf.stream().allMatch(n -> sent.getOrDefault(n, "").isEmpty())) {
            return lacks(oneOf.getLast());
        }
        for (var name : sent.keySet()) {
            if (fields.stream().noneMatch(f -> f.name().equals(name))) return wrong("多余参数" + name);
        }
        return Optional.empty();
    }

    private static Optional<Flaw> lacks(String name) {
        return Optional.of(new Flaw(V2Error.LACK_PARAMS, "缺少参数" + name));
    }

    private static Optional<Flaw> wrong(String words) {
        return Optional.of(new Flaw(V2Error.PARAM_ERROR, words));
    }
}
