/// Alipay's open gateway, classic protocol, from the other side: `POST /gateway.do`.
///
/// Read [guitai.sandbox.alipay.AlipayGateway] first; each `…Desk` answers a few methods. Parameters
/// are taken from query and body alike, requests are RSA2-verified, fields are checked as strictly
/// as documented, answers are signed over the raw text of their node.
@NullMarked
package guitai.sandbox.alipay;

import org.jspecify.annotations.NullMarked;
