package guitai.price;

import java.util.List;

/// Port: the price lists of this shop.
///
/// Answers from memory in microseconds; safe from any thread.
public interface PriceBook {

    /// The newest version of every list that is neither withdrawn nor over; some may not have
    /// begun. The same list object until something changes.
    List<PriceList> published();

    /// No lists: every item costs its own price.
    static PriceBook none() {
        return List::of;
    }
}
