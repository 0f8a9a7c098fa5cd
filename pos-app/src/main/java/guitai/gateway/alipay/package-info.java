/// Alipay 支付宝, spoken as its open gateway speaks: signed forms out, signed nodes in.
///
/// Read [guitai.gateway.alipay.Alipay] first, then [guitai.gateway.alipay.PaymentReading]: what
/// each of Alipay's words means to a payment. What lives here: the fields of each call, the
/// signature over the very characters of an answer, yuan and fen. What does not: connections
/// ([guitai.gateway.http]), keys from a disk, and when to ask, which is `flow`'s.
@NullMarked
package guitai.gateway.alipay;

import org.jspecify.annotations.NullMarked;
