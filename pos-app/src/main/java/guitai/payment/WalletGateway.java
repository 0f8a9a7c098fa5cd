package guitai.payment;

import guitai.scan.PaymentCode;

import java.util.Optional;

/// Port: a gateway that is paid through by codes on a phone.
///
/// Thread-safe and blocking like every [PaymentGateway]. It is never asked offline: a code is good
/// for a minute and for one try, so nothing of it is kept.
public interface WalletGateway extends PaymentGateway {

    /// Charges the code a customer shows (付款码). The attempt must be on disk already.
    PaymentOutcome charge(ChargeOrder order, PaymentCode code);

    /// Opens an order the customer pays by scanning a code we show (收款码). The attempt must be on
    /// disk already.
    CollectionOutcome collect(ChargeOrder order);

    /// Asks whose code it is, without charging it (rule SC-01). Once a code: afterwards only this
    /// merchant can charge it, until the phone shows another.
    default Identification identify(PaymentCode code) {
        return new Identification.NotOffered();
    }

    /// Who paid an attempt that this gateway has called approved lately; asks nobody.
    default Optional<Payer> payer(AttemptId id) {
        return Optional.empty();
    }
}
