/// Money that a customer's wallet pays: attempts, what became of them, and how doubt ends.
///
/// Read [PaymentOutcome][guitai.payment.PaymentOutcome] first, then
/// [AttemptState][guitai.payment.AttemptState] and [Attempt][guitai.payment.Attempt]: together they
/// are the whole state space. No I/O here: a gateway is the port
/// [PaymentGateway][guitai.payment.PaymentGateway]; when to do what is decided by `flow`.
///
/// Three words that are easily mixed up: a *reversal* takes back an attempt whose outcome is open,
/// a *refund* gives back money of an approved one, a *void* concerns the till's own sale.
@NullMarked
package guitai.payment;

import org.jspecify.annotations.NullMarked;
