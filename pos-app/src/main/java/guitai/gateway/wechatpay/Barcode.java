package guitai.gateway.wechatpay;

import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.ChargeOrder;
import guitai.payment.PaymentOutcome;
import guitai.payment.ReversalOutcome;
import guitai.scan.PaymentCode;

/// What a till does with payment codes, in one [Dialect].
interface Barcode {
    PaymentOutcome charge(ChargeOrder order, PaymentCode code);

    /// Also finds orders the customer pays by scanning: both dialects keep one book.
    PaymentOutcome enquire(AttemptId id, Money amount);

    ReversalOutcome reverse(AttemptId id);
}
