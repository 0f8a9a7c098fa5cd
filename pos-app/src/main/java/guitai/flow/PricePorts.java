package guitai.flow;

import guitai.price.PriceHistory;
import guitai.price.PriceLaw;
import guitai.price.PriceRecords;
import guitai.price.ShelfTags;
import guitai.promotion.Offer;

import java.util.List;
import java.util.function.Supplier;

/// What work on prices stands on.
///
/// @param offers that are published
/// @param law by which an earlier price may be shown
public record PricePorts(
        PriceRecords records,
        PriceHistory history,
        ShelfTags tags,
        Supplier<List<Offer>> offers,
        PriceLaw law) {}
