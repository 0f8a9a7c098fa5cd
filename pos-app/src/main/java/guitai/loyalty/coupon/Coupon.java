package guitai.loyalty.coupon;

import guitai.loyalty.coupon.CouponAnswer.Already;
import guitai.loyalty.coupon.CouponAnswer.Done;
import guitai.loyalty.coupon.CouponAnswer.Refused;
import guitai.loyalty.coupon.CouponAnswer.Why;
import guitai.loyalty.coupon.CouponState.Expired;
import guitai.loyalty.coupon.CouponState.Issued;
import guitai.loyalty.coupon.CouponState.Redeemed;
import guitai.loyalty.coupon.CouponState.Reserved;
import guitai.loyalty.coupon.CouponState.Returned;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One coupon of one customer (rules PR-28, PR-39).
///
/// Immutable; each wish returns the coupon after it, or says why nothing changed. Times are the
/// authority's, days the programme's.
///
/// @param member the random id of its owner; empty for one that whoever holds it may use
public record Coupon(
        CouponCode code, Optional<String> member, CouponTerms terms, CouponState state) {
    /// How long a sale that is being paid holds it.
    public static final Duration HOLD = Duration.ofMinutes(15);

    /// A coupon that came back too late to be used lives this long again (rule PR-39).
    private static final int GRACE_DAYS = 7;

    public static Coupon issued(CouponCode code, Optional<String> member, CouponTerms terms) {
        return new Coupon(code, member, terms, new Issued());
    }

    /// Who wants to use it, where and when.
    ///
    /// @param member attached to the sale; empty for none
    public record Wish(
            String sale, String store, Optional<String> member, Instant at, LocalDate day) {}

    /// Holds it for a sale.
    public CouponAnswer reserve(Wish wish) {
        return refusal(wish)
                .<CouponAnswer>map(Refused::new)
                .orElseGet(() -> new Done(in(new Reserved(wish.sale(), wish.at().plus(HOLD)))));
    }

    /// Uses it. A sale that held it may still use it after its last day: it was promised.
    ///
    /// @param request the till's number of this use, the same in every repetition
    public CouponAnswer redeem(Wish wish, String request) {
        if (state instanceof Redeemed used && used.request().equals(request)) {
            return new Already(this);
        }
        var held = state instanceof Reserved(var sale, _) && sale.equals(wish.sale());
        var why = held ? Optional.<Why>empty() : refusal(wish);
        return why.<CouponAnswer>map(Refused::new)
                .orElseGet(() -> new Done(in(new Redeemed(wish.sale(), request, wish.at()))));
    }

    /// The sale is off: lets go what it held.
    public CouponAnswer release(String sale) {
        return switch (state) {
            case Reserved(var holder, _) when holder.equals(sale) -> new Done(in(new Issued()));
            case Reserved _ -> new Refused(Why.HELD_BY_ANOTHER_SALE);
            case Redeemed _ -> new Refused(Why.USED);
            case Issued _, Returned _, Expired _ -> new Already(this);
        };
    }

    /// Everything it was used for came back: it can be used again, to its last day or, if that is
    /// over, for seven days more.
    ///
    /// @param request the till's number of the return
    public CouponAnswer giveBack(String sale, String request, Instant at, LocalDate day) {
        return switch (state) {
            case Redeemed(var user, _, _) when user.equals(sale) ->
                    new Done(
                            new Coupon(
                                    code,
                                    member,
                                    terms.last().isBefore(day)
                                            ? terms.until(day.plusDays(GRACE_DAYS))
                                            : terms,
                                    new Returned(request, at)));
            case Returned(var before, _) when before.equals(request) -> new Already(this);
            case Redeemed _, Returned _, Issued _, Reserved _, Expired _ ->
                    new Refused(Why.NOT_USED_THERE);
        };
    }

    /// What the day's job makes of it: expired once its last day is over, let go once the hold is.
    public Coupon on(Instant at, LocalDate day) {
        var free = state instanceof Reserved(_, var until) && !until.isAfter(at);
        var open = free ? in(new Issued()) : this;
        return switch (open.state) {
            case Issued _, Returned _ when terms.last().isBefore(day) ->
                    in(new Expired(terms.last()));
            case Issued _, Returned _, Reserved _, Redeemed _, Expired _ -> open;
        };
    }

    /// Why this wish cannot be met now; nothing if it can.
    public Optional<Why> refusal(Wish wish) {
        return switch (on(wish.at(), wish.day()).state) {
            case Redeemed _ -> Optional.of(Why.USED);
            case Expired _ -> Optional.of(Why.EXPIRED);
            case Reserved(var sale, _) when !sale.equals(wish.sale()) ->
                    Optional.of(Why.HELD_BY_ANOTHER_SALE);
            case Reserved _, Issued _, Returned _ -> promised(wish);
        };
    }

    private Optional<Why> promised(Wish wish) {
        if (terms.first().isAfter(wish.day())) return Optional.of(Why.NOT_YET);
        if (!terms.stores().isEmpty() && !terms.stores().contains(wish.store())) {
            return Optional.of(Why.OTHER_STORE);
        }
        return member.isPresent() && !member.equals(wish.member())
                ? Optional.of(Why.OTHER_MEMBER)
                : Optional.empty();
    }

    private Coupon in(CouponState other) {
        return new Coupon(code, member, terms, other);
    }
}
