package guitai.app;

import guitai.command.ChannelState;
import guitai.equipment.Cause;
import guitai.equipment.Trial;
import guitai.equipment.Trial.Level;
import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.payment.PaymentGateway;

import java.time.InstantSource;
import java.util.List;

/// Asks the payment terminal how it is: a signed call that moves no money.
final class TerminalTrial {
    private TerminalTrial() {}

    static Trial of(List<ChannelState> channels, InstantSource clock) {
        var check =
                channels.stream()
                        .filter(state -> state.channel() == Channel.CARD)
                        .flatMap(state -> state.gateway().stream())
                        .findFirst()
                        .map(PaymentGateway::check);
        var now = clock.instant();
        if (check.isEmpty()) return new Trial(now, Level.NOTHING, Cause.NOT_SET_UP, "");
        return switch (check.get()) {
            case ChannelCheck.Works _ -> new Trial(now, Level.TALKS, Cause.NONE, "");
            case ChannelCheck.KeysWrong(var code) ->
                    new Trial(now, Level.PRESENT, Cause.REFUSED, code);
            case ChannelCheck.Refused(var code) ->
                    new Trial(now, Level.PRESENT, Cause.REFUSED, code);
            case ChannelCheck.ClockWrong _ -> new Trial(now, Level.PRESENT, Cause.REFUSED, "");
            case ChannelCheck.Unreachable _ -> new Trial(now, Level.NOTHING, Cause.UNREACHABLE, "");
        };
    }
}
