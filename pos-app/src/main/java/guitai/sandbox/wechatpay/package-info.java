/// WeChat Pay from the other side: V2 (XML) and v3 (JSON) over one order book.
///
/// Here lives how WeChat Pay reads, checks, answers and signs. What an order is and how it is kept
/// lives in `guitai.sandbox.book`; the listener in `guitai.sandbox.web`; the till's own client of
/// these interfaces in `guitai.gateway.wechatpay`, with which this package shares no code: both are
/// read from the same documents on their own, and the official clients judge between them.
///
/// Read [guitai.sandbox.wechatpay.WeChatPay] first, then [guitai.sandbox.wechatpay.Trading].
@NullMarked
package guitai.sandbox.wechatpay;

import org.jspecify.annotations.NullMarked;
