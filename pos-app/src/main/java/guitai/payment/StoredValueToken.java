package guitai.payment;

import guitai.money.Money;

import java.time.Instant;

/// What a customer shows to pay from the shop's stored value: signed by the issuer, and by the
/// phone that shows it where there is one.
///
/// @param secret the token as it was read; for the issuer alone
/// @param account whose it is, as a hash: what lists and caches know it by
/// @param masked for people
/// @param cap what may be spent offline in all on this till; nothing where it must be asked for
/// @param per what one payment offline may take
/// @param expires from then on it is good for nothing
/// @param counter the phone's, counting up; [SealedPayment#NO_COUNTER] on a printed card
public record StoredValueToken(
        String secret,
        String account,
        String masked,
        Money cap,
        Money per,
        Instant expires,
        long counter) {

    /// Whether a phone signed it just now; a printed card can be copied.
    public boolean fromPhone() {
        return counter != SealedPayment.NO_COUNTER;
    }

    @Override
    public String toString() {
        return "stored value " + masked;
    }
}
