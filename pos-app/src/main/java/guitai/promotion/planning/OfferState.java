package guitai.promotion.planning;

import guitai.promotion.Offer;

import java.time.Instant;

/// How an offer stands at a moment.
public enum OfferState {
    /// Worked on; nobody gets it.
    DRAFT,
    /// Its days have begun and are not over; the time of day is another matter.
    OPEN,
    COMING,
    OVER,
    WITHDRAWN;

    /// How one that is published and was not withdrawn stands.
    public static OfferState of(Offer offer, Instant now) {
        var window = offer.window();
        if (window.to().filter(to -> !now.isBefore(to)).isPresent()) return OVER;
        return window.from().filter(now::isBefore).isPresent() ? COMING : OPEN;
    }
}
