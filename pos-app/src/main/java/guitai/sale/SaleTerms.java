package guitai.sale;

import guitai.tax.TaxRegime;

import java.util.Optional;

/// What holds for the whole sale and every document that follows from it.
///
/// @param discount what a person took off the whole sale; its shares stand at the lines
public record SaleTerms(TaxRegime tax, Optional<ManualDiscount> discount) {
    /// Tax in the price, line by line, and nothing taken off by hand.
    public static final SaleTerms USUAL = new SaleTerms(TaxRegime.INCLUSIVE_LINE, Optional.empty());

    /// The usual terms with tax reckoned in this way.
    public static SaleTerms of(TaxRegime tax) {
        return new SaleTerms(tax, Optional.empty());
    }

    public SaleTerms with(Optional<ManualDiscount> other) {
        return new SaleTerms(tax, other);
    }
}
