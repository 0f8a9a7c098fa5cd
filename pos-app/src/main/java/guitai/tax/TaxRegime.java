package guitai.tax;

/// How a shop's prices stand to tax, and how the tax of a sale is reckoned; fixed per document
/// (rules PX-01, PX-03, PX-05, PX-08).
public enum TaxRegime {
    /// Prices include tax; it is taken out line by line. The default in China, where the fapiao
    /// lists amount and tax of each line.
    INCLUSIVE_LINE,
    /// Prices include tax; it is taken out of the total of each rate. Usual in Europe.
    INCLUSIVE_TOTAL,
    /// Tax is added to the price, rounded on each line.
    EXCLUSIVE_ITEM,
    /// Tax is added to the price, rounded once a rate.
    EXCLUSIVE_INVOICE;

    /// Whether the customer owes the tax on top of the prices.
    public boolean added() {
        return this == EXCLUSIVE_ITEM || this == EXCLUSIVE_INVOICE;
    }

    /// Whether tax is rounded on each line, and not once a rate.
    boolean byLine() {
        return this == INCLUSIVE_LINE || this == EXCLUSIVE_ITEM;
    }
}
