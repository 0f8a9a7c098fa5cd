package guitai.sale;

/// A coupon that was presented for a sale.
///
/// @param id that cannot be used as the coupon itself
/// @param offer what it takes off, in `version`
/// @param applied whether it takes something off this basket; one that does not stays the
///   customer's
/// @param later whether whoever keeps coupons could not be asked, and a signature had to do
public record SaleCoupon(String id, String offer, int version, boolean applied, boolean later) {
    public SaleCoupon applied(boolean now) {
        return new SaleCoupon(id, offer, version, now, later);
    }
}
