package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponPack;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.coupon.FundedUse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// A shop without coupons.
final class NoCoupons implements CouponBook {
    @Override
    public List<CouponStock> stocks() {
        return List.of();
    }

    @Override
    public List<CouponPack> packs() {
        return List.of();
    }

    @Override
    public CouponStock.Issued issued(String stock, Optional<MemberId> member) {
        return CouponStock.Issued.NONE;
    }

    @Override
    public List<CouponId> endedBefore(LocalDate day, int most) {
        return List.of();
    }

    @Override
    public long unheard() {
        return 0;
    }

    @Override
    public List<Figures> figures() {
        return List.of();
    }

    @Override
    public List<RefusedUse> refused(int most) {
        return List.of();
    }

    @Override
    public boolean isRefused(CouponId coupon, String document) {
        return false;
    }

    @Override
    public List<FundedUse> fundedOf(CouponId coupon) {
        return List.of();
    }

    @Override
    public List<FundedUse> funded(YearMonth month) {
        return List.of();
    }
}
