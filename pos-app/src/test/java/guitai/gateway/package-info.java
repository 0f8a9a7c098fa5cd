/// What every client of a payment gateway promises, tried against the sandbox over real HTTPS.
///
/// Read [guitai.gateway.PaymentGatewayContract] first; its tables lie beside it as CSV. A new
/// gateway adds a subclass that says how to connect and which faults its protocol cannot show.
@NullMarked
package guitai.gateway;

import org.jspecify.annotations.NullMarked;
