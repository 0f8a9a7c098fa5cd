package guitai.flow;

import guitai.price.PriceBook;
import guitai.price.PriceHistory;
import guitai.promotion.OfferBook;

/// What the counter knows of goods besides the catalogue.
public record GoodsPorts(OfferBook offers, PriceBook prices, PriceHistory history, GoodsLaw law) {

    public GoodsPorts(OfferBook offers, PriceBook prices, PriceHistory history) {
        this(offers, prices, history, GoodsLaw.USUAL);
    }

    /// A shop that sells at its shelf prices.
    public static GoodsPorts none() {
        return new GoodsPorts(OfferBook.none(), PriceBook.none(), PriceHistory.NONE);
    }

    public GoodsPorts under(GoodsLaw other) {
        return new GoodsPorts(offers, prices, history, other);
    }
}
