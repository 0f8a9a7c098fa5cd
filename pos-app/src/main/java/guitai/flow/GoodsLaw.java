package guitai.flow;

import guitai.catalog.GoodsRules;
import guitai.catalog.RecallBook;

/// What goods may not be sold, and which are never discounted, besides what the catalogue says.
public record GoodsLaw(RecallBook recalls, GoodsRules rules) {

    /// Nothing was recalled, and the shop has set nothing.
    public static final GoodsLaw USUAL = new GoodsLaw(RecallBook.none(), GoodsRules.USUAL);
}
