package guitai.gateway.card;

import guitai.gateway.http.MacAnswer;
import guitai.gateway.http.MacLine;
import guitai.payment.ChannelCheck;
import guitai.payment.Doubt;

/// What a terminal's word about itself says about the channel.
final class CheckReading {
    private CheckReading() {}

    /// @param terminal the number we know it by
    static ChannelCheck read(MacAnswer answer, String terminal) {
        return switch (answer) {
            case MacAnswer.NotSent(), MacAnswer.NoAnswer() ->
                    new ChannelCheck.Unreachable(Doubt.NO_ANSWER);
            // No money hangs on it, so an unsigned word may point the technician the right way.
            case MacAnswer.Unsigned(var status, var body, var skew)
                    when skew.abs().compareTo(MacLine.TOLERANCE) > 0
                            && !Said.read(status, body.text())
                                    .map(Said::code)
                                    .orElse("")
                                    .equals("MAC") ->
                    new ChannelCheck.ClockWrong(skew);
            case MacAnswer.Unsigned(var status, var body, _) ->
                    status == 401
                            ? new ChannelCheck.KeysWrong(
                                    Said.read(status, body.text()).map(Said::code).orElse(""))
                            : new ChannelCheck.KeysWrong("HTTP " + status);
            case MacAnswer.Signed signed ->
                    Said.read(signed.status(), signed.body().text())
                            .map(said -> said(said, signed, terminal))
                            .orElse(new ChannelCheck.Unreachable(Doubt.UNREADABLE));
        };
    }

    private static ChannelCheck said(Said said, MacAnswer.Signed signed, String terminal) {
        if (said.status() != 200) return new ChannelCheck.Refused("HTTP " + said.status());
        if (!said.text("terminal").equals(terminal)) {
            return new ChannelCheck.Refused("TERMINAL");
        }
        // The terminal is there, the acquirer behind it is not.
        return said.node().path("line").asBoolean(false)
                ? new ChannelCheck.Works(signed.skew())
                : new ChannelCheck.Unreachable(Doubt.GATEWAY_UNSURE);
    }
}
