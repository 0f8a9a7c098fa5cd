import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;

/// A day's bill of WeChat Pay (ALL, 27 columns) of made-up payments, as its servers write it.
final class BenchBill {
    private static final String HEADING =
            "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,"
                    + "微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注\r\n";

    private BenchBill() {}

    interface Amount {
        /// @param side 0 for ours, 1 for the bill's
        long of(int payment, int side);
    }

    /// @param copies how often a payment stands in it
    static void write(Path file, int payments, Amount amount, IntUnaryOperator copies)
            throws IOException {
        long rows = 0;
        long sum = 0;
        long fees = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write('\uFEFF' + HEADING);
            for (int i = 0; i < payments; i++) {
                // Not in our order: a stride that meets every payment once.
                int payment = (int) (i * 7_368_787L % payments);
                long fen = amount.of(payment, 1);
                for (int copy = copies.applyAsInt(payment); copy > 0; copy--) {
                    out.write(row(payment, fen));
                    rows++;
                    sum += fen;
                    fees += fee(fen);
                }
            }
            out.write("总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\r\n");
            out.write("`" + rows + ",`" + yuan(sum) + ",`0.00,`0.00,`" + yuan(fees));
            out.write("000,`" + yuan(sum) + ",`0.00\r\n");
        }
    }

    static String number(int payment) {
        return "T0101JD2F8Q3W5X7" + fixed(0x9E3779B97F4A7C15L * (payment + 1), 13);
    }

    static String reference(int payment) {
        var digits = Integer.toString(payment);
        return "4200002468202611200000000000".substring(0, 28 - digits.length()) + digits;
    }

    private static String row(int payment, long fen) {
        int second = payment / 30 + 8 * 3600;
        var time = two(second / 3600 % 24) + ":" + two(second / 60 % 60) + ":" + two(second % 60);
        return "`2026-11-20 "
                + time
                + ",`wx2421b1c4370ec43b,`1900000109,`0,`T01,`"
                + reference(payment)
                + ",`"
                + number(payment)
                + ",`oUpF8uMuAJO_M2pxb1Q9zNjWeS6o,`MICROPAY,`SUCCESS,`OTHERS,`CNY,`"
                + yuan(fen)
                + ",`0.00,`0,`0,`0.00,`0.00,`,`,`门店商品,`,`"
                + yuan(fee(fen))
                + "000,`0.60%,`"
                + yuan(fen)
                + ",`0.00,`\r\n";
    }

    private static long fee(long fen) {
        return (fen * 6 + 500) / 1_000;
    }

    private static String yuan(long fen) {
        return fen / 100 + "." + two(fen % 100);
    }

    private static String two(long value) {
        return value < 10 ? "0" + value : Long.toString(value);
    }

    /// Letters and digits as our numbers have them; 65 bits of them are never the same twice here.
    private static String fixed(long seed, int length) {
        var text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt((int) (seed >>> 59));
            seed = seed * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        }
        return new String(text);
    }
}
