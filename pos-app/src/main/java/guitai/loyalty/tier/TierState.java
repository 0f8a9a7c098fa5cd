package guitai.loyalty.tier;

import java.time.LocalDate;

/// Where a member stands on the ladder.
///
/// @param since the day of the last change, upward or down
/// @param review the day on which the tier may be taken away; never before
public record TierState(String tier, LocalDate since, LocalDate review) {

    private static final int REVIEW_MONTHS = 12;
    private static final int NOTICE_DAYS = 30;

    static TierState changed(Tier tier, LocalDate on) {
        return new TierState(tier.name(), on, reviewAfter(on));
    }

    static LocalDate reviewAfter(LocalDate on) {
        return on.plusMonths(REVIEW_MONTHS);
    }

    /// From this day the member is told of the review (rule LY-52).
    public LocalDate notice() {
        return review.minusDays(NOTICE_DAYS);
    }
}
