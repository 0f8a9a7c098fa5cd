package guitai.flow;

import guitai.catalog.Catalogue;
import guitai.catalog.Catalogue.Lookup;
import guitai.catalog.Item;
import guitai.catalog.ItemFlag;
import guitai.catalog.Sku;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.price.PriceList;
import guitai.promotion.Offer;
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
import guitai.sale.SaleId;
import guitai.sale.SaleTerms;
import guitai.stock.StockBook;

import java.time.InstantSource;
import java.time.ZonedDateTime;
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
    private final InstantSource clock;
    private final OwnPrices own;
    private Optional<Priced> last = Optional.empty();

    Pricing(
            TillRules rules,
            GoodsPorts goods,
            Catalogue catalogue,
            StockBook stock,
            InstantSource clock) {
        this.rules = rules;
        this.goods = goods;
        this.catalogue = catalogue;
        this.stock = stock;
        this.clock = clock;
        this.own = new OwnPrices(rules, goods);
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

    /// What a basket would cost now; the counter stays as it is.
    public Priced preview(Sale sale, List<Offer> offers) {
        var lines = own.of(sale.lines().stream().filter(line -> !line.gift()).toList(), now());
        return Offers.price(request(lines, sale.header().terms(), offers, gifts(offers)));
    }

    /// The basket at today's prices, with what offers take off and what they give.
    Sale.Open priced(Sale.Open sale) {
        if (sale.goods().isEmpty()) {
            forget();
            return new Sale.Open(sale.header(), List.of());
        }
        var lines = own.of(sale.goods(), now());
        var terms = sale.header().terms();
        var offers = offers(terms);
        var gifts = gifts(offers);
        var priced = Offers.price(request(lines, terms, offers, gifts));
        last = Optional.of(priced);
        return new Sale.Open(sale.header(), new PricedLines(rules, terms, gifts).of(lines, priced));
    }

    void forget() {
        last = Optional.empty();
        own.forget();
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(rules.calendar().zone());
    }

    /// What is open to everybody. A coupon is for who presents it, and nobody can here yet.
    private List<Offer> offers(SaleTerms terms) {
        return goods.offers().published().stream()
                .filter(offer -> offer.stage() != Stage.COUPON)
                .filter(offer -> !terms.declined().contains(offer.id().value()))
                .toList();
    }

    private PricingRequest request(
            List<LineItem> lines, SaleTerms terms, List<Offer> offers, Map<Sku, Item> gifts) {
        var giftPrices = new HashMap<Sku, Money>();
        gifts.forEach((sku, item) -> giftPrices.put(sku, item.price()));
        return new PricingRequest(
                now(),
                rules.store(),
                rules.pricing().channel(),
                Optional.empty(),
                rules.pricing().maxCoupons(),
                lines.stream().map(Pricing::line).toList(),
                offers,
                giftPrices,
                terms.discount(),
                Optional.empty(),
                Optional.empty(),
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
