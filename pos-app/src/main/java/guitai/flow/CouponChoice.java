package guitai.flow;

/// One coupon a cashier can do something about: in the sale, left out of it, or of no use to it.
public record CouponChoice(CouponRow row, Place place) {

    public enum Place {
        /// Tried; it may take nothing off as the basket is now.
        IN,
        /// A person left it out; it can be used again.
        LEFT,
        /// Its own life forbids it, whatever is in the basket.
        REFUSED
    }

    /// Whether a press takes it in or leaves it out.
    public boolean possible() {
        return place != Place.REFUSED;
    }
}
