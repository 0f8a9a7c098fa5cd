package guitai.loyalty.campaign;

import guitai.money.Money;

/// What a campaign gives.
public sealed interface Reward {

    /// @param stock of the coupon, or of the pack of coupons
    record OfCoupon(String stock) implements Reward {}

    record OfPoints(long points) implements Reward {
        public OfPoints {
            if (points <= 0) throw new IllegalArgumentException("a reward of " + points);
        }
    }

    /// Money off the next time: a coupon of this amount, whose face was drawn or fixed (rule
    /// SC-06).
    record OfRedPacket(Money amount) implements Reward {
        public OfRedPacket {
            if (amount.isNegative() || amount.isZero()) {
                throw new IllegalArgumentException("a red packet of " + amount);
            }
        }
    }

    /// A packet of a sum that is shared by chance among so many; what it holds is drawn when it is
    /// given, and then it is [OfRedPacket].
    record OfPot(Money total, int packets) implements Reward {
        public OfPot {
            if (!RedPackets.USUAL.canShare(total, packets)) {
                throw new IllegalArgumentException(packets + " packets cannot share " + total);
            }
        }
    }

    /// Goods handed over at the counter against a voucher.
    record OfGoods(String sku, int pieces) implements Reward {
        public OfGoods {
            if (pieces <= 0) throw new IllegalArgumentException("a gift of nothing");
        }
    }
}
