package guitai.payment;

import guitai.scan.PaymentCode;

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
}
