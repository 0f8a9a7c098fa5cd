package guitai.gateway.wechatpay;

import guitai.payment.Doubt;

import java.time.Instant;
import java.util.Map;

/// What came back to a V2 message.
sealed interface V2Answer {
    /// Under the gateway's signature, and about this merchant.
    record Signed(Map<String, String> fields, Instant at) implements V2Answer {
        String get(String name) {
            return fields.getOrDefault(name, "");
        }

        boolean succeeded() {
            return get("result_code").equals("SUCCESS");
        }

        boolean failed() {
            return get("result_code").equals("FAIL");
        }

        String code() {
            return get("err_code");
        }
    }

    /// `return_code` FAIL: the gateway could not take the message. Such words are never signed, so
    /// anybody may have said them.
    record Unheard(String message) implements V2Answer {}

    record Doubtful(Doubt why) implements V2Answer {}

    record NotSent() implements V2Answer {}
}
