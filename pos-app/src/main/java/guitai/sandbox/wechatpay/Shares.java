package guitai.sandbox.wechatpay;

import guitai.sandbox.book.Order;
import guitai.sandbox.book.Paid;
import guitai.sandbox.book.Refund;
import guitai.sandbox.book.Voucher;

import java.util.List;

/// Who gets how much of a refund back, in fen.
///
/// Every refund takes the same share of each coupon that the order had, rounded so that the shares
/// of all refunds of a whole order add up to the coupon: what stood before this refund is computed
/// the same way and subtracted.
final class Shares {
    private final Order order;
    private final long before;
    private final long amount;

    private Shares(Order order, long before, long amount) {
        this.order = order;
        this.before = before;
        this.amount = amount;
    }

    static Shares of(Order order, Refund refund) {
        long before = 0;
        for (var earlier : order.refunds()) {
            if (earlier.number().equals(refund.number())) break;
            if (earlier.state() != Refund.State.CLOSED) before += earlier.amount();
        }
        return new Shares(order, before, refund.amount());
    }

    /// What the buyer gets.
    long payer() {
        return amount - coupons();
    }

    long coupons() {
        return vouchers(order).stream().mapToLong(this::of).sum();
    }

    /// What the merchant's settlement loses: all but the coupons that were never settled.
    long settlement() {
        return amount
                - vouchers(order).stream()
                        .filter(v -> v.kind() == Voucher.Kind.NOCASH)
                        .mapToLong(this::of)
                        .sum();
    }

    /// The part that came from prefunded coupons.
    long prefunded() {
        return amount - payer() - (amount - settlement());
    }

    long of(Voucher voucher) {
        return upTo(voucher, before + amount) - upTo(voucher, before);
    }

    private long upTo(Voucher voucher, long refunded) {
        return Math.multiplyExact(voucher.amount(), refunded) / order.total();
    }

    /// What the buyer's wallet took off, without his own points.
    static List<Voucher> vouchers(Order order) {
        return order.paid().map(Paid::vouchers).orElse(List.of()).stream()
                .filter(v -> v.kind() != Voucher.Kind.POINT)
                .toList();
    }

    static long payerTotal(Order order) {
        return order.buyerPays();
    }

    /// What the merchant is to get for the order before fees.
    static long settlementTotal(Order order) {
        return order.total() - order.paid().map(p -> p.sum(Voucher.Kind.NOCASH)).orElse(0L);
    }
}
