package guitai.promotion;

import guitai.time.BusinessDate;

import java.util.List;
import java.util.Map;

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

    /// What this till has given out of each offer there is a limited amount of (rule PR-16); what
    /// other tills gave is not in it.
    default Map<OfferId, Given> given(BusinessDate today) {
        return Map.of();
    }

    /// A shop without offers.
    static OfferBook none() {
        return List::of;
    }
}
