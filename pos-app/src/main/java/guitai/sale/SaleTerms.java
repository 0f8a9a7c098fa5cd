package guitai.sale;

import guitai.tax.TaxRegime;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What holds for the whole sale and every document that follows from it.
///
/// @param discount what a person took off the whole sale; its shares stand at the lines
/// @param declined offers whose gift the customer does not want; sorted
/// @param promise what was said of returns when it was paid
/// @param exchange goods that come back for these
public record SaleTerms(
        TaxRegime tax,
        Optional<ManualDiscount> discount,
        Set<String> declined,
        ReturnPromise promise,
        Optional<Exchange> exchange) {
    /// Tax in the price, line by line, and nothing taken off by hand.
    public static final SaleTerms USUAL =
            new SaleTerms(TaxRegime.INCLUSIVE_LINE, Optional.empty(), Set.of());

    public SaleTerms {
        declined = Collections.unmodifiableSortedSet(new TreeSet<>(declined));
    }

    /// The usual terms with tax reckoned in this way.
    public static SaleTerms of(TaxRegime tax) {
        return new SaleTerms(tax, Optional.empty(), Set.of());
    }

    public SaleTerms(TaxRegime tax, Optional<ManualDiscount> discount, Set<String> declined) {
        this(tax, discount, declined, ReturnPromise.NONE, Optional.empty());
    }

    public SaleTerms with(Optional<ManualDiscount> other) {
        return new SaleTerms(tax, other, declined, promise, exchange);
    }

    public SaleTerms declining(String offer) {
        var more = new TreeSet<>(declined);
        more.add(offer);
        return new SaleTerms(tax, discount, more, promise, exchange);
    }

    public SaleTerms promising(ReturnPromise other) {
        return new SaleTerms(tax, discount, declined, other, exchange);
    }

    public SaleTerms exchanging(Exchange goods) {
        return new SaleTerms(tax, discount, declined, promise, Optional.of(goods));
    }
}
