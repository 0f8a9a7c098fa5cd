package guitai.loyalty.message;

import guitai.privacy.Purpose;

import java.util.Set;

/// What a message is about. The names are stored: none is ever given another meaning.
///
/// A message about somebody's own points, tier or purchase is part of the membership; everything
/// else is advertising, which wants a consent of its own and is counted (rules CP-09, SC-18).
public enum Template {
    POINTS_EXPIRE(About.MEMBERSHIP),
    TIER_UP(About.MEMBERSHIP),
    TIER_REVIEW(About.MEMBERSHIP),
    /// A payment, a full stamp card or a draw gave something.
    GIFT(About.MEMBERSHIP),
    BIRTHDAY(About.OFFER),
    COUPON_EXPIRES(About.OFFER),
    /// Asks what somebody thinks of a purchase; whatever the answer, it earns the same (rule
    /// SC-34).
    REVIEW(About.OFFER),
    /// For somebody who has not come for long.
    COME_BACK(About.PERSON);

    private enum About {
        MEMBERSHIP,
        /// Advertising.
        OFFER,
        /// Advertising that is chosen by what this person bought.
        PERSON
    }

    private final About about;

    Template(About about) {
        this.about = about;
    }

    /// All of them must have been agreed to.
    public Set<Purpose> needs() {
        return switch (about) {
            case MEMBERSHIP -> Set.of(Purpose.MEMBERSHIP);
            case OFFER -> Set.of(Purpose.MEMBERSHIP, Purpose.MARKETING);
            case PERSON -> Set.of(Purpose.MEMBERSHIP, Purpose.MARKETING, Purpose.PROFILING);
        };
    }

    /// Whether it counts as a push.
    public boolean advertises() {
        return about != About.MEMBERSHIP;
    }
}
