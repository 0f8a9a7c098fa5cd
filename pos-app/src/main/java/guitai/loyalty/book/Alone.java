package guitai.loyalty.book;

import java.time.Duration;

/// What a till may do for members while whoever decides cannot be asked (rules LY-41, PR-28). What
/// is not here it may not: pay with points, enrol, hold what another may hold.
///
/// @param remembered so long a member price holds from what was last said of the member; at most a
///   day, as the rule says
/// @param claimDays so many days the code is good with which a stranger's points are had later
/// @param coupons taken on their signature alone that may wait to be heard of; 0 for none
public record Alone(Duration remembered, int claimDays, int coupons) {
    private static final Duration MOST_REMEMBERED = Duration.ofHours(24);
    private static final int MOST_DAYS = 30;
    private static final int MOST_COUPONS = 1_000;

    /// Twenty coupons are a morning's, and no more than a shop can bear to lose.
    public static final Alone USUAL = new Alone(MOST_REMEMBERED, 7, 20);

    public Alone {
        if (remembered.isNegative() || remembered.compareTo(MOST_REMEMBERED) > 0) {
            throw new IllegalArgumentException("remembered for " + remembered);
        }
        if (claimDays < 0 || claimDays > MOST_DAYS) {
            throw new IllegalArgumentException("claims of " + claimDays + " days");
        }
        if (coupons < 0 || coupons > MOST_COUPONS) {
            throw new IllegalArgumentException("a limit of " + coupons + " coupons");
        }
    }

    public Alone remembering(Duration other) {
        return new Alone(other, claimDays, coupons);
    }

    public Alone claimed(int days) {
        return new Alone(remembered, days, coupons);
    }

    public Alone taking(int most) {
        return new Alone(remembered, claimDays, most);
    }
}
