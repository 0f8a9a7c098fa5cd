package guitai.sale;

/// How much of its limits one offer used in one sale (rule PR-16), or gets back by a return.
///
/// @param version of the offer that applied
/// @param units pieces and weighed lines
/// @param times bundles, steps, or the one use of the whole sale
public record OfferUse(String offer, int version, int units, int times) {
    public OfferUse {
        if (units < 0 || times < 0) throw new IllegalArgumentException("a use below 0");
    }
}
