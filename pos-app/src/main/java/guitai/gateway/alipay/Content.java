package guitai.gateway.alipay;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.payment.AttemptId;
import guitai.payment.ChargeOrder;
import guitai.payment.ChargeOrder.Goods;
import guitai.payment.PaymentGateway.Refund;
import guitai.scan.PaymentCode;

import java.time.Duration;

/// What each call is about: the JSON text of `biz_content`, under Alipay's names.
final class Content {
    private static final ObjectMapper JSON = new ObjectMapper();

    // Alipay: timeout_express is 1m to 15d.
    private static final Duration LONGEST_LIFE = Duration.ofDays(15);

    private final String terminal;

    /// @param terminal empty: the workstation's number
    Content(String terminal) {
        this.terminal = terminal;
    }

    /// `alipay.trade.pay`.
    String charge(ChargeOrder order, PaymentCode code) {
        var content = order(order);
        // A face's token begins with fp; digits are a code on a phone.
        content.put("scene", code.secret().startsWith("fp") ? "security_code" : "bar_code");
        content.put("auth_code", code.secret());
        tellFunds(content);
        return text(content);
    }

    /// `alipay.trade.precreate`.
    String collection(ChargeOrder order) {
        var content = order(order);
        // timeout_express is the order's life, this the picture's; neither may outlive the other.
        content.put("qr_code_timeout_express", minutes(order.life()));
        return text(content);
    }

    /// `alipay.trade.query`.
    static String enquiry(AttemptId id) {
        var content = JSON.createObjectNode().put("out_trade_no", id.value());
        tellFunds(content);
        return text(content);
    }

    /// `alipay.trade.cancel`.
    static String ending(AttemptId id) {
        return text(JSON.createObjectNode().put("out_trade_no", id.value()));
    }

    /// `alipay.trade.refund`.
    static String refund(Refund refund) {
        var content =
                JSON.createObjectNode()
                        .put("out_trade_no", refund.of().value())
                        .put("out_request_no", refund.id().value())
                        .put("refund_amount", Yuan.of(refund.amount()));
        if (!refund.reason().isEmpty()) content.put("refund_reason", refund.reason());
        // send_back_fee and the channels come only when asked for.
        content.putArray("query_options").add("refund_detail_item_list");
        return text(content);
    }

    /// `alipay.trade.fastpay.refund.query`.
    static String refundEnquiry(Refund refund) {
        var content =
                JSON.createObjectNode()
                        .put("out_trade_no", refund.of().value())
                        .put("out_request_no", refund.id().value());
        content.putArray("query_options").add("refund_detail_item_list").add("gmt_refund_pay");
        return text(content);
    }

    private ObjectNode order(ChargeOrder order) {
        var place = order.place();
        var content =
                JSON.createObjectNode()
                        .put("out_trade_no", order.id().value())
                        .put("total_amount", Yuan.of(order.amount()))
                        .put("subject", order.subject().replaceAll("[/=&]", " "))
                        .put("product_code", "FACE_TO_FACE_PAYMENT")
                        .put("timeout_express", minutes(order.life()))
                        .put("store_id", place.store())
                        .put("operator_id", place.operator())
                        .put("terminal_id", terminal.isEmpty() ? place.workstation() : terminal);
        if (order.undiscountable().isPositive()) {
            content.put("undiscountable_amount", Yuan.of(order.undiscountable()));
            var rest = order.amount().minus(order.undiscountable());
            // Neither of them may be 0.00.
            if (rest.isPositive()) content.put("discountable_amount", Yuan.of(rest));
        }
        if (!place.ip().isEmpty()) {
            content.putObject("business_params").put("mc_create_trade_ip", place.ip());
        }
        // A gift has no price, and a price of nothing is refused.
        var sold = order.goods().stream().filter(one -> one.unit().isPositive()).toList();
        if (!sold.isEmpty()) {
            var goods = content.putArray("goods_detail");
            sold.forEach(one -> goods.add(goods(one)));
        }
        return content;
    }

    private static ObjectNode goods(Goods goods) {
        var node =
                JSON.createObjectNode()
                        .put("goods_id", goods.id())
                        .put("goods_name", goods.name())
                        .put("quantity", goods.pieces())
                        .put("price", Yuan.of(goods.unit()));
        if (!goods.gtin().isEmpty()) node.put("goods_ean_id", goods.gtin());
        return node;
    }

    /// Who paid for it is told only to those who ask (rule PR-53).
    private static void tellFunds(ObjectNode content) {
        content.putArray("query_options")
                .add("fund_bill_list")
                .add("voucher_detail_list")
                .add("discount_amount")
                .add("mdiscount_amount");
    }

    private static String minutes(Duration life) {
        var bounded = life.compareTo(LONGEST_LIFE) > 0 ? LONGEST_LIFE : life;
        return Math.max(1, bounded.plusSeconds(59).toMinutes()) + "m";
    }

    private static String text(ObjectNode content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JacksonException bug) {
            throw new IllegalStateException("a tree of texts could not be written", bug);
        }
    }
}
