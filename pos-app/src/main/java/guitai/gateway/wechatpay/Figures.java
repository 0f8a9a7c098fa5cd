package guitai.gateway.wechatpay;

import guitai.money.Money;
import guitai.payment.Funds;

import java.util.List;
import java.util.function.ToLongFunction;

/// The amounts of one paid order as the gateway gave them, in fen, and what they mean for the
/// shop's books (rules PR-50 to PR-52 and PR-54).
///
/// [#MISSING] where the answer had no such field.
///
/// @param total what was asked for (`total_fee`)
/// @param paid what left the buyer (`cash_fee`, `payer_total`)
/// @param coupons all discounts together (`coupon_fee`)
/// @param settled what the shop gets (`settlement_total_fee`; v3 does not say)
/// @param readable whether every figure that came was a figure
record Figures(
        long total,
        long paid,
        long coupons,
        long settled,
        List<Promotion> promotions,
        boolean readable) {
    static final long MISSING = -1;

    // Twelve digits of fen: more than any wallet moves, and far from the end of `long`.
    private static final int MOST_DIGITS = 12;

    Figures {
        promotions = List.copyOf(promotions);
    }

    /// One discount used in a payment.
    ///
    /// @param prepaid whether the coupon's money is paid in beforehand and settled to the shop
    ///   (充值券, `CASH`, in V2 `COUPON`); otherwise the shop gets that much less (免充值, `NOCASH`, in
    ///   V2 `DISCOUNT`)
    record Promotion(boolean prepaid, long amount, long platform, long merchant, long other) {
        private boolean addsUp() {
            return unsaid() || some(platform) + some(merchant) + some(other) == some(amount);
        }

        private boolean unsaid() {
            return platform == MISSING && merchant == MISSING && other == MISSING;
        }

        /// The shop's part. Where nobody is named, what reduces the settlement is the shop's and
        /// what does not is somebody else's.
        private long ours() {
            if (!unsaid()) return some(merchant);
            return prepaid ? 0 : some(amount);
        }

        private long others() {
            if (!unsaid()) return some(platform) + some(other);
            return prepaid ? some(amount) : 0;
        }
    }

    /// An amount out of a text; [#MISSING] for what is no amount.
    static long fen(String text) {
        var digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && text.length() <= MOST_DIGITS ? Long.parseLong(text) : MISSING;
    }

    /// What the sale's books say. Never refuses: the money has moved, and a figure that does not
    /// fit is a matter for reconciliation.
    Funds funds(Money order) {
        var coupon = coupons == MISSING ? used() : coupons;
        var buyer = paid == MISSING ? Math.max(0, total - coupon) : paid;
        var gets = settled == MISSING ? Math.max(0, total - reducing()) : settled;
        var direct = sum(p -> p.prepaid() ? 0 : p.ours());
        var others = sum(Promotion::others);
        if (promotions.isEmpty()) {
            // Nobody is named: what the shop does not get is its own discount.
            direct = Math.max(0, Math.min(coupon, total - gets));
            others = coupon - direct;
        }
        return new Funds(
                order,
                order.withMinor(buyer),
                order.withMinor(gets),
                order.withMinor(direct),
                order.withMinor(sum(p -> p.prepaid() ? p.ours() : 0)),
                order.withMinor(others),
                order.withMinor(buyer),
                false,
                addsUp(coupon, buyer, gets));
    }

    private boolean addsUp(long coupon, long buyer, long gets) {
        return readable
                && total - coupon == buyer
                && gets <= total
                && (promotions.isEmpty()
                        || (used() == coupon
                                && gets == total - reducing()
                                && promotions.stream().allMatch(Promotion::addsUp)));
    }

    private long used() {
        return sum(p -> some(p.amount()));
    }

    /// What the shop is settled less than the order.
    private long reducing() {
        return sum(p -> p.prepaid() ? 0 : some(p.amount()));
    }

    private long sum(ToLongFunction<Promotion> part) {
        return promotions.stream().mapToLong(part).sum();
    }

    private static long some(long fen) {
        return Math.max(0, fen);
    }
}
