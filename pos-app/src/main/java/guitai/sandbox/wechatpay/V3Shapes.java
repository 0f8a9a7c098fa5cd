package guitai.sandbox.wechatpay;

import static guitai.sandbox.wechatpay.Shape.fields;
import static guitai.sandbox.wechatpay.Shape.may;
import static guitai.sandbox.wechatpay.Shape.must;
import static guitai.sandbox.wechatpay.Shape.text;

import guitai.sandbox.wechatpay.Shape.Fields;
import guitai.sandbox.wechatpay.Shape.Flag;
import guitai.sandbox.wechatpay.Shape.Many;
import guitai.sandbox.wechatpay.Shape.Whole;

/// The fields of every v3 request with a body; names and which are required as documented.
final class V3Shapes {
    /// `out_trade_no`: letters, digits, `_`, `-` and `*`, at most 32.
    static final String TRADE_NUMBER = "[0-9A-Za-z_\\-*]{1,32}";

    /// `out_refund_no`: as above with `|` and `@`, at most 64.
    static final String REFUND_NUMBER = "[0-9A-Za-z_\\-|*@]{1,64}";

    // Far above any till's sale, and far below where sums overflow.
    private static final long MOST_FEN = 100_000_000_000L;
    private static final int MOST_GOODS = 6000;

    private static final Shape FEN = new Whole(0, MOST_FEN);
    private static final Shape AMOUNT = new Whole(1, MOST_FEN);
    private static final Shape CURRENCY = text(3, 16, "CNY");
    private static final Shape ID = text(1, 32);
    private static final Shape DATE_TIME =
            text(
                    20,
                    64,
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}"
                            + "(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Shape ADDRESS = text(1, 256, "https?://[^\\s?]+");
    private static final Shape SETTLE = fields(may("profit_sharing", new Flag()));

    static final Fields CODEPAY =
            fields(
                    must("appid", ID),
                    must("mchid", ID),
                    must("description", text(1, 127)),
                    must("out_trade_no", text(1, 32, TRADE_NUMBER)),
                    may("attach", text(0, 128)),
                    may("goods_tag", text(0, 32)),
                    may("support_fapiao", new Flag()),
                    must("payer", fields(must("auth_code", text(1, 128)))),
                    must("amount", fields(must("total", AMOUNT), may("currency", CURRENCY))),
                    must(
                            "scene_info",
                            fields(
                                    may("device_id", text(0, 32)),
                                    may("device_ip", text(0, 45)),
                                    must(
                                            "store_info",
                                            fields(may("id", ID), may("out_id", text(1, 256)))))),
                    may("detail", detail("wxpay_goods_id")),
                    may("settle_info", SETTLE));

    static final Fields REVERSE = fields(must("appid", ID), must("mchid", ID));

    static final Fields CLOSE = fields(must("mchid", ID));

    static final Fields NATIVE =
            fields(
                    must("appid", ID),
                    must("mchid", ID),
                    must("description", text(1, 127)),
                    must("out_trade_no", text(1, 32, TRADE_NUMBER)),
                    may("time_expire", DATE_TIME),
                    may("attach", text(0, 128)),
                    must("notify_url", ADDRESS),
                    may("goods_tag", text(0, 32)),
                    may("support_fapiao", new Flag()),
                    may("limit_pay", new Many(text(1, 32), 10)),
                    must("amount", fields(must("total", AMOUNT), may("currency", CURRENCY))),
                    may("detail", detail("wechatpay_goods_id")),
                    may(
                            "scene_info",
                            fields(
                                    must("payer_client_ip", text(1, 45)),
                                    may("device_id", text(0, 32)),
                                    may(
                                            "store_info",
                                            fields(
                                                    must("id", ID),
                                                    may("name", text(0, 256)),
                                                    may("area_code", text(0, 32)),
                                                    may("address", text(0, 512)))))),
                    may("settle_info", SETTLE));

    static final Fields REFUND =
            fields(
                    may("transaction_id", text(1, 32)),
                    may("out_trade_no", text(1, 32, TRADE_NUMBER)),
                    must("out_refund_no", text(1, 64, REFUND_NUMBER)),
                    may("reason", text(0, 80)),
                    may("notify_url", ADDRESS),
                    may("funds_account", text(1, 32, "AVAILABLE|UNSETTLED")),
                    must(
                            "amount",
                            fields(
                                    must("refund", AMOUNT),
                                    may(
                                            "from",
                                            new Many(
                                                    fields(
                                                            must(
                                                                    "account",
                                                                    text(
                                                                            1,
                                                                            32,
                                                                            "AVAILABLE|UNAVAILABLE")),
                                                            must("amount", AMOUNT)),
                                                    10)),
                                    must("total", AMOUNT),
                                    must("currency", CURRENCY))),
                    may(
                            "goods_detail",
                            new Many(
                                    fields(
                                            must("merchant_goods_id", ID),
                                            may("wechatpay_goods_id", ID),
                                            may("goods_name", text(0, 256)),
                                            must("unit_price", FEN),
                                            must("refund_amount", FEN),
                                            must("refund_quantity", new Whole(1, 1_000_000))),
                                    MOST_GOODS)));

    private static final Shape COUPON_CODE = text(1, 32, "[0-9A-Za-z_-]+");

    static final Fields COUPON_USE =
            fields(
                    must("coupon_code", COUPON_CODE),
                    may("stock_id", text(1, 20)),
                    must("appid", ID),
                    must("use_time", DATE_TIME),
                    must("use_request_no", text(1, 32)),
                    may("openid", text(1, 128)),
                    may("out_trade_no", text(1, 32, TRADE_NUMBER)),
                    may("mch_id", ID),
                    may("transaction_id", ID));

    static final Fields COUPON_RETURN =
            fields(
                    must("coupon_code", COUPON_CODE),
                    must("stock_id", text(1, 20)),
                    must("return_request_no", text(1, 32)));

    static final Fields ABNORMAL_REFUND =
            fields(
                    must("out_refund_no", text(1, 64, REFUND_NUMBER)),
                    must("type", text(1, 32, "USER_BANK_CARD|MERCHANT_BANK_CARD")),
                    may("bank_type", text(1, 32)),
                    may("bank_account", text(1, 1024)),
                    may("real_name", text(1, 1024)));

    private V3Shapes() {}

    /// The basket. The gateway's own item number has one name in codepay and another in native.
    private static Fields detail(String gatewayGoodsId) {
        return fields(
                may("cost_price", FEN),
                may("invoice_id", text(0, 32)),
                may(
                        "goods_detail",
                        new Many(
                                fields(
                                        must("merchant_goods_id", ID),
                                        may(gatewayGoodsId, ID),
                                        may("goods_name", text(0, 256)),
                                        must("quantity", new Whole(1, 1_000_000)),
                                        must("unit_price", FEN)),
                                MOST_GOODS)));
    }
}
