package guitai.flow;

import guitai.catalog.Catalogue;
import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.price.PriceHistory;
import guitai.price.PriceLaw;
import guitai.price.PriceRaise;
import guitai.promotion.Offer;
import guitai.promotion.planning.Goods;
import guitai.promotion.planning.OfferRecords;
import guitai.stock.StockBook;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The shop's goods as the checker of offers asks for them, read once for one look.
final class OfferGoods implements Goods {
    // An offer on a whole shop would ask for the history of every item.
    private static final int MOST_HISTORIES = 500;

    private final Catalogue catalogue;
    private final StockBook stock;
    private final PriceHistory history;
    private final OfferRecords records;
    private final String store;
    private final ZoneId zone;
    private final PriceLaw law;
    private final Instant now;
    private final List<Item> all;

    OfferGoods(
            Catalogue catalogue,
            StockBook stock,
            GoodsPorts goods,
            String store,
            ZoneId zone,
            PriceLaw law,
            Instant now) {
        this.catalogue = catalogue;
        this.stock = stock;
        this.history = goods.history();
        this.records = goods.records();
        this.store = store;
        this.zone = zone;
        this.law = law;
        this.now = now;
        this.all = catalogue.items();
    }

    @Override
    public Optional<Item> find(Sku sku) {
        return catalogue.find(sku) instanceof Catalogue.Lookup.Found(var item)
                ? Optional.of(item)
                : Optional.empty();
    }

    @Override
    public List<Item> all() {
        return all;
    }

    /// What never moved is not counted by anybody.
    @Override
    public OptionalLong stock(Sku sku) {
        return stock.moves(sku, 1).isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(stock.level(sku).milli());
    }

    @Override
    public int given(Offer offer) {
        var today = new BusinessDate(now.atZone(zone).toLocalDate());
        return records.given(offer, today).ever();
    }

    @Override
    public List<Sku> raisedBefore(Offer offer) {
        var start = offer.window().from().filter(now::isBefore).orElse(now);
        var day = start.atZone(zone).toLocalDate();
        return covered(offer.scope())
                .map(Item::sku)
                .limit(MOST_HISTORIES)
                .filter(
                        sku ->
                                !PriceRaise.shortlyBefore(history.asked(sku, store), day, law, zone)
                                        .isEmpty())
                .toList();
    }
}
