package guitai.sandbox.wechatpay;

import guitai.sandbox.book.Order;
import guitai.sandbox.book.Refund;

/// What states are called for people and on the wire; V2 and v3 use the same words.
final class States {
    private States() {}

    static String tradeType(Order order) {
        return switch (order.channel()) {
            case BARCODE -> "MICROPAY";
            case QR -> "NATIVE";
        };
    }

    static String words(Order order) {
        return switch (order.state()) {
            case NOTPAY -> "订单未支付";
            case USERPAYING -> "用户支付中，需要输入密码";
            case SUCCESS -> "支付成功";
            case REFUND -> "订单发生过退款，退款详情请查询退款单";
            case CLOSED -> "订单已关闭";
            case REVOKED -> "订单已撤销";
            case PAYERROR -> "支付失败，请重新下单支付";
        };
    }

    /// V2 calls a refund that needs a person `CHANGE`.
    static String v2(Refund refund) {
        return switch (refund.state()) {
            case PROCESSING -> "PROCESSING";
            case SUCCESS -> "SUCCESS";
            case ABNORMAL -> "CHANGE";
            case CLOSED -> "REFUNDCLOSE";
        };
    }

    static String bank(Order order) {
        var source = order.paid().map(p -> p.source()).orElse("");
        return source.isEmpty() ? "OTHERS" : source;
    }
}
