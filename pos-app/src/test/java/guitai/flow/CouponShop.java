package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.Authority;
import guitai.loyalty.book.CouponBook;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.book.Personal;
import guitai.loyalty.book.Programmes;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.coupon.CouponToken;
import guitai.loyalty.coupon.FunderShares;
import guitai.loyalty.coupon.Validity;
import guitai.loyalty.tier.TierState;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.staff.OperatorId;
import guitai.storage.TillStore;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;

/// A till of a shop that issues coupons, with one member.
final class CouponShop implements AutoCloseable {
    static final MemberId ANNA = new MemberId("7K3M9QXT2A4B5C6D");
    static final CouponToken TOKENS =
            new CouponToken("sixteen bytes!!!".getBytes(StandardCharsets.US_ASCII));
    private static final OperatorId MANAGER = new OperatorId("2001");

    final TillForTests till;
    private final Random random = new Random(3);
    private int numbers;

    private CouponShop(TillForTests till) {
        this.till = till;
    }

    static CouponShop open(Path home) {
        var till = TillForTests.trading(home);
        till.planning();
        var shop = new CouponShop(till);
        till.knowing(shop::own);
        var day = shop.day();
        var tier = new TierState("普通", day, day.plusYears(1));
        shop.write(new MemberEvent.Joined(ANNA, day, "till", tier));
        return shop;
    }

    private MemberPorts own(TillStore store) {
        var authority = new OwnAuthority(store.members(), Programmes.usual(), random, till.clock());
        return ports(store, authority, Runnable::run, 20);
    }

    /// Somebody elsewhere keeps the coupons.
    void keptBy(Authority elsewhere, Executor away, int mostUnheard) {
        till.knowing(store -> ports(store, elsewhere, away, mostUnheard));
    }

    private MemberPorts ports(TillStore store, Authority authority, Executor away, int most) {
        var club =
                new MemberPorts.Club(
                        authority,
                        store.members(),
                        Programmes.usual(),
                        Optional.empty(),
                        () -> "N-" + ++numbers,
                        random,
                        Optional.empty(),
                        away,
                        Runnable::run);
        return new MemberPorts(Optional.of(club), new CouponPorts(Optional.of(TOKENS), most));
    }

    LocalDate day() {
        return SmallShop.rules().calendar().dateOf(till.clock().instant()).day();
    }

    /// Its coupons take so much off from so much on.
    void offers(String id, int version, long threshold, long amount) {
        offers(id, version, threshold, amount, "");
    }

    void offers(String id, int version, long threshold, long amount, String group) {
        var rule = new OfferRule.CouponAmount(Money.cny(threshold), Money.cny(amount), Repeat.ONCE);
        var o = ShopOffers.offer(id, rule);
        var offer =
                new Offer(
                        o.id(),
                        version,
                        o.nameZh(),
                        o.nameEn(),
                        o.rule(),
                        o.scope(),
                        o.window(),
                        o.stores(),
                        o.channels(),
                        o.member(),
                        o.limits(),
                        o.priority(),
                        Optional.of(group),
                        o.exclusive(),
                        o.excludes(),
                        o.onlyFullPrice(),
                        o.funder());
        till.store().books().write(Commit.of(new Fact.OfferPublished(offer, MANAGER)));
    }

    void stock(String id, String offer, Optional<FunderShares> funders) {
        write(
                new MemberEvent.StockPublished(
                        new CouponStock(
                                id,
                                "券" + id,
                                id,
                                new OfferId(offer),
                                1,
                                new Validity.Days(0, 7),
                                Set.of(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                funders)));
    }

    /// A coupon of the promise's first version for the next seven days.
    CouponCode issue(String offer, Optional<MemberId> member) {
        return issue(terms(offer, 1, day(), day().plusDays(6), Set.of()), member);
    }

    CouponCode issue(CouponTerms terms, Optional<MemberId> member) {
        var code = CouponCode.random(random);
        var event = new MemberEvent.CouponIssued(CouponId.of(code), member, terms, "test");
        var fact = new Fact.MemberMoved(event, MANAGER);
        till.store()
                .books()
                .write(
                        new Commit(List.of(fact), Working.UNCHANGED, List.of())
                                .knowing(List.of(new Personal.Code(code))));
        return code;
    }

    static CouponTerms terms(
            String offer, int version, LocalDate first, LocalDate last, Set<String> stores) {
        return new CouponTerms("STOCK", new OfferId(offer), version, first, last, stores);
    }

    /// What the customer's phone shows.
    String token(CouponTerms terms) {
        return "CP:" + TOKENS.show(CouponCode.random(random), terms);
    }

    void write(MemberEvent event) {
        till.store().books().write(Commit.of(new Fact.MemberMoved(event, MANAGER)));
    }

    CouponDesk.Result show(CouponCode code) {
        return shown(till.scan("CP:" + code.secret()));
    }

    static CouponDesk.Result shown(ScanResult result) {
        if (result instanceof ScanResult.CouponShown(var what)) return what;
        throw new AssertionError(result);
    }

    CouponState state(CouponCode code) {
        return till.store().members().coupon(code).map(Coupon::state).orElseThrow();
    }

    CouponBook book() {
        return till.store().members().coupons();
    }

    @Override
    public void close() {
        till.close();
    }
}
