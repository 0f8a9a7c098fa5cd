package guitai.privacy;

/// How long what is kept of persons is kept, in days (rule CP-15); 0 for as long as somebody is a
/// member.
///
/// @param couponCodes after the last day of a coupon that cannot be used any more
/// @param members after the last purchase of a member who has no points, coupons or stored value
///   left
public record RetentionTerms(int couponCodes, int members) {
    public static final RetentionTerms USUAL = new RetentionTerms(90, 0);

    public RetentionTerms {
        if (couponCodes < 0 || members < 0) throw new IllegalArgumentException("days");
    }
}
