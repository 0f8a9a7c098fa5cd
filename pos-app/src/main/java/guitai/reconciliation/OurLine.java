package guitai.reconciliation;

import guitai.money.Money;
import guitai.payment.Channel;
import guitai.time.BusinessDate;

import java.time.Instant;

/// What this till's own book says of one payment or one refund.
///
/// Amounts are at least nothing; which way the money went is the kind's. A payment that was taken
/// back is one line, not two: a refund that took it back whole is no line of its own.
///
/// @param number of the payment, also for its refunds (商户订单号)
/// @param refund of the refund; empty for a payment
/// @param reference the channel's number of the payment; empty where we never learned it
/// @param day the trading day it was booked on; for people, nothing is matched by it
/// @param at when the channel did it, as it told us; when we asked, where it never told
/// @param order what was asked for, or asked back
/// @param settled what the channel owes the shop for it; the fee is a share of this
/// @param coupon what coupons bore of it
public record OurLine(
        Channel channel,
        Kind kind,
        String number,
        String refund,
        String reference,
        BusinessDate day,
        Instant at,
        Money order,
        Money settled,
        Money coupon,
        State state) {

    // What the gateways take at most, and what fits a packed record.
    private static final int LONGEST = 64;

    public enum Kind {
        PAYMENT,
        REFUND
    }

    /// What our book says became of it.
    public enum State {
        /// Money moved.
        DONE,
        /// It has not come to an end here: sent, unknown, being taken back, or with a person.
        OPEN,
        /// A payment we know was paid and went back whole; the bill has both legs.
        TAKEN_BACK,
        /// A payment taken back of which we do not know that anybody paid: the bill has no row of
        /// it, or both legs.
        GIVEN_UP,
        /// Declined by the channel: the bill has no row of it.
        NOT_DONE
    }

    public OurLine {
        if (kind == Kind.PAYMENT != refund.isEmpty()) {
            throw new IllegalArgumentException(number + ": a refund has a number, a payment none");
        }
        if (number.isEmpty() || !fits(number) || !fits(refund) || !fits(reference)) {
            throw new IllegalArgumentException("no number of ours: " + number + " " + refund);
        }
        if (order.isNegative() || settled.isNegative() || coupon.isNegative()) {
            throw new IllegalArgumentException(number + ": an amount below nothing");
        }
    }

    public LineKey key() {
        return kind == Kind.PAYMENT ? LineKey.payment(number) : LineKey.refund(refund);
    }

    static boolean fits(String text) {
        if (text.length() > LONGEST) return false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') return false;
        }
        return true;
    }
}
