package guitai.tax;

/// How a shop's prices stand to tax, and how the tax of a sale is reckoned; fixed per document
/// (rules PX-01, PX-03, PX-05, PX-08).
public enum TaxRegime {
    /// Prices include tax; it is taken out line by line. The default in China.
    INCLUSIVE_LINE,
    /// Prices include tax; it is taken out of the total of each rate. Usual in Europe.
    INCLUSIVE_TOTAL,
    /// Tax is added to the price, rounded on each line.
    EXCLUSIVE_ITEM,
    /// Tax is added to the price, rounded once a rate.
    EXCLUSIVE_INVOICE
}
