package guitai.payment;

/// What an answer about a payment means: to a charge, or to an enquiry.
///
/// Only words under the gateway's signature end a payment. Whatever cannot be read, is unsigned or
/// is not in the gateway's list is [Unknown], and so is everything nobody thought of: it is the
/// default of every mapping, and its cure is to ask, never to try again.
public sealed interface PaymentOutcome {

    /// The money moved: signed, our number, our amount.
    record Approved(Paid paid) implements PaymentOutcome {}

    /// The money did not move and will not: signed and final.
    record Declined(Decline why) implements PaymentOutcome {}

    /// The buyer is asked for a password or a face.
    record AwaitingBuyer() implements PaymentOutcome {}

    /// The order is there and nobody has paid it yet; only an enquiry says so.
    record Unpaid() implements PaymentOutcome {}

    /// The gateway has no such order so far; only an enquiry says so. It may still arrive.
    record NotFound() implements PaymentOutcome {}

    /// The order was closed or taken back (CLOSED, REVOKED, TRADE_CLOSED): nothing is owed to
    /// anyone. Only an enquiry says so.
    record TakenBack() implements PaymentOutcome {}

    /// Taken while the line was down, at the shop's risk: it becomes money, or does not, when it is
    /// handed over.
    ///
    /// @param masked the card or account, for people
    /// @param trace the number the terminal gave it
    record StoredOffline(String masked, String trace, SealedPayment sealed)
            implements PaymentOutcome {}

    /// We cannot tell.
    record Unknown(Doubt why) implements PaymentOutcome {}

    /// Not one byte of the request left this machine: there was no connection.
    record NotSent() implements PaymentOutcome {}
}
