package guitai.sandbox.wechatpay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.sandbox.book.Order;
import guitai.sandbox.book.Refund;
import guitai.sandbox.credential.WechatMerchant;

/// Orders and refunds in the fields of v3. Amounts are fen as numbers, times RFC 3339.
final class V3Words {
    private V3Words() {}

    /// What codepay, both queries and the callback say of an order.
    static ObjectNode transaction(WechatMerchant merchant, Order order) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("appid", merchant.appid())
                .put("mchid", merchant.mchid())
                .put("out_trade_no", order.key().number());
        var paid = order.paid().filter(_ -> order.isPaid());
        if (paid.isPresent()) {
            body.put("transaction_id", order.transaction())
                    .put("trade_type", States.tradeType(order))
                    .put("bank_type", States.bank(order))
                    .put("success_time", Clockface.rfc3339(paid.get().at()));
            body.putObject("payer").put("openid", paid.get().buyer());
        }
        body.put("trade_state", order.state().name())
                .put("trade_state_desc", States.words(order))
                .put("attach", order.terms().note("attach"));
        var amount = body.putObject("amount").put("total", order.total()).put("currency", "CNY");
        if (paid.isPresent()) {
            amount.put("payer_total", Shares.payerTotal(order));
        }
        amount.put("payer_currency", "CNY");
        var device = order.terms().note("device_info");
        if (!device.isEmpty()) body.putObject("scene_info").put("device_id", device);
        body.set("promotion_detail", Promotions.v3(order));
        return body;
    }

    static ObjectNode refund(Order order, Refund refund) {
        var shares = Shares.of(order, refund);
        var body = JsonNodeFactory.instance.objectNode();
        body.put("refund_id", refund.id())
                .put("out_refund_no", refund.number())
                .put("transaction_id", order.transaction())
                .put("out_trade_no", order.key().number())
                .put("channel", "ORIGINAL")
                .put("user_received_account", "支付用户零钱");
        if (refund.state() == Refund.State.SUCCESS) {
            refund.done().ifPresent(at -> body.put("success_time", Clockface.rfc3339(at)));
        }
        body.put("create_time", Clockface.rfc3339(refund.asked()))
                .put("status", refund.state().name())
                .put("funds_account", "AVAILABLE");
        body.putObject("amount")
                .put("total", order.total())
                .put("refund", refund.amount())
                .put("payer_total", Shares.payerTotal(order))
                .put("payer_refund", shares.payer())
                .put("settlement_refund", shares.settlement())
                .put("settlement_total", Shares.settlementTotal(order))
                .put("discount_refund", shares.coupons())
                .put("currency", "CNY")
                .putArray("from");
        body.set("promotion_detail", Promotions.refunded(order, refund));
        return body;
    }

    /// The callback of a refund has fields of its own.
    static ObjectNode refundNotice(WechatMerchant merchant, Order order, Refund refund) {
        var shares = Shares.of(order, refund);
        var body = JsonNodeFactory.instance.objectNode();
        body.put("mchid", merchant.mchid())
                .put("transaction_id", order.transaction())
                .put("out_trade_no", order.key().number())
                .put("refund_id", refund.id())
                .put("out_refund_no", refund.number())
                .put("refund_status", refund.state().name());
        if (refund.state() == Refund.State.SUCCESS) {
            refund.done().ifPresent(at -> body.put("success_time", Clockface.rfc3339(at)));
        }
        body.put("user_received_account", "支付用户零钱");
        body.putObject("amount")
                .put("total", order.total())
                .put("refund", refund.amount())
                .put("payer_total", Shares.payerTotal(order))
                .put("payer_refund", shares.payer());
        return body;
    }
}
