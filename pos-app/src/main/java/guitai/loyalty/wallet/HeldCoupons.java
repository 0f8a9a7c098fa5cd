package guitai.loyalty.wallet;

import guitai.payment.Doubt;

import java.time.Instant;
import java.util.List;

/// What of this shop somebody has in a wallet.
public sealed interface HeldCoupons {
    /// At most this many are read of one person.
    int MOST = 20;

    /// @param coupons that have not been used and are not over, in the wallet's order
    record Found(List<One> coupons) implements HeldCoupons {
        public Found {
            coupons = List.copyOf(coupons);
        }
    }

    record Unknown(Doubt why) implements HeldCoupons {}

    /// This wallet tells nobody.
    record NotOffered() implements HeldCoupons {}

    /// @param name as the wallet shows it
    /// @param from and `until` when it can be used
    record One(WalletCoupon coupon, String name, Instant from, Instant until) {}
}
