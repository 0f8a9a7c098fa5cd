package guitai.sandbox.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happens on the phone once its code was read. Pure.
final class Purse {
    private Purse() {}

    /// The order after the owner of the phone was asked for the money.
    static Order asked(Order order, WalletCode wallet, Instant now) {
        long due = order.total() - order.vouchers().stream().mapToLong(Voucher::amount).sum();
        boolean tooPoor = wallet.balance() < due;
        return switch (wallet.behaviour()) {
            case DECLINE -> order.failed(Order.Trouble.DECLINED, now);
            case INSUFFICIENT -> order.failed(Order.Trouble.INSUFFICIENT, now);
            case NEVER -> order.waiting(Optional.empty());
            case PASSWORD_THEN_DECLINE -> order.waiting(after(wallet, now, Order.State.PAYERROR));
            case PASSWORD ->
                    tooPoor
                            ? order.failed(Order.Trouble.INSUFFICIENT, now)
                            : order.waiting(after(wallet, now, Order.State.SUCCESS));
            case PAY, SLOW ->
                    tooPoor
                            ? order.failed(Order.Trouble.INSUFFICIENT, now)
                            : order.paidAt(now, wallet.buyer(), order.vouchers());
        };
    }

    private static Optional<Order.Pending> after(
            WalletCode wallet, Instant now, Order.State becomes) {
        return Optional.of(new Order.Pending(now.plus(wallet.thinks()), becomes));
    }

    /// In the order the phone holds them, as far as the order leaves room.
    static List<Voucher> usable(List<Voucher> vouchers, long room) {
        var used = new ArrayList<Voucher>();
        long left = room;
        for (var voucher : vouchers) {
            var part = voucher.upTo(left);
            if (part.amount() > 0) used.add(part);
            left -= part.amount();
        }
        return used;
    }
}
