package guitai.sandbox.wechatpay;

import guitai.sandbox.book.Charging;
import guitai.sandbox.book.Ending;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.Order;
import guitai.sandbox.book.OrderBook;
import guitai.sandbox.book.OrderKey;
import guitai.sandbox.book.Placing;
import guitai.sandbox.book.Refund;
import guitai.sandbox.book.RefundWish;
import guitai.sandbox.book.Refunding;
import guitai.sandbox.book.Terms;
import guitai.sandbox.book.WalletCode;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The rules of WeChat Pay that V2 and v3 share: one order book, so an order made by one is found,
/// reversed and refunded by the other.
final class Trading {
    // Reverse: "only within 7 days"; refund: "within one year of the payment".
    private static final Duration REVERSIBLE = Duration.ofDays(7);
    private static final Duration REFUNDABLE = Duration.ofDays(365);

    private final OrderBook book;

    Trading(OrderBook book) {
        this.book = book;
    }

    /// Which order is meant. With both numbers the gateway's own counts, as documented.
    record Meant(String transaction, String number) {
        static Meant byNumber(String number) {
            return new Meant("", number);
        }
    }

    /// An order as either interface asks for it.
    ///
    /// @param notes what is said again in answers and bills
    record Wanted(
            String number,
            long total,
            String description,
            Map<String, String> notes,
            Optional<Instant> expires) {
        Terms terms() {
            // Payment codes and signatures differ from one sending to the next; these must not.
            var fingerprint = total + "\n" + description + "\n" + notes.getOrDefault("attach", "");
            return new Terms(total, total, description, notes, fingerprint, expires);
        }

        OrderKey key() {
            return Trading.key(number);
        }
    }

    /// What became of a reversal.
    sealed interface Reversal {
        /// The order is over, or was; one nobody knows is answered like this too.
        record Done() implements Reversal {}

        record TooLate() implements Reversal {}

        /// Made by showing a QR: that is closed or refunded.
        record NotByCode() implements Reversal {}
    }

    /// What became of the wish for a refund.
    sealed interface Return {
        record Taken(Order order, Refund refund) implements Return {}

        record NoSuchOrder() implements Return {}

        record NotPaid() implements Return {}

        record WrongTotal() implements Return {}

        record TooMuch() implements Return {}

        record TooOften() implements Return {}

        record TooLate() implements Return {}

        /// The refund number was used for something else.
        record Contradicts() implements Return {}
    }

    static OrderKey key(String number) {
        return new OrderKey(Gateway.WECHAT, number);
    }

    Charging charge(Wanted wanted, String code) {
        return book.charge(wanted.key(), wanted.terms(), code);
    }

    Placing place(Wanted wanted) {
        return book.place(wanted.key(), wanted.terms());
    }

    Ending close(String number) {
        return book.close(key(number));
    }

    /// An order that was never paid is known by the merchant's number only.
    Optional<Order> find(Meant meant) {
        return meant.transaction().isEmpty()
                ? book.find(key(meant.number()))
                : book.findByTransaction(Gateway.WECHAT, meant.transaction())
                        .filter(order -> order.paid().isPresent());
    }

    Reversal reverse(Meant meant) {
        var order = find(meant);
        if (order.isEmpty()) return new Reversal.Done();
        if (order.get().channel() == Order.Channel.QR) return new Reversal.NotByCode();
        if (book.now().isAfter(order.get().created().plus(REVERSIBLE))) {
            return new Reversal.TooLate();
        }
        return switch (book.reverse(order.get().key())) {
            case Ending.NoSuchOrder(),
                    Ending.Closed(_),
                    Ending.Refunded(_),
                    Ending.EndedBefore(_),
                    Ending.IsPaid(_) ->
                    new Reversal.Done();
        };
    }

    /// @param total what the caller believes the order was; another belief is refused
    Return refund(Meant meant, long total, RefundWish wish) {
        var found = find(meant);
        if (found.isEmpty()) return new Return.NoSuchOrder();
        var order = found.get();
        var elsewhere = book.findByRefund(Gateway.WECHAT, wish.number());
        if (elsewhere.isPresent() && !elsewhere.get().key().equals(order.key())) {
            return new Return.Contradicts();
        }
        if (total != order.total()) return new Return.WrongTotal();
        var paidAt = order.paid().map(paid -> paid.at()).orElse(order.created());
        if (book.now().isAfter(paidAt.plus(REFUNDABLE))) return new Return.TooLate();
        return switch (book.refund(order.key(), wish)) {
            case Refunding.Accepted(var now, var refund) -> new Return.Taken(now, refund);
            case Refunding.Known(var now, var refund) -> new Return.Taken(now, refund);
            case Refunding.NoSuchOrder() -> new Return.NoSuchOrder();
            case Refunding.NotPaid(_) -> new Return.NotPaid();
            case Refunding.Exceeds(_) -> new Return.TooMuch();
            case Refunding.TooMany(_) -> new Return.TooOften();
            case Refunding.Contradicts(_, _) -> new Return.Contradicts();
        };
    }

    /// The order a refund number or id belongs to.
    Optional<Order> findByRefundNumber(String number) {
        return book.findByRefund(Gateway.WECHAT, number);
    }

    Optional<Order> findByRefundId(String id) {
        return book.orders().stream()
                .filter(order -> order.key().gateway() == Gateway.WECHAT)
                .filter(order -> order.refunds().stream().anyMatch(r -> r.id().equals(id)))
                .findFirst();
    }

    /// Whose code it is, without using it.
    Optional<String> buyerOf(String code) {
        return book.codeOf(Gateway.WECHAT, code)
                .filter(known -> book.now().isBefore(known.expires()))
                .map(known -> known.buyer());
    }

    void settleRefund(Order order, String refundNumber) {
        var _ = book.endRefund(order.key(), refundNumber, Refund.State.SUCCESS);
    }

    boolean isSlow(String code) {
        return book.codeOf(Gateway.WECHAT, code)
                .filter(known -> known.behaviour() == WalletCode.Behaviour.SLOW)
                .isPresent();
    }

    Instant now() {
        return book.now();
    }
}
