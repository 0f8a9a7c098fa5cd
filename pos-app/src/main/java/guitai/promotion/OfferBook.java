package guitai.promotion;

import java.util.List;

/// Port: the offers that hold at this till.
///
/// Answers from memory in microseconds, on any thread.
@FunctionalInterface
public interface OfferBook {
    /// The newest version of every offer for everybody that is neither withdrawn nor over, in the
    /// order of their ids; also those whose window is still to come.
    List<Offer> published();

    /// The same of what only a coupon brings: none of it is for a customer who has not presented
    /// one.
    default List<Offer> coupons() {
        return List.of();
    }

    /// A shop without offers.
    static OfferBook none() {
        return List::of;
    }
}
