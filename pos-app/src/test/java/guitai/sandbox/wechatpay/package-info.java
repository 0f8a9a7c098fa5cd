/// WeChat Pay's sandbox against the published vectors and the official and the usual clients.
///
/// Read [guitai.sandbox.wechatpay.Counter] first: it opens a sandbox for a test. What is traded
/// here is traded by other people's code; nothing of `guitai.gateway` is used.
@NullMarked
package guitai.sandbox.wechatpay;

import org.jspecify.annotations.NullMarked;
