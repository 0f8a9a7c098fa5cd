package guitai.flow;

import guitai.price.PriceBook;
import guitai.price.PriceHistory;
import guitai.promotion.OfferBook;

/// What the counter knows of prices besides the catalogue.
public record GoodsPorts(OfferBook offers, PriceBook prices, PriceHistory history) {

    /// A shop that sells at its shelf prices.
    public static GoodsPorts none() {
        return new GoodsPorts(OfferBook.none(), PriceBook.none(), PriceHistory.NONE);
    }
}
