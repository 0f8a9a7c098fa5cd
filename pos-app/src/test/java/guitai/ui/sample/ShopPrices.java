package guitai.ui.sample;

import guitai.flow.Counter;
import guitai.flow.PricePorts;
import guitai.flow.Prices;
import guitai.price.PriceLaw;
import guitai.storage.TillStore;
import guitai.ui.price.PriceFiles;
import guitai.ui.shell.PriceParts;

import java.time.InstantSource;
import java.util.List;

/// Work on the prices of a shop in a test.
final class ShopPrices {
    private ShopPrices() {}

    static PriceParts of(TillStore store, Counter counter, InstantSource clock, PriceFiles files) {
        var ports =
                new PricePorts(
                        store.prices(),
                        store.priceHistory(),
                        store.shelfTags(),
                        List::of,
                        PriceLaw.CHINA);
        var work = new Prices(counter.rules(), store.books(), store.catalogue(), ports, clock);
        return new PriceParts(work, files);
    }
}
