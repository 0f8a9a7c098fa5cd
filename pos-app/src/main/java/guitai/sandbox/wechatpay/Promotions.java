package guitai.sandbox.wechatpay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.sandbox.book.Order;
import guitai.sandbox.book.Refund;
import guitai.sandbox.book.Voucher;

/// `promotion_detail`: which coupons paid a part, and who bears it.
///
/// V2 and v3 name the same things differently, and a coupon that is settled to the merchant is CASH
/// in a v3 order but COUPON in V2 and in a v3 refund.
final class Promotions {
    private Promotions() {}

    /// JSON as text, wrapped once more in an object of its own name.
    static String v2(Order order) {
        var all = JsonNodeFactory.instance.arrayNode();
        for (var voucher : Shares.vouchers(order)) {
            all.addObject()
                    .put("promotion_id", voucher.id())
                    .put("name", voucher.name())
                    .put("scope", "GLOBAL")
                    .put("type", prefunded(voucher) ? "COUPON" : "DISCOUNT")
                    .put("amount", voucher.amount())
                    .put("activity_id", stock(voucher))
                    .put("wxpay_contribute", voucher.platform())
                    .put("merchant_contribute", voucher.merchant())
                    .put("other_contribute", 0);
        }
        ObjectNode wrapped = JsonNodeFactory.instance.objectNode();
        wrapped.set("promotion_detail", all);
        return wrapped.toString();
    }

    static ArrayNode v3(Order order) {
        var all = JsonNodeFactory.instance.arrayNode();
        for (var voucher : Shares.vouchers(order)) {
            all.addObject()
                    .put("coupon_id", voucher.id())
                    .put("name", voucher.name())
                    .put("scope", "GLOBAL")
                    .put("type", prefunded(voucher) ? "CASH" : "NOCASH")
                    .put("amount", voucher.amount())
                    .put("stock_id", stock(voucher))
                    .put("wechatpay_contribute", voucher.platform())
                    .put("merchant_contribute", voucher.merchant())
                    .put("other_contribute", 0)
                    .put("currency", "CNY");
        }
        return all;
    }

    static ArrayNode refunded(Order order, Refund refund) {
        var shares = Shares.of(order, refund);
        var all = JsonNodeFactory.instance.arrayNode();
        for (var voucher : Shares.vouchers(order)) {
            all.addObject()
                    .put("promotion_id", voucher.id())
                    .put("scope", "GLOBAL")
                    .put("type", prefunded(voucher) ? "COUPON" : "DISCOUNT")
                    .put("amount", voucher.amount())
                    .put("refund_amount", shares.of(voucher));
        }
        return all;
    }

    private static boolean prefunded(Voucher voucher) {
        return voucher.kind() == Voucher.Kind.CASH;
    }

    /// One coupon, one campaign: the book keeps no campaigns.
    private static String stock(Voucher voucher) {
        return "S" + voucher.id();
    }
}
