package guitai.gateway.wechatpay;

import guitai.payment.Channel;
import guitai.payment.Doubt;
import guitai.payment.Identification;
import guitai.payment.Identification.Unknown;
import guitai.payment.Payer;
import guitai.scan.PaymentCode;

import java.util.Map;

/// Whose payment code it is: `tools/authcodetoopenid`, which V2 alone has.
///
/// The papers give it a signature of 32 characters, so it is signed with MD5 whatever the shop
/// chose for the rest.
final class CodeOwner {
    private final V2Client client;
    private final Endpoints endpoints;

    CodeOwner(V2Client client, Endpoints endpoints) {
        this.client = client;
        this.endpoints = endpoints;
    }

    Identification ask(PaymentCode code) {
        var to = endpoints.v2("/tools/authcodetoopenid");
        var fields = Map.of("auth_code", code.secret());
        return switch (client.call("authcodetoopenid", to, fields, V2Signature.MD5)) {
            case V2Answer.Signed signed -> read(signed);
            case V2Answer.Unheard _ -> new Unknown(Doubt.NOT_SIGNED);
            case V2Answer.Doubtful(var why) -> new Unknown(why);
            case V2Answer.NotSent() -> new Unknown(Doubt.NO_ANSWER);
        };
    }

    static Identification read(V2Answer.Signed answer) {
        if (answer.failed()) {
            return switch (answer.code()) {
                case "AUTHCODEEXPIRE",
                        "AUTH_CODE_EXPIRED",
                        "AUTH_CODE_INVALID",
                        "AUTH_CODE_ERROR" ->
                        new Identification.Refused(answer.code());
                default -> new Unknown(Doubt.GATEWAY_UNSURE);
            };
        }
        if (!answer.succeeded()) return new Unknown(Doubt.UNREADABLE);
        return Payer.of(Channel.WECHAT_PAY, answer.get("openid"))
                .<Identification>map(Identification.Known::new)
                .orElse(new Unknown(Doubt.UNREADABLE));
    }
}
