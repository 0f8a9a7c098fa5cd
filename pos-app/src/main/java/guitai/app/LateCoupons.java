package guitai.app;

import guitai.gateway.alipay.Alipay;
import guitai.gateway.wechatpay.WechatPay;
import guitai.loyalty.wallet.CouponGateway;
import guitai.loyalty.wallet.CouponOutcome;
import guitai.loyalty.wallet.CouponReturn;
import guitai.loyalty.wallet.CouponStanding;
import guitai.loyalty.wallet.CouponUse;
import guitai.loyalty.wallet.HeldCoupons;
import guitai.loyalty.wallet.WalletCoupon;
import guitai.payment.Channel;
import guitai.payment.Doubt;
import guitai.payment.Payer;
import guitai.payment.WalletGateway;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The coupons of a wallet that is still being set up.
final class LateCoupons implements CouponGateway {
    private static final long SET_UP_SECONDS = 20;

    private final Channel channel;
    private final CompletableFuture<Optional<CouponGateway>> gateway;

    LateCoupons(Channel channel, CompletableFuture<Optional<WalletGateway>> wallet) {
        this.channel = channel;
        this.gateway = wallet.thenApply(there -> there.flatMap(LateCoupons::of));
    }

    private static Optional<CouponGateway> of(WalletGateway wallet) {
        if (wallet instanceof WechatPay wechat) return Optional.of(wechat.coupons());
        return wallet instanceof Alipay alipay ? Optional.of(alipay.coupons()) : Optional.empty();
    }

    /// Waits for it; never on the till's thread.
    private Optional<CouponGateway> there() {
        try {
            return gateway.get(SET_UP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException broken) {
            return Optional.empty();
        }
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public HeldCoupons held(Payer owner) {
        return there().map(g -> g.held(owner))
                .orElseGet(() -> new HeldCoupons.Unknown(Doubt.NO_ANSWER));
    }

    @Override
    public CouponOutcome use(CouponUse use) {
        return there().map(g -> g.use(use)).orElseGet(CouponOutcome.NotSent::new);
    }

    @Override
    public CouponOutcome giveBack(CouponReturn back) {
        return there().map(g -> g.giveBack(back)).orElseGet(CouponOutcome.NotSent::new);
    }

    @Override
    public CouponStanding enquire(WalletCoupon coupon, Payer owner) {
        return there().map(g -> g.enquire(coupon, owner))
                .orElseGet(() -> new CouponStanding.Unknown(Doubt.NO_ANSWER));
    }
}
