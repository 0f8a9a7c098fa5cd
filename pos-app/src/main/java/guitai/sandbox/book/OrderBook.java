package guitai.sandbox.book;

import guitai.sandbox.book.Charging.CodeTrouble;
import guitai.sandbox.book.WalletCode.Behaviour;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Every order, refund, reversal and wallet code of the sandbox, for all gateways.
///
/// Thread-safe: one call at a time. Each call that changes something returns only after the change
/// is on the disk (milliseconds); a book opened again after a kill knows everything that was
/// answered. Amounts in fen; time is the clock's given to [#open(Path, MovableClock)].
public final class OrderBook implements AutoCloseable {
    /// Both gateways refund an order in at most fifty parts.
    public static final int MOST_REFUNDS = 50;

    private final Shelf shelf;

    private OrderBook(Shelf shelf) {
        this.shelf = shelf;
    }

    /// Opens or begins the book; its clock stands where it stood when the book was last open.
    public static BookOpening open(Path file, MovableClock clock) {
        try {
            return new BookOpening.Open(new OrderBook(Shelf.open(file, clock)));
        } catch (BookFile.Held held) {
            return new BookOpening.Refused("another sandbox works with " + file);
        } catch (IOException damaged) {
            return new BookOpening.Refused(
                    "the order book " + file + " cannot be read: " + damaged.getMessage());
        }
    }

    public synchronized Instant now() {
        return shelf.now();
    }

    /// Puts the clock; what lay between happens at once.
    public synchronized void moveClock(Instant now) {
        shelf.moveClock(now);
    }

    /// Remembers a code somebody's phone shows.
    ///
    /// @param code in clear; only its hash is kept
    public synchronized void issue(
            String code,
            Gateway gateway,
            String buyer,
            Duration life,
            long balance,
            Behaviour behaviour,
            Duration thinks,
            List<Voucher> vouchers) {
        shelf.put(
                new WalletCode(
                        hash(code),
                        gateway,
                        buyer,
                        now().plus(life),
                        balance,
                        behaviour,
                        thinks,
                        vouchers,
                        Optional.empty()));
    }

    /// Whose code it is, used or not; for authcodetoopenid.
    public synchronized Optional<WalletCode> codeOf(Gateway gateway, String code) {
        return shelf.code(hash(code)).filter(known -> known.gateway() == gateway);
    }

    /// The merchant scanned a code.
    public synchronized Charging charge(OrderKey key, Terms terms, String code) {
        var known = shelf.order(key);
        if (known.isPresent()) {
            return sameTerms(known.get(), terms)
                    ? new Charging.Known(known.get())
                    : new Charging.Contradicts(known.get());
        }
        var shown = codeOf(key.gateway(), code);
        if (shown.isEmpty()) return new Charging.BadCode(CodeTrouble.INVALID);
        var wallet = shown.get();
        if (wallet.usedBy().isPresent()) return new Charging.BadCode(CodeTrouble.USED);
        if (!now().isBefore(wallet.expires())) return new Charging.BadCode(CodeTrouble.EXPIRED);
        // The code first: a cut between the two leaves a spent code and no order, never two orders.
        shelf.put(wallet.used(key));
        var used = Purse.usable(wallet.vouchers(), terms.discountable());
        var blank = blank(key, Order.Channel.BARCODE, terms, wallet.buyer(), used);
        var order = Purse.asked(blank, wallet, now());
        shelf.put(order);
        return new Charging.Taken(order, wallet.behaviour());
    }

    /// The merchant wants a QR to show.
    public synchronized Placing place(OrderKey key, Terms terms) {
        var known = shelf.order(key);
        if (known.isPresent()) {
            return sameTerms(known.get(), terms)
                    ? new Placing.Known(known.get())
                    : new Placing.Contradicts(known.get());
        }
        var order = blank(key, Order.Channel.QR, terms, "", List.of());
        shelf.put(order);
        return new Placing.Placed(order);
    }

    /// A customer scanned a shown QR and paid.
    ///
    /// @return the paid order; empty when there is none that waits to be paid
    public synchronized Optional<Order> scan(OrderKey key, String buyer, List<Voucher> vouchers) {
        var open = shelf.order(key).filter(Order::isOpen);
        var paid =
                open.map(
                        o ->
                                o.paidAt(
                                        now(),
                                        buyer,
                                        Purse.usable(vouchers, o.terms().discountable())));
        paid.ifPresent(shelf::put);
        return paid;
    }

    public synchronized Optional<Order> find(OrderKey key) {
        return shelf.order(key);
    }

    public synchronized Optional<Order> findByTransaction(Gateway gateway, String transaction) {
        return shelf.byTransaction(gateway, transaction).flatMap(shelf::order);
    }

    /// The order a refund belongs to, by the merchant's refund number.
    public synchronized Optional<Order> findByRefund(Gateway gateway, String refundNumber) {
        return orders().stream()
                .filter(order -> order.key().gateway() == gateway)
                .filter(order -> order.refund(refundNumber).isPresent())
                .findFirst();
    }

    /// Everything, oldest first, as it stands now.
    public synchronized List<Order> orders() {
        return shelf.orders();
    }

    /// Takes an order back: an unpaid one is closed, a paid one refunded.
    public synchronized Ending reverse(OrderKey key) {
        var known = shelf.order(key);
        if (known.isEmpty()) return new Ending.NoSuchOrder();
        var order = known.get();
        if (order.isOpen()) {
            var revoked = order.ended(Order.State.REVOKED, now());
            shelf.put(revoked);
            return new Ending.Closed(revoked);
        }
        if (!order.isPaid()) return new Ending.EndedBefore(order);
        long left = order.total() - order.refunding();
        var revoked = order.ended(Order.State.REVOKED, now());
        if (left > 0) revoked = revoked.withRefund(reversalOf(order, left));
        shelf.put(revoked);
        return new Ending.Refunded(revoked);
    }

    /// Closes an order that is not paid.
    public synchronized Ending close(OrderKey key) {
        var known = shelf.order(key);
        if (known.isEmpty()) return new Ending.NoSuchOrder();
        var order = known.get();
        if (order.isPaid()) return new Ending.IsPaid(order);
        if (!order.isOpen()) return new Ending.EndedBefore(order);
        var closed = order.ended(Order.State.CLOSED, now());
        shelf.put(closed);
        return new Ending.Closed(closed);
    }

    public synchronized Refunding refund(OrderKey key, RefundWish wish) {
        var known = shelf.order(key);
        if (known.isEmpty()) return new Refunding.NoSuchOrder();
        var order = known.get();
        var earlier = order.refund(wish.number());
        if (earlier.isPresent()) {
            return earlier.get().amount() == wish.amount()
                    ? new Refunding.Known(order, earlier.get())
                    : new Refunding.Contradicts(order, earlier.get());
        }
        if (!order.isPaid()) return new Refunding.NotPaid(order);
        if (order.refunding() + wish.amount() > order.total()) return new Refunding.Exceeds(order);
        if (order.refunds().size() >= MOST_REFUNDS) return new Refunding.TooMany(order);
        var refund = begun(key.gateway(), wish);
        var refunded = order.withRefund(refund);
        shelf.put(refunded);
        return new Refunding.Accepted(refunded, refund);
    }

    /// Ends a refund by hand, as the gateway's staff would: an abnormal one that was settled.
    public synchronized Optional<Order> endRefund(
            OrderKey key, String refundNumber, Refund.State end) {
        var order = shelf.order(key);
        var refund = order.flatMap(o -> o.refund(refundNumber));
        if (order.isEmpty() || refund.isEmpty()) return Optional.empty();
        var changed = order.get().withRefund(refund.get().ended(end, now()));
        shelf.put(changed);
        return Optional.of(changed);
    }

    @Override
    public synchronized void close() {
        shelf.close();
    }

    private static boolean sameTerms(Order order, Terms terms) {
        return order.terms().fingerprint().equals(terms.fingerprint());
    }

    private Order blank(
            OrderKey key,
            Order.Channel channel,
            Terms terms,
            String buyer,
            List<Voucher> vouchers) {
        return new Order(
                key,
                channel,
                terms,
                Order.State.NOTPAY,
                shelf.freshNumber(key.gateway(), false),
                now(),
                buyer,
                vouchers,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private Refund begun(Gateway gateway, RefundWish wish) {
        var now = now();
        var refund =
                new Refund(
                        wish.number(),
                        wish.amount(),
                        Refund.State.PROCESSING,
                        shelf.freshNumber(gateway, true),
                        wish.reason(),
                        now,
                        wish.becomes(),
                        now.plus(wish.takes()),
                        Optional.empty(),
                        false);
        return refund.at(now);
    }

    private Refund reversalOf(Order order, long left) {
        var now = now();
        return new Refund(
                "reversal-" + order.key().number(),
                left,
                Refund.State.SUCCESS,
                shelf.freshNumber(order.key().gateway(), true),
                "",
                now,
                Refund.State.SUCCESS,
                now,
                Optional.of(now),
                true);
    }

    private static String hash(String code) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
