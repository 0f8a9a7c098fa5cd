package guitai.promotion;

/// What of an offer one basket may use: the narrowest of all its limits (rule PR-16).
///
/// @param times of an offer on bundles or sums
/// @param shared the limit for everybody is what leaves too little
/// @param sharedToday and it is that of the day
record Allowance(int units, int times, boolean shared, boolean sharedToday) {

    static Allowance of(Offer offer, MemberSnapshot.Usage used, Given given) {
        var limits = offer.limits();
        int units = limits.unitsLeft(used);
        int times = limits.timesLeft(used);
        int ever = limits.leftEver(given);
        int today = limits.leftToday(given);
        int left = Math.min(ever, today);
        boolean pieces = offer.rule().counts() == OfferRule.Counts.PIECES;
        boolean shared = left < (pieces ? units : times);
        return new Allowance(
                pieces ? Math.min(units, left) : units,
                pieces ? times : Math.min(times, left),
                shared,
                shared && today < ever);
    }

    boolean nothing() {
        return units == 0 || times == 0;
    }

    /// Why it lets too little through.
    Reason reason() {
        return shared ? new Reason.UsedUp(sharedToday) : new Reason.Limit();
    }
}
