package guitai.flow;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.CouponBook;
import guitai.loyalty.book.MemberBook;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponStock;
import guitai.time.BusinessDate;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;

/// A till's own book, with coupons a test has published.
record BookWithStock(MemberBook book, CouponBook coupons) implements MemberBook {
    @Override
    public Optional<MemberId> find(MemberKey key) {
        return book.find(key);
    }

    @Override
    public Optional<MemberFile> file(MemberId member, BusinessDate today) {
        return book.file(member, today);
    }

    @Override
    public List<MemberFile> search(String typed, int most, BusinessDate today) {
        return book.search(typed, most, today);
    }

    @Override
    public Optional<Coupon> coupon(CouponCode code) {
        return book.coupon(code);
    }

    @Override
    public Optional<Coupon> coupon(CouponId coupon) {
        return book.coupon(coupon);
    }

    @Override
    public Campaigns.Counts counts() {
        return book.counts();
    }

    @Override
    public List<MemberEvent.CampaignFired> firedFor(String payment) {
        return book.firedFor(payment);
    }

    /// Coupons of this stock alone.
    static CouponBook of(CouponStock stock) {
        var none = CouponBook.none();
        return (CouponBook)
                Proxy.newProxyInstance(
                        BookWithStock.class.getClassLoader(),
                        new Class<?>[] {CouponBook.class},
                        (_, method, asked) ->
                                method.getName().equals("stock")
                                        ? Optional.of(stock).filter(s -> s.id().equals(asked[0]))
                                        : method.invoke(none, asked));
    }
}
