package guitai.promotion;

import java.util.List;

/// Port: the offers of this shop.
///
/// Answers from memory in microseconds, from any thread.
public interface OfferBook {
    /// The newest version of every offer that is neither withdrawn nor over; which of them are open
    /// is the engine's to say.
    List<Offer> published();

    /// A shop without offers.
    static OfferBook none() {
        return List::of;
    }
}
