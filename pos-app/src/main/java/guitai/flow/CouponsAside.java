package guitai.flow;

import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponId;
import guitai.sale.Sale;
import guitai.sale.SaleCoupon;
import guitai.sale.SaleMember;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/// The coupons of the customer at the counter that are not in the sale: left out by a person, or
/// refused and why (rule CP-06). With the sale they are forgotten. Confined to the till's thread.
final class CouponsAside {
    private static final int MOST = 60;

    /// One that was refused before there was a sale is the next customer's after that.
    private static final Duration STAYS = Duration.ofMinutes(5);

    private final Desk desk;
    private final Coupons coupons;
    private final InstantSource clock;
    private final SequencedMap<CouponId, CouponRow> refused = new LinkedHashMap<>();
    private final SequencedSet<CouponId> order = new LinkedHashSet<>();
    private final Set<CouponId> later = new HashSet<>();
    private String of = "";
    private Instant since = Instant.MIN;

    CouponsAside(Desk desk, Coupons coupons, InstantSource clock) {
        this.desk = desk;
        this.coupons = coupons;
        this.clock = clock;
    }

    private Optional<Sale> sale() {
        return desk.sale().filter(CouponDesk::goesOn);
    }

    /// Forgets what belonged to another sale.
    private void here() {
        var now = sale().map(one -> one.header().id().value()).orElse("");
        var first = of.isEmpty() && clock.instant().isBefore(since.plus(STAYS));
        if (!now.equals(of) && !first) {
            refused.clear();
            order.clear();
            later.clear();
        }
        of = now;
    }

    void refused(CouponRow row) {
        here();
        if (of.isEmpty()) since = clock.instant();
        if (refused.size() < MOST) refused.put(row.id(), row);
    }

    /// It is in the sale now, whatever was said before.
    void taken(CouponId coupon) {
        refused.remove(coupon);
    }

    void leaving(SaleCoupon coupon) {
        // Where it stands must be known while it is still there.
        choices();
        if (coupon.later()) later.add(new CouponId(coupon.id()));
    }

    /// Whether it was taken on its signature alone.
    boolean wasLater(CouponId coupon) {
        return later.contains(coupon);
    }

    /// Each coupon once, in the order in which they were seen first.
    List<CouponChoice> choices() {
        here();
        var found = new LinkedHashMap<CouponId, CouponChoice>();
        sale().ifPresent(now -> add(now, found));
        refused.forEach(
                (id, row) ->
                        found.putIfAbsent(id, new CouponChoice(row, CouponChoice.Place.REFUSED)));
        order.addAll(found.keySet());
        return order.stream().filter(found::containsKey).map(found::get).toList();
    }

    private void add(Sale now, SequencedMap<CouponId, CouponChoice> found) {
        for (var row : new CouponRows(coupons, now, desk.pricing.last()).all()) {
            found.put(row.id(), new CouponChoice(row, CouponChoice.Place.IN));
        }
        for (var coupon : others(now)) {
            var id = CouponId.of(coupon.code());
            found.putIfAbsent(id, choice(coupon, now));
        }
    }

    private CouponChoice choice(Coupon coupon, Sale now) {
        var wish = coupons.wish(now.header());
        var why =
                coupons.refusal(CouponId.of(coupon.code()), wish)
                        .<CouponNo>map(one -> CouponRows.life(one, coupon.terms()));
        return new CouponChoice(
                CouponRows.aside(coupon, coupons, why),
                why.isPresent() ? CouponChoice.Place.REFUSED : CouponChoice.Place.LEFT);
    }

    /// What this customer has besides: the member's, and what was shown and left.
    private List<Coupon> others(Sale now) {
        var customer = now.header().terms().customer();
        var member = customer.member().map(SaleMember::id);
        var others = new ArrayList<>(coupons.owned(now.header()));
        for (var id : order) {
            coupons.coupon(id)
                    .filter(one -> !refused.containsKey(id))
                    .filter(one -> one.member().isEmpty() || one.member().equals(member))
                    .ifPresent(others::add);
        }
        return others;
    }

    /// One that was left out, as it was in the sale.
    Optional<Coupon> left(CouponId coupon) {
        return choices().stream()
                .filter(one -> one.row().id().equals(coupon))
                .filter(one -> one.place() == CouponChoice.Place.LEFT)
                .findFirst()
                .flatMap(_ -> coupons.coupon(coupon));
    }
}
