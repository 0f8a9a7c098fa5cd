package guitai.flow;

import guitai.catalog.Catalogue;
import guitai.catalog.Catalogue.Lookup;
import guitai.catalog.Item;
import guitai.catalog.ItemFlag;
import guitai.catalog.Sku;
import guitai.journal.Fact;
import guitai.loyalty.book.Authority;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponId;
import guitai.money.Money;
import guitai.price.PriceList;
import guitai.promotion.Given;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferRule;
import guitai.promotion.Offers;
import guitai.promotion.Priced;
import guitai.promotion.PricingLine;
import guitai.promotion.PricingRequest;
import guitai.promotion.Reach;
import guitai.promotion.Stage;
import guitai.sale.LineItem;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.SaleCoupon;
import guitai.sale.SaleHeader;
import guitai.sale.SaleId;
import guitai.sale.SaleTerms;
import guitai.stock.StockBook;
import guitai.time.BusinessDate;

import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the goods at the counter cost: worked out anew from gross after every change, so that only
/// what is in the basket decides, not how it came there (rules PR-05, PR-06).
///
/// The clock runs until the total is fixed; from then on the sale keeps its prices (rule PR-07).
public final class Pricing {
    private final TillRules rules;
    private final GoodsPorts goods;
    private final Catalogue catalogue;
    private final StockBook stock;
    private final Customers customers;
    private final Coupons coupons;
    private final InstantSource clock;
    private final OwnPrices own;
    private Optional<Priced> last = Optional.empty();

    private Pricing(
            TillRules rules,
            GoodsPorts goods,
            Catalogue catalogue,
            StockBook stock,
            Customers customers,
            Coupons coupons,
            InstantSource clock) {
        this.customers = customers;
        this.coupons = coupons;
        this.rules = rules;
        this.goods = goods;
        this.catalogue = catalogue;
        this.stock = stock;
        this.clock = clock;
        this.own = new OwnPrices(rules, goods);
    }

    static Pricing of(TillRules rules, Counter.Ports p, Customers customers, Coupons coupons) {
        return new Pricing(
                rules, p.goods(), p.catalogue(), p.stock(), customers, coupons, p.clock());
    }

    /// How the offers of the last priced basket came about: what applied, why others did not, what
    /// is within reach. Empty for an empty basket, and after a start until something changes.
    public Optional<Priced> last() {
        return last;
    }

    /// The next offer of the last priced basket, if it is near enough to be named to a customer.
    public Optional<Reach> reach() {
        return last.flatMap(
                priced ->
                        priced.reach()
                                .filter(
                                        one ->
                                                one.near(
                                                        priced.gross(),
                                                        rules.pricing().reachBasisPoints())));
    }

    /// The name of a price list that a line has its price from; empty where it is no longer known.
    ///
    /// Any thread.
    public Optional<PriceList> list(String id) {
        return goods.prices().published().stream().filter(list -> list.id().equals(id)).findFirst();
    }

    /// Says that the last basket is not proven to have the best offers, if it is not.
    Optional<Fact> bounded(SaleId sale) {
        return last.filter(priced -> priced.method() == Priced.Method.BOUNDED)
                .map(priced -> new Fact.OffersBounded(sale, priced.nodes()));
    }

    /// What a basket would cost now; the counter stays as it is. Reads the disk.
    ///
    /// @param today the business date
    public Priced preview(Sale sale, List<Offer> offers, BusinessDate today) {
        var lines =
                own.of(
                        sale.lines().stream().filter(line -> !line.gift()).toList(),
                        now(),
                        tier(sale));
        var given = new HashMap<OfferId, Given>();
        for (var offer : offers) {
            if (offer.limits().counted())
                given.put(offer.id(), goods.records().given(offer, today));
        }
        var request = request(lines, sale.header(), offers, gifts(offers));
        return Offers.price(request.after(given));
    }

    /// The basket at today's prices, with what offers take off and what they give.
    Sale.Open priced(Sale.Open sale) {
        var terms = coupons.brought(sale.header());
        if (sale.goods().isEmpty()) {
            forget();
            var unused = Coupons.marked(pointless(terms.using(List.of())), List.of());
            return new Sale.Open(sale.header().on(unused), List.of());
        }
        var lines = own.of(sale.goods(), now(), tier(sale));
        var before = sale.header().on(terms);
        var offers = offers(terms);
        var gifts = gifts(offers);
        var priced = coupons.best(before, hand -> priced(lines, before, offers, hand, gifts));
        last = Optional.of(priced);
        var used = counted(terms.using(PricedLines.uses(priced)), priced);
        var header = before.on(coupons.applied(used, priced));
        return new Sale.Open(header, new PricedLines(rules, terms, gifts).of(lines, priced));
    }

    /// @param hand what the coupons promise that are tried together
    private Priced priced(
            List<LineItem> lines,
            SaleHeader header,
            List<Offer> offers,
            List<Offer> hand,
            Map<Sku, Item> gifts) {
        var all = new ArrayList<>(offers);
        all.addAll(hand);
        var given = new HashMap<>(goods.offers().given(header.date()));
        given.putAll(coupons.given(hand, header));
        return Offers.price(request(lines, header, all, gifts).after(given));
    }

    /// With the points that pay for goods now.
    private static SaleTerms counted(SaleTerms terms, Priced priced) {
        return using(terms, priced.pointsUsed());
    }

    private static SaleTerms pointless(SaleTerms terms) {
        return using(terms, 0);
    }

    private static SaleTerms using(SaleTerms terms, long points) {
        var customer = terms.customer();
        return terms.counting(customer.with(customer.member().map(m -> m.using(points))));
    }

    private Optional<String> tier(Sale sale) {
        return customers.tier(sale.header().terms().customer());
    }

    /// Nobody is at the counter any more: what is remembered of the customer goes too.
    void clear() {
        forget();
        customers.gone();
        coupons.forget();
    }

    /// These coupons as this till was told of them: whoever keeps them elsewhere has them in no
    /// book here.
    List<Coupon> known(List<SaleCoupon> presented) {
        return presented.stream()
                .flatMap(one -> coupons.coupon(new CouponId(one.id())).stream())
                .toList();
    }

    /// Whoever keeps coupons would not hold these: they are tried no more.
    void bar(List<Authority.Held.NotUsable> unusable) {
        coupons.bar(unusable);
    }

    void forget() {
        last = Optional.empty();
        own.forget();
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(rules.calendar().zone());
    }

    /// What is open to everybody; a coupon is for who presents it.
    private List<Offer> offers(SaleTerms terms) {
        return goods.offers().published().stream()
                .filter(offer -> offer.stage() != Stage.COUPON)
                .filter(offer -> !terms.declined().contains(offer.id().value()))
                .toList();
    }

    private PricingRequest request(
            List<LineItem> lines, SaleHeader header, List<Offer> offers, Map<Sku, Item> gifts) {
        var terms = header.terms();
        var customer = terms.customer();
        var giftPrices = new HashMap<Sku, Money>();
        gifts.forEach((sku, item) -> giftPrices.put(sku, item.price()));
        return new PricingRequest(
                now(),
                rules.store(),
                rules.pricing().channel(),
                customers.snapshot(customer, header.date()),
                rules.pricing().maxCoupons(),
                lines.stream().map(Pricing::line).toList(),
                offers,
                giftPrices,
                terms.discount(),
                customers.points(customer),
                customers.earn(customer, rules.calendar().dateOf(clock.instant()), header.date()),
                rules.currency());
    }

    private static PricingLine line(LineItem line) {
        return line(line, line.quantity(), PricedLines.beforeHand(line), PricedLines.byHand(line));
    }

    /// So much of a line, at this gross, with this taken off by hand.
    static PricingLine line(LineItem line, Quantity quantity, Money gross, Money byHand) {
        var closed = line.itemClass().is(ItemFlag.NO_DISCOUNT) || line.itemClass().is(ItemFlag.BAG);
        return new PricingLine(
                line.number(),
                line.sku(),
                line.itemClass().category(),
                line.itemClass().tags(),
                line.unitPrice(),
                quantity,
                gross,
                line.weighed(),
                closed,
                closed,
                closed,
                byHand);
    }

    /// Whether there is any, where the shop keeps stock of it: of goods that were never bought in,
    /// nobody knows (rule PR-24).
    private boolean onHand(Sku sku) {
        var level = stock.level(sku);
        return level.milli() > 0 || !level.lastCost().isPositive();
    }

    /// What the offers of today could give, at its shelf price.
    private Map<Sku, Item> gifts(List<Offer> offers) {
        var gifts = new HashMap<Sku, Item>();
        for (var offer : offers) {
            if (offer.rule() instanceof OfferRule.Gift gift
                    && catalogue.find(gift.sku()) instanceof Lookup.Found(var item)
                    && onHand(gift.sku())) {
                gifts.put(gift.sku(), item);
            }
        }
        return gifts;
    }
}
