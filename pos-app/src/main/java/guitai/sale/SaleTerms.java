package guitai.sale;

import guitai.tax.TaxRegime;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What holds for the whole sale and every document that follows from it.
///
/// @param discount what a person took off the whole sale; its shares stand at the lines
/// @param declined offers whose gift the customer does not want; sorted
/// @param promise what was said of returns when it was paid
/// @param exchange goods that come back for these
/// @param uses of the offers that applied, in the order in which they took their turn
/// @param customer whom it is counted for
public record SaleTerms(
        TaxRegime tax,
        Optional<ManualDiscount> discount,
        Set<String> declined,
        ReturnPromise promise,
        Optional<Exchange> exchange,
        List<OfferUse> uses,
        SaleCustomer customer) {
    /// Tax in the price, line by line, and nothing taken off by hand.
    public static final SaleTerms USUAL =
            new SaleTerms(TaxRegime.INCLUSIVE_LINE, Optional.empty(), Set.of());

    public SaleTerms {
        declined = Collections.unmodifiableSortedSet(new TreeSet<>(declined));
        uses = List.copyOf(uses);
    }

    /// The usual terms with tax reckoned in this way.
    public static SaleTerms of(TaxRegime tax) {
        return new SaleTerms(tax, Optional.empty(), Set.of());
    }

    public SaleTerms(TaxRegime tax, Optional<ManualDiscount> discount, Set<String> declined) {
        this(
                tax,
                discount,
                declined,
                ReturnPromise.NONE,
                Optional.empty(),
                List.of(),
                SaleCustomer.UNKNOWN);
    }

    public SaleTerms with(Optional<ManualDiscount> other) {
        return new SaleTerms(tax, other, declined, promise, exchange, uses, customer);
    }

    public SaleTerms declining(String offer) {
        var more = new TreeSet<>(declined);
        more.add(offer);
        return new SaleTerms(tax, discount, more, promise, exchange, uses, customer);
    }

    public SaleTerms promising(ReturnPromise other) {
        return new SaleTerms(tax, discount, declined, other, exchange, uses, customer);
    }

    public SaleTerms exchanging(Exchange goods) {
        return new SaleTerms(tax, discount, declined, promise, Optional.of(goods), uses, customer);
    }

    /// With what the offers of today used of their limits.
    public SaleTerms using(List<OfferUse> others) {
        return new SaleTerms(tax, discount, declined, promise, exchange, others, customer);
    }

    public SaleTerms counting(SaleCustomer other) {
        return new SaleTerms(tax, discount, declined, promise, exchange, uses, other);
    }
}
