package guitai.flow;

import guitai.loyalty.wallet.CouponGateway;
import guitai.loyalty.wallet.CouponQueue;
import guitai.payment.Channel;

import java.util.Map;

/// What the counter knows of coupons that wallets keep.
///
/// @param queue of what wallets must still be told
public record WalletCoupons(Map<Channel, CouponGateway> gateways, CouponQueue queue) {
    public WalletCoupons {
        gateways = Map.copyOf(gateways);
    }

    public static WalletCoupons none() {
        return new WalletCoupons(Map.of(), CouponQueue.none());
    }
}
