package guitai.loyalty.wallet;

import guitai.money.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What wallets must still be told about their coupons, as the disk has it.
///
/// Any thread; reads and writes the disk.
public interface CouponQueue {
    /// What may be told now, longest waiting first.
    List<Due> due(Instant now, int most);

    /// When the next may be told; empty while nothing waits.
    Optional<Instant> next();

    /// Counts a try that did not end it.
    ///
    /// @param why in one word
    void tried(CouponNumber number, Instant next, String why);

    /// What no wallet has confirmed, oldest first, those that somebody must look at too.
    List<Waiting> waiting(int most);

    /// @param tries so far
    /// @param total of the sale, or of what came back
    record Due(
            CouponNumber number,
            WalletCoupon.Move move,
            WalletCoupon coupon,
            Instant at,
            Money total,
            int tries) {}

    /// @param document of the sale or the return
    /// @param refused the wallet's own word where it said no for good
    record Waiting(
            CouponNumber number,
            WalletCoupon.Move move,
            String document,
            Instant at,
            int tries,
            Optional<String> refused) {}

    /// A shop that takes no wallet's coupons.
    static CouponQueue none() {
        return new NoCouponQueue();
    }
}
