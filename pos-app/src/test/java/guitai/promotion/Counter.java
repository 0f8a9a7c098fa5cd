package guitai.promotion;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.sale.ManualDiscount;
import guitai.sale.Quantity;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A basket put together for a test: store S001, channel POS, a Saturday afternoon, one coupon.
final class Counter {
    private final List<PricingLine> lines = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private ZonedDateTime now = Baskets.NOW;
    private Optional<MemberSnapshot> member = Optional.empty();
    private int maxCoupons = 1;
    private Map<Sku, Money> gifts = Baskets.GIFTS;
    private Optional<ManualDiscount> discount = Optional.empty();
    private Optional<PointsRequest> points = Optional.empty();
    private Optional<EarnRule> earn = Optional.empty();

    /// @param price of a piece, in minor units
    Counter goods(String sku, long price, int pieces) {
        return line(sku, price, pieces, false, false);
    }

    Counter goods(String sku, long price) {
        return goods(sku, price, 1);
    }

    /// A carrier bag, tobacco: never reduced.
    Counter neverReduced(String sku, long price) {
        return line(sku, price, 1, true, false);
    }

    Counter notForPoints(String sku, long price) {
        return line(sku, price, 1, false, true);
    }

    private Counter line(String sku, long price, int pieces, boolean closed, boolean noPoints) {
        lines.add(
                new PricingLine(
                        lines.size() + 1,
                        new Sku(sku),
                        "food",
                        Set.of(),
                        Money.cny(price),
                        Quantity.pieces(pieces),
                        Money.cny(price * pieces),
                        false,
                        closed,
                        noPoints,
                        noPoints,
                        Money.ZERO_CNY));
        return this;
    }

    Counter with(Terms... terms) {
        for (var one : terms) offers.add(one.offer());
        return this;
    }

    Counter at(String time) {
        now = ZonedDateTime.parse(time);
        return this;
    }

    Counter member(MemberSnapshot known) {
        member = Optional.of(known);
        return this;
    }

    Counter coupons(int most) {
        maxCoupons = most;
        return this;
    }

    Counter withoutGifts() {
        gifts = Map.of();
        return this;
    }

    Counter byHand(ManualDiscount given) {
        discount = Optional.of(given);
        return this;
    }

    Counter points(PointsRequest asked) {
        points = Optional.of(asked);
        return this;
    }

    Counter earn(EarnRule rule) {
        earn = Optional.of(rule);
        return this;
    }

    PricingRequest request() {
        return new PricingRequest(
                now,
                "S001",
                "POS",
                member,
                maxCoupons,
                lines,
                offers,
                gifts,
                discount,
                points,
                earn,
                Money.CNY);
    }

    Priced price() {
        return Offers.price(request());
    }

    /// Why the offer did not apply.
    Reason why(String id) {
        return price().notApplied().stream()
                .filter(one -> one.offer().id().value().equals(id))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    /// What each applied offer took off, as "id 12.34", in the order of their turns.
    static List<String> applied(Priced priced) {
        return priced.applied().stream()
                .map(one -> one.offer().id() + " " + yuan(one.amount()))
                .toList();
    }

    /// What is to be paid for each line.
    static List<String> nets(Priced priced) {
        return priced.lines().stream().map(line -> yuan(line.net())).toList();
    }

    static String yuan(Money amount) {
        return java.math.BigDecimal.valueOf(amount.minor(), 2).toPlainString();
    }
}
