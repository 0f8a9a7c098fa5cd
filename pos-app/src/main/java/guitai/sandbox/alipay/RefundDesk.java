package guitai.sandbox.alipay;

import guitai.sandbox.book.Order;
import guitai.sandbox.book.OrderBook;
import guitai.sandbox.book.Refund;
import guitai.sandbox.book.RefundWish;
import guitai.sandbox.book.Refunding;
import guitai.sandbox.fault.Fault;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// `alipay.trade.refund` and `alipay.trade.fastpay.refund.query`.
final class RefundDesk {
    private static final Duration IN_WORK = Duration.ofSeconds(10);

    private final OrderBook book;
    private final Trades trades;

    RefundDesk(OrderBook book, Trades trades) {
        this.book = book;
        this.trades = trades;
    }

    Node refund(Content content, Optional<Fault> fault) throws Refused {
        var amount =
                content.amount("refund_amount")
                        .orElseThrow(() -> Refused.field("refund_amount", "is missing"));
        var reason = content.text("refund_reason", 256);
        var options = content.options();
        var order = trades.needed(content);
        var number = requestNumber(content, order, amount);
        if (order.isPaid() && Trades.finished(order, book.now())) {
            throw Refused.business(SubCode.TRADE_HAS_FINISHED);
        }
        return switch (book.refund(order.key(), wish(number, amount, reason, fault))) {
            case Refunding.Accepted(var after, var refund) ->
                    answer(after, refund, refund.state() == Refund.State.SUCCESS, options);
            // Asked again: the money moved once, and not now.
            case Refunding.Known(var after, var refund) -> answer(after, refund, false, options);
            case Refunding.Contradicts(_, _) -> Node.failed(SubCode.DISCORDANT_REPEAT_REQUEST, "");
            case Refunding.NoSuchOrder() -> Node.failed(SubCode.TRADE_NOT_EXIST, "");
            case Refunding.NotPaid(_) -> Node.failed(SubCode.TRADE_STATUS_ERROR, "");
            case Refunding.Exceeds(_) -> Node.failed(SubCode.REFUND_AMT_NOT_EQUAL_TOTAL, "");
            case Refunding.TooMany(_) -> Node.failed(SubCode.TRADE_NOT_ALLOW_REFUND, "");
        };
    }

    private static String requestNumber(Content content, Order order, long amount) throws Refused {
        if (!content.text("out_request_no", 64).isEmpty()) return content.number("out_request_no");
        if (amount != order.total()) {
            throw Refused.field("out_request_no", "is missing for a part of the amount");
        }
        return order.key().number();
    }

    private static RefundWish wish(
            String number, long amount, String reason, Optional<Fault> fault) {
        var end = fault.map(RefundDesk::end).orElse(Refund.State.SUCCESS);
        var takes = fault.filter(RefundDesk::takesTime).map(_ -> IN_WORK).orElse(Duration.ZERO);
        return new RefundWish(number, amount, reason, end, takes);
    }

    private static boolean takesTime(Fault fault) {
        return fault == Fault.REFUND_PROCESSING
                || fault == Fault.REFUND_ABNORMAL
                || fault == Fault.REFUND_CLOSED;
    }

    private static Refund.State end(Fault fault) {
        if (fault == Fault.REFUND_ABNORMAL) return Refund.State.ABNORMAL;
        return fault == Fault.REFUND_CLOSED ? Refund.State.CLOSED : Refund.State.SUCCESS;
    }

    private static Node answer(Order order, Refund refund, boolean moved, Set<String> options) {
        var node =
                PayDesk.buyer(Node.success(), order)
                        .put("fund_change", moved ? "Y" : "N")
                        .put("refund_fee", Yuan.of(order.refunded()));
        refund.done().ifPresent(at -> node.put("gmt_refund_pay", Trades.time(at)));
        details(node, order, refund, options);
        return node;
    }

    private static void details(Node node, Order order, Refund refund, Set<String> options) {
        var split = RefundSplit.of(order, refund);
        if (options.contains("refund_detail_item_list")) {
            node.set("refund_detail_item_list", split.fundBills());
            node.put("send_back_fee", Yuan.of(split.merchant()));
        }
        node.putIf(
                options.contains("present_refund_buyer_amount"),
                "present_refund_buyer_amount",
                Yuan.of(split.buyer()));
        node.putIf(
                options.contains("present_refund_discount_amount"),
                "present_refund_discount_amount",
                Yuan.of(split.platformDiscount()));
        node.putIf(
                options.contains("present_refund_mdiscount_amount"),
                "present_refund_mdiscount_amount",
                Yuan.of(split.merchantDiscount()));
    }

    Node query(Content content) throws Refused {
        var number = content.needed("out_request_no", 64);
        var options = content.options();
        var order = trades.needed(content);
        var refund = order.refund(number).filter(r -> r.state() == Refund.State.SUCCESS);
        // No status: not received, or not done, or failed. Alipay does not say which.
        if (refund.isEmpty()) return Node.success();
        var node =
                Node.success()
                        .put("trade_no", order.transaction())
                        .put("out_trade_no", order.key().number())
                        .put("out_request_no", number)
                        .put("refund_reason", refund.get().reason())
                        .put("refund_amount", Yuan.of(refund.get().amount()))
                        .put("total_amount", Yuan.of(order.total()))
                        .put("refund_status", "REFUND_SUCCESS");
        if (options.contains("gmt_refund_pay")) {
            refund.get().done().ifPresent(at -> node.put("gmt_refund_pay", Trades.time(at)));
        }
        details(node, order, refund.get(), options);
        return node;
    }
}
