package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.coupon.CouponAnswer;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponPack;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.coupon.FundedUse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What coupons can be issued from, and what became of them, as this machine has it.
///
/// Any thread; reads the disk.
public interface CouponBook {
    /// More stocks than this are nobody's plan any more.
    int MOST = 1_000;

    /// As they were published last, by id; at most [#MOST].
    List<CouponStock> stocks();

    List<CouponPack> packs();

    default Optional<CouponStock> stock(String id) {
        return stocks().stream().filter(stock -> stock.id().equals(id)).findFirst();
    }

    default Optional<CouponPack> pack(String id) {
        return packs().stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    CouponStock.Issued issued(String stock, Optional<MemberId> member);

    /// Coupons whose day is over, and are not marked so yet, by id; at most `most`.
    List<CouponId> endedBefore(LocalDate day, int most);

    /// Coupons used at this till that whoever keeps them has not heard of yet.
    long unheard();

    /// By stock.
    List<Figures> figures();

    /// Uses that could not be, newest first; at most `most`.
    List<RefusedUse> refused(int most);

    /// Whether that use stands among them already.
    boolean isRefused(CouponId coupon, String document);

    List<FundedUse> funded(YearMonth month);

    /// What merchants owe for one coupon, and owe no more, oldest first.
    List<FundedUse> fundedOf(CouponId coupon);

    /// @param used for good; what came back is among `returned` and not among these
    record Figures(String stock, long issued, long open, long used, long returned, long expired) {}

    record RefusedUse(
            CouponId coupon, String stock, String document, CouponAnswer.Why why, LocalDate on) {}

    /// A shop without coupons.
    static CouponBook none() {
        return new NoCoupons();
    }
}
