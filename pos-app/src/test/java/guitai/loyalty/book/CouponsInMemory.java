package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponPack;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.coupon.FundedUse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Stocks of coupons without a disk, read from what happened.
public final class CouponsInMemory implements CouponBook {
    private final Supplier<List<MemberEvent>> events;

    public CouponsInMemory(Supplier<List<MemberEvent>> events) {
        this.events = events;
    }

    private <T extends MemberEvent> Stream<T> of(Class<T> kind) {
        return events.get().stream().filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public List<CouponStock> stocks() {
        Map<String, CouponStock> byId = new LinkedHashMap<>();
        of(MemberEvent.StockPublished.class).forEach(e -> byId.put(e.stock().id(), e.stock()));
        return List.copyOf(byId.values());
    }

    @Override
    public List<CouponPack> packs() {
        return of(MemberEvent.PackPublished.class).map(e -> e.pack()).toList();
    }

    @Override
    public CouponStock.Issued issued(String stock, Optional<MemberId> member) {
        var all =
                of(MemberEvent.CouponIssued.class)
                        .filter(e -> e.terms().stock().equals(stock))
                        .toList();
        long mine = all.stream().filter(e -> e.member().equals(member)).count();
        return new CouponStock.Issued(all.size(), mine);
    }

    @Override
    public List<CouponId> endedBefore(LocalDate day, int most) {
        Map<CouponId, CouponTerms> terms = new LinkedHashMap<>();
        of(MemberEvent.CouponIssued.class).forEach(e -> terms.put(e.coupon(), e.terms()));
        var closed = new HashSet<CouponId>();
        of(MemberEvent.CouponMoved.class)
                .forEach(
                        e -> {
                            var over =
                                    e.state() instanceof CouponState.Redeemed
                                            || e.state() instanceof CouponState.Expired;
                            if (over) closed.add(e.coupon());
                            else closed.remove(e.coupon());
                        });
        return terms.entrySet().stream()
                .filter(e -> e.getValue().last().isBefore(day) && !closed.contains(e.getKey()))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
    }

    @Override
    public long unheard() {
        var heard = new HashSet<String>();
        of(MemberEvent.Heard.class).forEach(e -> heard.add(e.telling()));
        return of(MemberEvent.ToTell.class)
                .map(MemberEvent.ToTell::telling)
                .filter(telling -> !heard.contains(telling.number()))
                .filter(Telling.Paid.class::isInstance)
                .mapToLong(telling -> ((Telling.Paid) telling).sale().coupons().size())
                .sum();
    }

    @Override
    public List<Figures> figures() {
        return List.of();
    }

    @Override
    public List<RefusedUse> refused(int most) {
        return of(MemberEvent.CouponRefused.class)
                .map(e -> new RefusedUse(e.coupon(), "", e.document(), e.why(), e.on()))
                .distinct()
                .limit(most)
                .toList();
    }

    @Override
    public boolean isRefused(CouponId coupon, String document) {
        return of(MemberEvent.CouponRefused.class)
                .anyMatch(e -> e.coupon().equals(coupon) && e.document().equals(document));
    }

    @Override
    public List<FundedUse> fundedOf(CouponId coupon) {
        return of(MemberEvent.CouponFunded.class)
                .map(MemberEvent.CouponFunded::use)
                .filter(use -> use.coupon().equals(coupon))
                .toList();
    }

    @Override
    public List<FundedUse> funded(YearMonth month) {
        return of(MemberEvent.CouponFunded.class)
                .map(MemberEvent.CouponFunded::use)
                .filter(use -> YearMonth.from(use.on()).equals(month))
                .toList();
    }
}
