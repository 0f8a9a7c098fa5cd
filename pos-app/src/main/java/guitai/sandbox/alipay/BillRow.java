package guitai.sandbox.alipay;

import guitai.sandbox.book.Order;
import guitai.sandbox.book.Refund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/// One row of a bill: a payment, or a refund with its amounts below zero. Amounts in fen.
///
/// @param request the refund's number; empty for a payment
record BillRow(
        Order order,
        boolean refund,
        Instant done,
        String request,
        long amount,
        long receipt,
        long points,
        long platform,
        long merchant,
        long fee) {
    // Six per mille, what a small shop usually pays.
    private static final BigDecimal RATE = new BigDecimal("0.006");

    static BillRow payment(Order order) {
        var amounts = Amounts.of(order);
        return new BillRow(
                order,
                false,
                order.paid().orElseThrow().at(),
                "",
                amounts.total(),
                amounts.receipt(),
                amounts.points(),
                amounts.platform(),
                amounts.merchant(),
                -fee(amounts.receipt()));
    }

    static BillRow refund(Order order, Refund refund) {
        var split = RefundSplit.of(order, refund);
        return new BillRow(
                order,
                true,
                refund.done().orElse(refund.asked()),
                refund.reversal() ? order.key().number() : refund.number(),
                -refund.amount(),
                -split.merchant(),
                0,
                -split.platformDiscount(),
                -split.merchantDiscount(),
                fee(split.merchant()));
    }

    private static long fee(long fen) {
        return BigDecimal.valueOf(fen)
                .multiply(RATE)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /// The same payment, or the same refund.
    boolean isAbout(BillRow other) {
        return order.key().equals(other.order.key()) && request.equals(other.request);
    }

    BillRow at(Instant other) {
        return new BillRow(
                order, refund, other, request, amount, receipt, points, platform, merchant, fee);
    }
}
