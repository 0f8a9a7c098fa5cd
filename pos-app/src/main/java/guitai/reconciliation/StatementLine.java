package guitai.reconciliation;

import guitai.money.Money;

import java.time.Instant;

/// One row of a channel's bill of the day (对账单明细).
///
/// Amounts are at least nothing whatever the file's signs; which way the money went is the kind's.
///
/// @param row of the file, counted from 1 with its heading; for messages
/// @param number ours of the payment (商户订单号)
/// @param refund ours of the refund; empty for a payment or a reversal
/// @param reference the channel's number of the payment
/// @param at the channel's own time
/// @param order what was asked for, or asked back
/// @param settled what the channel owes the shop for it, or takes back from it
/// @param coupon what coupons bore of it
/// @param fee in thousandths of a minor unit; negative where the channel gives it back
/// @param code the channel's own word for the state
public record StatementLine(
        long row,
        Kind kind,
        String number,
        String refund,
        String reference,
        Instant at,
        Money order,
        Money settled,
        Money coupon,
        long fee,
        State state,
        String code) {

    public enum Kind {
        PAYMENT,
        REFUND,
        /// Paid, and then taken back whole (REVOKED): it stands beside the payment's row.
        REVERSAL
    }

    /// What had become of it when the bill was made.
    public enum State {
        DONE,
        /// A refund whose end the bill did not know.
        PROCESSING,
        FAILED,
        /// A word that is in no list: a person reads it.
        UNKNOWN
    }
}
