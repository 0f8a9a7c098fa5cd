package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.loyalty.MemberId;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponTerms;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.sale.Sale;
import guitai.staff.OperatorId;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// A till of a chain whose head office keeps the coupons, each ¥1.00 off anything.
final class FarCoupons implements AutoCloseable {
    static final String OFFER = "C1";
    private static final String STORE = "S001";

    final FarClub office;
    final TillForTests till;
    private final Random random;

    private FarCoupons(FarClub office, TillForTests till, long seed) {
        this.office = office;
        this.till = till;
        this.random = new Random(seed);
    }

    static FarCoupons open(Path home) {
        var till = TillForTests.trading(home);
        return open(till, new FarClub(till.clock()), "M");
    }

    /// One more till of the same chain.
    ///
    /// @param letter the first of its messages' numbers
    FarCoupons beside(Path home, String letter) {
        var other = open(TillForTests.trading(home), office, letter);
        // Its papers have other numbers than this one's.
        for (int i = 0; i < 3; i++) other.till.sell(200, SmallShop.WATER);
        return other;
    }

    private static FarCoupons open(TillForTests till, FarClub office, String letter) {
        till.planning();
        var tokens = new CouponPorts(Optional.of(CouponShop.TOKENS), 2);
        till.knowing(store -> office.ports(store, letter).reading(tokens));
        var chain = new FarCoupons(office, till, letter.charAt(0));
        var off = new OfferRule.CouponAmount(Money.cny(0), Money.cny(100), Repeat.ONCE);
        chain.publish(ShopOffers.offer(OFFER, off));
        return chain;
    }

    void publish(Offer offer) {
        var fact = new Fact.OfferPublished(offer, new OperatorId("2001"));
        till.store().books().write(Commit.of(fact));
    }

    static LocalDate day(TillForTests till) {
        return SmallShop.rules().calendar().dateOf(till.clock().instant()).day();
    }

    /// Head office gives it out; whoever holds it, or the member.
    CouponCode coupon(Optional<MemberId> member) {
        return coupon(member, "STOCK");
    }

    CouponCode coupon(Optional<MemberId> member, String stock) {
        var code = CouponCode.random(random);
        var day = day(till);
        var offer = new OfferId(OFFER);
        var terms = new CouponTerms(stock, offer, 1, day, day.plusDays(6), Set.of(STORE));
        office.give(member, code, terms);
        return code;
    }

    /// What the customer's phone shows.
    String token(CouponCode code) {
        return "CP:" + CouponShop.TOKENS.show(code, office.book.coupon(code).orElseThrow().terms());
    }

    void come(MemberId member) {
        till.scan(ShopClub.code(till, member));
    }

    Sale.Completed paid() {
        if (till.counter().checkout().exactCash() instanceof Checkout.Result.Completed(var s, _)) {
            return s;
        }
        throw new AssertionError("not paid");
    }

    void forward() {
        till.clock().move(Duration.ofMinutes(6));
        till.counter().forward().tick();
    }

    @Override
    public void close() {
        till.close();
    }
}
