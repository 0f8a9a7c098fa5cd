package guitai.flow;

import guitai.catalog.GoodsRules;
import guitai.price.PriceHistory;
import guitai.price.PriceList;
import guitai.promotion.Offer;
import guitai.storage.TillStore;

import java.util.List;

/// What a shop in a test sells at: offers and price lists given to it, or, once it plans, its own
/// offers with their past.
final class ShopGoods {
    private List<Offer> offers = List.of();
    private List<PriceList> lists = List.of();
    private boolean planning;

    void offer(Offer... published) {
        offers = List.of(published);
    }

    void list(PriceList... published) {
        lists = List.of(published);
    }

    void planning() {
        planning = true;
    }

    GoodsPorts on(TillStore store) {
        var law = new GoodsLaw(store.recalls(), GoodsRules.USUAL);
        if (planning) {
            var own = store.offers();
            return new GoodsPorts(own, own, () -> lists, store.priceHistory(), law);
        }
        return new GoodsPorts(() -> offers, () -> lists, PriceHistory.NONE).under(law);
    }
}
