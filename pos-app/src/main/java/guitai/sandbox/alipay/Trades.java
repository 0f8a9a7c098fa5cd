package guitai.sandbox.alipay;

import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.Order;
import guitai.sandbox.book.OrderBook;
import guitai.sandbox.book.OrderKey;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Finds orders the way Alipay does, and says what state they are in, in its words.
final class Trades {
    // A trade can be refunded for twelve months; then it is finished.
    private static final Duration REFUNDABLE = Duration.ofDays(365);

    private final OrderBook book;

    Trades(OrderBook book) {
        this.book = book;
    }

    static OrderKey key(String number) {
        return new OrderKey(Gateway.ALIPAY, number);
    }

    /// By `trade_no` when it is given, else by `out_trade_no`. A QR nobody has scanned is no trade.
    Optional<Order> find(Content content) throws Refused {
        return lookedUp(content).filter(order -> order.state() != Order.State.NOTPAY);
    }

    /// The same, a QR that nobody has scanned included.
    Optional<Order> lookedUp(Content content) throws Refused {
        var trade = content.text("trade_no", 64);
        if (!trade.isEmpty()) return book.findByTransaction(Gateway.ALIPAY, trade);
        if (content.text("out_trade_no", 64).isEmpty()) {
            throw Refused.field("out_trade_no", "and trade_no are both missing");
        }
        return book.find(key(content.text("out_trade_no", 64)));
    }

    Order needed(Content content) throws Refused {
        return find(content).orElseThrow(() -> Refused.business(SubCode.TRADE_NOT_EXIST));
    }

    static String status(Order order, Instant now) {
        return switch (order.state()) {
            case NOTPAY, USERPAYING -> "WAIT_BUYER_PAY";
            case SUCCESS, REFUND -> {
                if (order.refunded() == order.total()) yield "TRADE_CLOSED";
                yield finished(order, now) ? "TRADE_FINISHED" : "TRADE_SUCCESS";
            }
            case CLOSED, REVOKED, PAYERROR -> "TRADE_CLOSED";
        };
    }

    static boolean finished(Order order, Instant now) {
        return order.paid().filter(p -> now.isAfter(p.at().plus(REFUNDABLE))).isPresent();
    }

    static String time(Instant at) {
        return Gate.TIME.format(at.atZone(Gate.CHINA));
    }
}
