package guitai.loyalty.coupon;

import java.time.Instant;
import java.time.LocalDate;

/// Where a coupon is in its life (rule PR-28).
public sealed interface CouponState {

    /// It can be used.
    record Issued() implements CouponState {}

    /// A sale that is being paid holds it; nobody else can use it meanwhile.
    ///
    /// @param sale the id of the sale
    /// @param until a till that vanished holds it no longer than this
    record Reserved(String sale, Instant until) implements CouponState {}

    /// @param request the number under which it was used: the same again is the same use
    record Redeemed(String sale, String request, Instant at) implements CouponState {}

    /// Everything it was used for came back; it can be used again (rule PR-39).
    ///
    /// @param request the number of the return
    record Returned(String request, Instant at) implements CouponState {}

    /// @param after the last day on which it could be used
    record Expired(LocalDate after) implements CouponState {}
}
