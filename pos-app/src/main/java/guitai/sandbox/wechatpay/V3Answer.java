package guitai.sandbox.wechatpay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.sandbox.web.Reply;
import guitai.sandbox.wechatpay.Shape.Flaw;

import java.util.Optional;

/// What v3 says to a request it believes, before it is signed.
sealed interface V3Answer {
    /// A success with a body; 202 for one that is not over.
    record Good(int status, ObjectNode body) implements V3Answer {}

    /// 204: done, and nothing to say.
    record Silent() implements V3Answer {}

    record Refused(V3Error error, String words, Optional<Flaw> flaw, String location)
            implements V3Answer {}

    /// A file, which nobody signs.
    record File(Reply reply) implements V3Answer {}

    static V3Answer ok(ObjectNode body) {
        return new Good(200, body);
    }

    /// The buyer is typing his password.
    static V3Answer userPaying() {
        return new Good(
                202,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("code", "USER_PAYING")
                        .put("message", "需要用户输入支付密码"));
    }

    static V3Answer refused(V3Error error) {
        return new Refused(error, error.message, Optional.empty(), "");
    }

    static V3Answer refused(V3Error error, String words) {
        return new Refused(error, words, Optional.empty(), "");
    }

    static V3Answer flawed(Flaw flaw, String location) {
        var error = flaw.issue().equals("多余参数") ? V3Error.SUPERFLUOUS : V3Error.PARAM_ERROR;
        return new Refused(error, error.message, Optional.of(flaw), location);
    }

    /// The body of a refusal.
    static ObjectNode body(Refused refused) {
        var body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("code", refused.error().code)
                        .put("message", refused.words());
        refused.flaw()
                .ifPresent(
                        flaw ->
                                body.putObject("detail")
                                        .put("field", flaw.pointer())
                                        .put("value", flaw.value())
                                        .put("issue", flaw.issue())
                                        .put("location", refused.location()));
        return body;
    }
}
