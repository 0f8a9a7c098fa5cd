package guitai.flow;

import guitai.loyalty.book.Authority;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponAnswer;
import guitai.loyalty.coupon.CouponId;
import guitai.promotion.Given;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.Priced;
import guitai.sale.SaleCoupon;
import guitai.sale.SaleCustomer;
import guitai.sale.SaleHeader;
import guitai.sale.SaleMember;
import guitai.sale.SaleTerms;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What prices must know of coupons: all that a member may use here and all that were presented are
/// tried, and the best for the customer are used (rules PR-19, PR-28).
///
/// Of several coupons of one kind, which is one offer, one goes with a sale: the one that ends
/// first. Remembers what it was told about coupons while the sale goes on. Confined to the till's
/// thread.
final class Coupons {
    /// Kinds that are tried together; a customer with more has the others another time.
    private static final int MOST_KINDS = 30;

    /// Several versions of one promise: so many ways to choose among them are priced.
    private static final int MOST_HANDS = 8;

    private final TillRules rules;
    private final MemberPorts ports;
    private final Customers customers;
    private final GoodsPorts goods;
    private final InstantSource clock;
    private final Map<CouponId, Coupon> known = new HashMap<>();
    private final Map<CouponId, CouponAnswer.Why> barred = new HashMap<>();
    private final CouponPromises promises;
    private Optional<String> brought = Optional.empty();
    private List<Card> hand = List.of();

    Coupons(
            TillRules rules,
            MemberPorts ports,
            Customers customers,
            GoodsPorts goods,
            InstantSource clock) {
        this.rules = rules;
        this.ports = ports;
        this.customers = customers;
        this.goods = goods;
        this.clock = clock;
        this.promises = new CouponPromises(goods, rules.currency());
    }

    /// One coupon with what it promises.
    record Card(SaleCoupon coupon, Offer offer, LocalDate last) {}

    void forget() {
        known.clear();
        barred.clear();
        brought = Optional.empty();
        hand = List.of();
    }

    void remember(Coupon coupon) {
        known.put(CouponId.of(coupon.code()), coupon);
    }

    Optional<Coupon> coupon(CouponId id) {
        var here = Optional.ofNullable(known.get(id));
        if (here.isPresent() || ports.club().isEmpty()) return here;
        var read = ports.club().get().book().coupon(id);
        read.ifPresent(coupon -> known.put(id, coupon));
        return read;
    }

    Coupon.Wish wish(SaleHeader header) {
        return new Coupon.Wish(
                header.id().value(),
                rules.store(),
                header.terms().customer().member().map(SaleMember::id),
                clock.instant(),
                header.date().day());
    }

    /// With the coupons of the member who is there now, and without those of one who is not.
    SaleTerms brought(SaleHeader header) {
        var terms = header.terms();
        var customer = terms.customer();
        if (ports.club().isEmpty()) return terms;
        var member = customer.member().filter(one -> !one.later());
        var coupons = new ArrayList<SaleCoupon>();
        for (var coupon : customer.coupons()) {
            if (!others(coupon, customer)) coupons.add(coupon);
        }
        var now = member.map(one -> header.id().value() + " " + one.id());
        if (now.isPresent() && !now.equals(brought)) {
            customers
                    .file(customer, header.date())
                    .ifPresent(file -> bring(file, wish(header), coupons));
        }
        brought = now;
        return coupons.equals(customer.coupons())
                ? terms
                : terms.counting(customer.presenting(coupons));
    }

    /// What the member has who is there now.
    List<Coupon> owned(SaleHeader header) {
        var customer = header.terms().customer();
        if (customer.member().filter(one -> !one.later()).isEmpty()) return List.of();
        return customers.file(customer, header.date()).map(MemberFile::coupons).orElseGet(List::of);
    }

    private void bring(MemberFile file, Coupon.Wish wish, List<SaleCoupon> coupons) {
        for (var coupon : file.coupons()) {
            remember(coupon);
            var id = CouponId.of(coupon.code()).value();
            var there = coupons.stream().anyMatch(one -> one.id().equals(id));
            var full = coupons.size() >= SaleCustomer.MOST_COUPONS;
            if (!there && !full && coupon.refusal(wish).isEmpty()) {
                coupons.add(presented(coupon, false));
            }
        }
    }

    static SaleCoupon presented(Coupon coupon, boolean later) {
        return new SaleCoupon(
                CouponId.of(coupon.code()).value(),
                coupon.terms().offer().value(),
                coupon.terms().version(),
                false,
                later);
    }

    private boolean others(SaleCoupon coupon, SaleCustomer customer) {
        var owner = coupon(new CouponId(coupon.id())).flatMap(Coupon::member);
        return owner.isPresent() && !owner.equals(customer.member().map(SaleMember::id));
    }

    /// The very version that was promised, if this till has it.
    Optional<Offer> promised(SaleCoupon coupon) {
        return promises.of(coupon);
    }

    /// Prices with the coupons that are best for the customer.
    ///
    /// @param pricing what the basket costs with these offers besides its own
    Priced best(SaleHeader header, Function<List<Offer>, Priced> pricing) {
        var hands = hands(header);
        hand = hands.getFirst();
        var best = pricing.apply(offers(hand));
        for (var other : hands.subList(1, hands.size())) {
            var priced = pricing.apply(offers(other));
            if (priced.total().compareTo(best.total()) >= 0) continue;
            best = priced;
            hand = other;
        }
        return best;
    }

    private static List<Offer> offers(List<Card> cards) {
        return cards.stream().map(Card::offer).toList();
    }

    /// Which coupons of the last priced basket were tried.
    List<Card> hand() {
        return hand;
    }

    /// What this till has given out of what there is a limited amount of.
    Map<OfferId, Given> given(List<Offer> offers, SaleHeader header) {
        var given = new HashMap<OfferId, Given>();
        for (var offer : offers) {
            if (offer.limits().counted()) {
                given.put(offer.id(), goods.records().given(offer, header.date()));
            }
        }
        return given;
    }

    /// Says which took something off; the others stay the customer's.
    SaleTerms applied(SaleTerms terms, Priced priced) {
        var used = new ArrayList<String>();
        for (var card : hand) {
            var took = priced.applied().stream().anyMatch(one -> one.offer().equals(card.offer()));
            if (took) used.add(card.coupon().id());
        }
        return marked(terms, used);
    }

    static SaleTerms marked(SaleTerms terms, List<String> used) {
        var customer = terms.customer();
        if (customer.coupons().isEmpty()) return terms;
        var marked =
                customer.coupons().stream()
                        .map(one -> one.applied(used.contains(one.id())))
                        .toList();
        return terms.counting(customer.presenting(marked));
    }

    /// What stays with a sale that is paid: the others remain the customer's.
    static SaleCustomer used(SaleCustomer customer) {
        return customer.presenting(
                customer.coupons().stream().filter(SaleCoupon::applied).toList());
    }

    /// Whoever keeps coupons said no to these when they were to be held.
    void bar(List<Authority.Held.NotUsable> unusable) {
        for (var one : unusable) barred.put(CouponId.of(one.code()), one.why());
    }

    Optional<CouponAnswer.Why> barred(CouponId coupon) {
        return Optional.ofNullable(barred.get(coupon));
    }

    /// Why its own life lets it not be used here now; empty if it does.
    Optional<CouponAnswer.Why> refusal(CouponId id, Coupon.Wish wish) {
        return barred(id).or(() -> coupon(id).flatMap(one -> one.refusal(wish)));
    }

    private List<List<Card>> hands(SaleHeader header) {
        List<List<Card>> hands = new ArrayList<>();
        hands.add(List.of());
        for (var cards : byKind(header).values()) {
            var few = hands.size() * cards.size() <= MOST_HANDS ? cards : cards.subList(0, 1);
            var next = new ArrayList<List<Card>>();
            for (var before : hands) {
                for (var card : few) {
                    var more = new ArrayList<>(before);
                    more.add(card);
                    next.add(more);
                }
            }
            hands = next;
        }
        return hands;
    }

    /// By offer, of each version the coupon that ends first; in the order in which they end.
    private Map<OfferId, List<Card>> byKind(SaleHeader header) {
        var kinds = new LinkedHashMap<OfferId, List<Card>>();
        for (var card : cards(header)) {
            if (!kinds.containsKey(card.offer().id()) && kinds.size() >= MOST_KINDS) continue;
            var cards = kinds.computeIfAbsent(card.offer().id(), _ -> new ArrayList<>());
            if (cards.stream().noneMatch(one -> one.offer().equals(card.offer()))) cards.add(card);
        }
        return kinds;
    }

    private List<Card> cards(SaleHeader header) {
        var wish = wish(header);
        var cards = new ArrayList<Card>();
        for (var coupon : header.terms().customer().coupons()) {
            var life = coupon(new CouponId(coupon.id()));
            if (refusal(new CouponId(coupon.id()), wish).isPresent()) continue;
            var last = life.map(one -> one.terms().last()).orElse(wish.day());
            promised(coupon).ifPresent(offer -> cards.add(new Card(coupon, offer, last)));
        }
        cards.sort(Comparator.comparing(Card::last).thenComparing(card -> card.coupon().id()));
        return cards;
    }
}
