package guitai.promotion;

/// How often an offer may be used (rule PR-16).
///
/// A unit is a piece, or a weighed line. A time is a bundle of an offer on bundles, a step of an
/// offer on every so much, and the one use of any other.
///
/// @param total 限量: what there is of it in all, in what [OfferRule#counts] says; a till gives out
///   no more, whoever asks
/// @param totalPerDay the same for each business date
public record OfferLimits(
        int unitsPerOrder,
        int timesPerOrder,
        int memberUnitsPerDay,
        int memberTimesPerDay,
        int memberTimesTotal,
        int total,
        int totalPerDay) {

    /// Stands where there is no limit.
    public static final int UNLIMITED = Integer.MAX_VALUE;

    public static final OfferLimits NONE =
            new OfferLimits(UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED);

    public OfferLimits {
        if (unitsPerOrder < 0
                || timesPerOrder < 0
                || memberUnitsPerDay < 0
                || memberTimesPerDay < 0
                || memberTimesTotal < 0
                || total < 0
                || totalPerDay < 0) {
            throw new IllegalArgumentException("a limit below 0");
        }
    }

    /// Of an offer there is any amount of.
    public OfferLimits(
            int unitsPerOrder,
            int timesPerOrder,
            int memberUnitsPerDay,
            int memberTimesPerDay,
            int memberTimesTotal) {
        this(
                unitsPerOrder,
                timesPerOrder,
                memberUnitsPerDay,
                memberTimesPerDay,
                memberTimesTotal,
                UNLIMITED,
                UNLIMITED);
    }

    /// The same with so much of it in all and on each day.
    public OfferLimits inAll(int most, int perDay) {
        return new OfferLimits(
                unitsPerOrder,
                timesPerOrder,
                memberUnitsPerDay,
                memberTimesPerDay,
                memberTimesTotal,
                most,
                perDay);
    }

    /// Whether what was given out of it must be counted.
    public boolean counted() {
        return total < UNLIMITED || totalPerDay < UNLIMITED;
    }

    /// What is left of it for everybody; [#UNLIMITED] where nothing is counted.
    public int left(Given given) {
        return Math.min(leftEver(given), leftToday(given));
    }

    int leftEver(Given given) {
        return left(total, given.ever());
    }

    int leftToday(Given given) {
        return left(totalPerDay, given.today());
    }

    /// Whether it can only be kept for a known member.
    boolean needsMember() {
        return memberUnitsPerDay < UNLIMITED
                || memberTimesPerDay < UNLIMITED
                || memberTimesTotal < UNLIMITED;
    }

    /// The units this basket may still use.
    int unitsLeft(MemberSnapshot.Usage used) {
        return Math.min(unitsPerOrder, left(memberUnitsPerDay, used.unitsToday()));
    }

    /// The times this basket may still use it.
    int timesLeft(MemberSnapshot.Usage used) {
        return Math.min(
                timesPerOrder,
                Math.min(
                        left(memberTimesPerDay, used.timesToday()),
                        left(memberTimesTotal, used.timesTotal())));
    }

    private static int left(int limit, int used) {
        return limit == UNLIMITED ? UNLIMITED : Math.max(0, limit - used);
    }
}
