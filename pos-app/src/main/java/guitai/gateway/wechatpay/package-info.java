/// WeChat Pay, spoken by ourselves: V2 for payment codes, v3 for the rest, v3 for all by a switch.
///
/// Read [guitai.gateway.wechatpay.WechatPay] first, then [guitai.gateway.wechatpay.TradeReading],
/// which turns the gateway's words into the till's. What lives here: the two signatures, the two
/// forms of message, and what each code means. What does not: connections (`gateway.http`), when to
/// ask and when to take back (`flow`), and where keys come from (`credential`).
@NullMarked
package guitai.gateway.wechatpay;

import org.jspecify.annotations.NullMarked;
