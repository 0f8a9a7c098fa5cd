package guitai.flow;

import guitai.price.PriceBook;
import guitai.price.PriceHistory;
import guitai.promotion.OfferBook;
import guitai.promotion.planning.OfferRecords;

/// What the counter knows of goods besides the catalogue.
///
/// @param records the offers with their past and their drafts, for who works on them
public record GoodsPorts(
        OfferBook offers,
        OfferRecords records,
        PriceBook prices,
        PriceHistory history,
        GoodsLaw law) {

    /// Of a counter at which nobody works on offers.
    public GoodsPorts(OfferBook offers, PriceBook prices, PriceHistory history) {
        this(offers, OfferRecords.none(), prices, history, GoodsLaw.USUAL);
    }

    /// A shop that sells at its shelf prices.
    public static GoodsPorts none() {
        return new GoodsPorts(OfferBook.none(), PriceBook.none(), PriceHistory.NONE);
    }

    public GoodsPorts under(GoodsLaw other) {
        return new GoodsPorts(offers, records, prices, history, other);
    }
}
