package guitai.promotion;

import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

/// What pricing must know of a member, as it was when the member was attached to the sale.
///
/// @param points that may be spent now
/// @param usage of offers on this business date and ever; an offer that is not there was not used
public record MemberSnapshot(
        String id,
        String tier,
        boolean isNew,
        Optional<MonthDay> birthday,
        long points,
        Map<OfferId, Usage> usage) {

    public MemberSnapshot {
        usage = Map.copyOf(usage);
        if (points < 0) points = 0; // a debt of points can pay for nothing
    }

    public record Usage(int unitsToday, int timesToday, int timesTotal) {
        public static final Usage NONE = new Usage(0, 0, 0);
    }

    Usage usageOf(OfferId offer) {
        return usage.getOrDefault(offer, Usage.NONE);
    }

    /// Born on 29 February is 28 February in common years (rule LY-13).
    boolean hasBirthday(ZonedDateTime now) {
        return birthday.filter(day -> day.atYear(now.getYear()).equals(now.toLocalDate()))
                .isPresent();
    }
}
