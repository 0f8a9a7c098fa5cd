package guitai.gateway.alipay;

import guitai.gateway.http.Exchange;
import guitai.payment.AttemptId;
import guitai.payment.ChannelCheck;
import guitai.payment.Doubt;

import java.time.Duration;

/// What an enquiry about nobody's order says about this channel.
///
/// Whether the clock is right is Alipay's to say: it reads the time we sign. By how much it is off
/// says only the `Date` of whoever answered.
final class CheckReading {
    /// No attempt of any till has this number: theirs are longer.
    static final AttemptId NOBODYS = new AttemptId("GUITAICHECK");

    private CheckReading() {}

    static ChannelCheck read(Answer answer, Exchange exchange) {
        var skew =
                exchange instanceof Exchange.Answered answered
                        ? answered.skew().orElse(Duration.ZERO)
                        : Duration.ZERO;
        return switch (answer) {
            case Answer.NotSent() -> new ChannelCheck.Unreachable(Doubt.NO_ANSWER);
            case Answer.Doubtful(var why, var hint) -> doubtful(why, hint, skew);
            case Answer.Signed(var said) -> signed(said, skew);
        };
    }

    private static ChannelCheck signed(Said said, Duration skew) {
        var word = said.wordForTechnician();
        if (clock(word)) return new ChannelCheck.ClockWrong(skew);
        if (said.code().equals("10000") || word.equals("ACQ.TRADE_NOT_EXIST")) {
            return new ChannelCheck.Works(skew);
        }
        if (keys(word)) return new ChannelCheck.KeysWrong(word);
        return said.code().equals("20000")
                ? new ChannelCheck.Unreachable(Doubt.GATEWAY_UNSURE)
                : new ChannelCheck.Refused(word);
    }

    /// No money hangs on it, so an unsigned word may point the technician the right way.
    private static ChannelCheck doubtful(Doubt why, String hint, Duration skew) {
        if (why != Doubt.NOT_SIGNED) return new ChannelCheck.Unreachable(why);
        if (clock(hint)) return new ChannelCheck.ClockWrong(skew);
        return hint.equals("isv.invalid-app-id")
                ? new ChannelCheck.Refused(hint)
                : new ChannelCheck.KeysWrong(hint);
    }

    private static boolean clock(String word) {
        return word.equals("isv.invalid-timestamp");
    }

    private static boolean keys(String word) {
        return word.startsWith("isv.invalid-signature") || word.equals("isv.missing-signature");
    }
}
