package guitai.sandbox.alipay;

import guitai.sandbox.book.Ending;
import guitai.sandbox.book.Order;
import guitai.sandbox.book.OrderBook;
import guitai.sandbox.fault.Fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// `alipay.trade.query`, `alipay.trade.cancel` and `alipay.trade.close`.
final class TradeDesk {
    // A trade can be cancelled on its day, Beijing time, and a quarter of an hour longer.
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final OrderBook book;
    private final Trades trades;

    TradeDesk(OrderBook book, Trades trades) {
        this.book = book;
        this.trades = trades;
    }

    Node query(Content content) throws Refused {
        var options = content.options();
        var order = trades.needed(content);
        var node =
                PayDesk.buyer(Node.success(), order)
                        .put("trade_status", Trades.status(order, book.now()));
        if (order.paid().isPresent()) {
            Amounts.of(order).into(node, order, options);
        } else {
            node.put("total_amount", Yuan.of(order.total()))
                    .put("receipt_amount", "0.00")
                    .put("buyer_pay_amount", "0.00")
                    .put("point_amount", "0.00")
                    .put("invoice_amount", "0.00");
        }
        order.paid().ifPresent(paid -> node.put("send_pay_date", Trades.time(paid.at())));
        for (var note : new String[] {"store_id", "terminal_id"}) {
            node.putIf(!order.terms().note(note).isEmpty(), note, order.terms().note(note));
        }
        return node;
    }

    Node cancel(Content content, Optional<Fault> fault) throws Refused {
        var found = trades.lookedUp(content);
        if (fault.filter(Fault.RECALL::equals).isPresent()) {
            return Node.failed(SubCode.SYSTEM_ERROR, "").put("retry_flag", "Y");
        }
        // Cancelling what never arrived succeeds, and says so only by saying nothing more.
        if (found.isEmpty()) return cancelled(content.text("out_trade_no", 64));
        var order = found.get();
        if (tooLate(order, book.now())) throw Refused.business(SubCode.TRADE_CANCEL_TIME_OUT);
        var number = order.key().number();
        if (fault.filter(Fault.REVERSE_WITHOUT_EFFECT::equals).isPresent()) {
            return action(order, order.isPaid() ? "refund" : "close");
        }
        boolean unscanned = order.state() == Order.State.NOTPAY;
        return switch (book.reverse(order.key())) {
            case Ending.NoSuchOrder() -> cancelled(number);
            case Ending.Closed(var closed) ->
                    unscanned ? cancelled(number) : action(closed, "close");
            case Ending.Refunded(var refunded) -> action(refunded, "refund");
            case Ending.EndedBefore(var ended) ->
                    action(ended, ended.paid().isPresent() ? "refund" : "close");
            case Ending.IsPaid(var paid) -> action(paid, "refund");
        };
    }

    private static boolean tooLate(Order order, Instant now) {
        var nextDay = order.created().atZone(Gate.CHINA).toLocalDate().plusDays(1);
        return now.isAfter(nextDay.atStartOfDay(Gate.CHINA).toInstant().plus(GRACE));
    }

    private static Node cancelled(String number) {
        return Node.success().put("out_trade_no", number).put("retry_flag", "N");
    }

    private static Node action(Order order, String action) {
        return cancelled(order.key().number())
                .put("trade_no", order.transaction())
                .put("action", action);
    }

    Node close(Content content) throws Refused {
        var order = trades.needed(content);
        return switch (book.close(order.key())) {
            case Ending.NoSuchOrder() -> Node.failed(SubCode.TRADE_NOT_EXIST, "");
            case Ending.Closed(var closed) ->
                    Node.success()
                            .put("trade_no", closed.transaction())
                            .put("out_trade_no", closed.key().number());
            case Ending.IsPaid(_), Ending.EndedBefore(_), Ending.Refunded(_) ->
                    Node.failed(SubCode.TRADE_STATUS_ERROR, "");
        };
    }
}
