package guitai.flow;

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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// WeChat's coupons, answering what a test tells them to, in order; then they do not know.
final class ScriptedCoupons implements CouponGateway {
    private final Deque<CouponOutcome> outcomes = new ArrayDeque<>();
    private CouponStanding standing = new CouponStanding.NotOffered();
    private HeldCoupons held = new HeldCoupons.NotOffered();

    /// What it was told, such as `use U…`, in order.
    final List<String> told = new ArrayList<>();

    ScriptedCoupons answers(CouponOutcome... others) {
        outcomes.addAll(List.of(others));
        return this;
    }

    ScriptedCoupons standing(CouponStanding other) {
        standing = other;
        return this;
    }

    ScriptedCoupons held(HeldCoupons other) {
        held = other;
        return this;
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public HeldCoupons held(Payer owner) {
        told.add("held");
        return held;
    }

    @Override
    public CouponOutcome use(CouponUse use) {
        told.add("use " + use.number() + use.owner().map(_ -> " for its owner").orElse(""));
        return next();
    }

    @Override
    public CouponOutcome giveBack(CouponReturn back) {
        told.add("return " + back.number());
        return next();
    }

    @Override
    public CouponStanding enquire(WalletCoupon coupon, Payer owner) {
        told.add("enquire");
        return standing;
    }

    private CouponOutcome next() {
        return outcomes.isEmpty()
                ? new CouponOutcome.Unknown(Doubt.NO_ANSWER)
                : outcomes.removeFirst();
    }
}
