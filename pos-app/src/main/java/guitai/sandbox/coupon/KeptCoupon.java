package guitai.sandbox.coupon;

import guitai.sandbox.book.Gateway;

import java.time.Instant;
import java.util.Optional;

/// A coupon in somebody's wallet.
///
/// @param stock the batch or the activity it was issued from
/// @param owner the wallet's id of its user
/// @param used how it was used last; stays when it is given back
/// @param back the number under which it was given back last; empty if it never was
public record KeptCoupon(
        Gateway gateway,
        String stock,
        String code,
        String owner,
        String name,
        Instant from,
        Instant until,
        State state,
        Optional<Use> used,
        String back) {

    public enum State {
        SENDED,
        USED,
        DEACTIVATED
    }

    /// @param request the merchant's number of the use
    public record Use(String request, Instant at) {}

    /// In the owner's wallet, and good now.
    public boolean usable(Instant now) {
        return state == State.SENDED && !now.isBefore(from) && now.isBefore(until);
    }

    public boolean expired(Instant now) {
        return state == State.SENDED && !now.isBefore(until);
    }

    KeptCoupon used(Use by) {
        return with(State.USED, Optional.of(by), back);
    }

    KeptCoupon givenBack(String request) {
        return with(State.SENDED, used, request);
    }

    KeptCoupon deactivated() {
        return with(State.DEACTIVATED, used, back);
    }

    private KeptCoupon with(State other, Optional<Use> by, String request) {
        return new KeptCoupon(gateway, stock, code, owner, name, from, until, other, by, request);
    }
}
