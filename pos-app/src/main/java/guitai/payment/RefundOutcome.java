package guitai.payment;

/// What a gateway says about a refund.
public sealed interface RefundOutcome {
    /// The money is on its way back for good.
    record Refunded(GatewayReference reference, RefundedFunds funds) implements RefundOutcome {}

    /// Taken; ask later what became of it.
    record Processing() implements RefundOutcome {}

    /// The gateway could not bring the money back (ABNORMAL, CLOSED): a person must.
    record Failed(String code) implements RefundOutcome {}

    /// The gateway refused the request; no money moves. Not enough on the shop's account is
    /// [Later].
    record Refused(String code) implements RefundOutcome {}

    /// Refused for now, as when the shop's account does not hold enough: ask again with the same
    /// number.
    record Later(String code) implements RefundOutcome {}

    /// The gateway knows of no such refund so far; only an enquiry says so.
    record NotFound() implements RefundOutcome {}

    /// We cannot tell. Ask again with the same number: it refunds at most once.
    record Unknown(Doubt why) implements RefundOutcome {}
}
