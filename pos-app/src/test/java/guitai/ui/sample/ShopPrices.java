package guitai.ui.sample;

import guitai.flow.Counter;
import guitai.flow.GoodsLaw;
import guitai.flow.GoodsPorts;
import guitai.flow.PricePorts;
import guitai.flow.Prices;
import guitai.price.PriceHistory;
import guitai.price.PriceLaw;
import guitai.promotion.Offer;
import guitai.storage.TillStore;
import guitai.ui.price.PriceFiles;
import guitai.ui.shell.PriceParts;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// Work on the prices of a shop in a test.
final class ShopPrices {
    private ShopPrices() {}

    /// What the shop sells at: the offers a test gives it, or its own where it gives none.
    static GoodsPorts goods(TillStore store, Supplier<List<Offer>> given) {
        return new GoodsPorts(
                () -> given.get().isEmpty() ? store.offers().published() : given.get(),
                store.offers(),
                List::of,
                PriceHistory.NONE,
                GoodsLaw.USUAL);
    }

    static PriceParts of(
            TillStore store,
            Counter counter,
            InstantSource clock,
            PriceFiles files,
            Supplier<List<Offer>> offers) {
        var ports =
                new PricePorts(
                        store.prices(),
                        store.priceHistory(),
                        store.shelfTags(),
                        offers,
                        PriceLaw.CHINA);
        var work = new Prices(counter.rules(), store.books(), store.catalogue(), ports, clock);
        return new PriceParts(work, files);
    }
}
