package guitai.gateway.wechatpay;

import guitai.payment.ChannelCheck;
import guitai.payment.ChannelCheck.ClockWrong;
import guitai.payment.ChannelCheck.KeysWrong;
import guitai.payment.ChannelCheck.Refused;
import guitai.payment.ChannelCheck.Unreachable;
import guitai.payment.ChannelCheck.Works;
import guitai.payment.Doubt;

/// What the answer to a question about an order that cannot exist says about the set-up.
final class Checking {
    /// No attempt has it: ours are at least 27 characters of upper case.
    static final String NO_ORDER = "guitai0asks0whether0you0hear";

    private final Skew skew;

    Checking(Skew skew) {
        this.skew = skew;
    }

    ChannelCheck read(V2Answer answer) {
        return switch (answer) {
            case V2Answer.Signed signed ->
                    switch (signed.code()) {
                        // V2 tells no time; v3 is asked next and does.
                        case "ORDERNOTEXIST" -> new Works(skew.last());
                        case "SIGNERROR" -> new KeysWrong(signed.code());
                        default -> new Refused(signed.code());
                    };
            // An unsigned word is good enough for a technician.
            case V2Answer.Unheard(var message) when message.contains("签名") ->
                    new KeysWrong(shortened(message));
            case V2Answer.Unheard(var message) -> new Refused(shortened(message));
            case V2Answer.Doubtful(var why) -> doubtful(why, why.name());
            case V2Answer.NotSent() -> new Unreachable(Doubt.NO_ANSWER);
        };
    }

    ChannelCheck read(V3Answer answer) {
        return switch (answer) {
            case V3Answer.Signed signed ->
                    switch (signed.code()) {
                        case "ORDER_NOT_EXIST", "ORDERNOTEXIST" -> new Works(skew.last());
                        case "SIGN_ERROR" -> new KeysWrong(signed.code());
                        default -> new Refused(signed.code());
                    };
            // Beyond five minutes nothing is signed in time, on either side.
            case V3Answer.Doubtful(var why, _, _) when why == Doubt.NOT_SIGNED && clockWrong() ->
                    new ClockWrong(skew.last());
            case V3Answer.Doubtful(var why, _, var code) ->
                    doubtful(why, code.isEmpty() ? why.name() : code);
            case V3Answer.NotSent() -> new Unreachable(Doubt.NO_ANSWER);
        };
    }

    private static ChannelCheck doubtful(Doubt why, String code) {
        return switch (why) {
            case NOT_SIGNED -> new KeysWrong(shortened(code));
            case MISMATCH -> new Refused(why.name());
            case NO_ANSWER, GATEWAY_UNSURE, UNREADABLE, NOT_SEEN_YET, STOPPED ->
                    new Unreachable(why);
        };
    }

    private boolean clockWrong() {
        return skew.last().abs().compareTo(V3Client.TOLERANCE) > 0;
    }

    /// What anybody may have written is not shown at any length.
    private static String shortened(String text) {
        var clean = Words.clean(text);
        return clean.length() <= 60 ? clean : clean.substring(0, 60);
    }
}
