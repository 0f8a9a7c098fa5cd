package guitai.payment;

/// Port: a gateway whose payments may be taken while the line is down, and are sent afterwards.
public interface OfflineGateway extends PaymentGateway {

    /// Hands over a payment that was taken offline. May be asked again with the same attempt: it
    /// charges once.
    ///
    /// @return `Approved`, `Declined` or `Unknown`; `NotSent` where there was no connection
    PaymentOutcome forward(Attempt attempt, SealedPayment sealed);
}
