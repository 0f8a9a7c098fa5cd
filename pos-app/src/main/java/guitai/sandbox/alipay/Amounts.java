package guitai.sandbox.alipay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import guitai.sandbox.book.Order;
import guitai.sandbox.book.Paid;
import guitai.sandbox.book.Voucher;

import java.util.Set;

/// How a paid order splits, in Alipay's terms: total less the merchant's discount is what the
/// merchant receives; less the platform's it is what the buyer pays; less points, what is invoiced.
///
/// @param total what was asked for
/// @param merchant discount the merchant bears
/// @param platform discount others bear
/// @param points paid with the buyer's points (集分宝)
record Amounts(long total, long merchant, long platform, long points) {

    static Amounts of(Order order) {
        return order.paid()
                .map(paid -> of(order.total(), paid))
                .orElseGet(() -> new Amounts(order.total(), 0, 0, 0));
    }

    private static Amounts of(long total, Paid paid) {
        return new Amounts(
                total, paid.merchantPart(), paid.platformPart(), paid.sum(Voucher.Kind.POINT));
    }

    long receipt() {
        return total - merchant;
    }

    long buyerPays() {
        return receipt() - platform;
    }

    long invoice() {
        return buyerPays() - points;
    }

    /// Adds the amounts every paid answer has, and the details only to those who asked for them.
    void into(Node node, Order order, Set<String> options) {
        node.put("total_amount", Yuan.of(total))
                .put("receipt_amount", Yuan.of(receipt()))
                .put("buyer_pay_amount", Yuan.of(buyerPays()))
                .put("point_amount", Yuan.of(points))
                .put("invoice_amount", Yuan.of(invoice()))
                .putIf(options.contains("mdiscount_amount"), "mdiscount_amount", Yuan.of(merchant))
                .putIf(options.contains("discount_amount"), "discount_amount", Yuan.of(platform));
        if (options.contains("fund_bill_list")) node.set("fund_bill_list", fundBills());
        if (options.contains("voucher_detail_list")) {
            node.set("voucher_detail_list", vouchers(order));
        }
    }

    JsonNode fundBills() {
        var list = Node.mapper().createArrayNode();
        fund(list, "ALIPAYACCOUNT", invoice());
        fund(list, "POINT", points);
        fund(list, "DISCOUNT", platform);
        fund(list, "MDISCOUNT", merchant);
        return list;
    }

    private static void fund(ArrayNode list, String channel, long fen) {
        if (fen == 0) return;
        list.addObject().put("fund_channel", channel).put("amount", Yuan.of(fen));
    }

    private static JsonNode vouchers(Order order) {
        var list = Node.mapper().createArrayNode();
        for (var voucher : order.paid().map(Paid::vouchers).orElse(order.vouchers())) {
            if (voucher.kind() == Voucher.Kind.POINT) continue;
            list.addObject()
                    .put("id", voucher.id())
                    .put("name", voucher.name())
                    .put("type", "ALIPAY_FIX_VOUCHER")
                    .put("amount", Yuan.of(voucher.amount()))
                    .put("merchant_contribute", Yuan.of(voucher.merchant()))
                    .put("other_contribute", Yuan.of(voucher.platform()));
        }
        return list;
    }
}
