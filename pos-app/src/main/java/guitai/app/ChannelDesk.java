package guitai.app;

import guitai.command.ChannelState;
import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.payment.Doubt;
import guitai.payment.PaymentGateway;
import guitai.ui.technician.ChannelSetUp;
import guitai.ui.technician.Channels;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The payment channels for the technician's page, asked on a thread that may wait.
final class ChannelDesk implements Channels {
    private final Supplier<List<ChannelState>> states;
    private final Executor away;

    /// @param states waits until the channels are set up
    /// @param away one thread with a short queue
    ChannelDesk(Supplier<List<ChannelState>> states, Executor away) {
        this.states = states;
        this.away = away;
    }

    @Override
    public void all(Consumer<List<ChannelSetUp>> back) {
        run(
                () -> back.accept(states.get().stream().map(ChannelDesk::of).toList()),
                () -> back.accept(List.of()));
    }

    private static ChannelSetUp of(ChannelState state) {
        return new ChannelSetUp(
                state.channel(), state.on(), state.gateway().isPresent(), state.words());
    }

    @Override
    public void check(Channel channel, Consumer<ChannelCheck> back) {
        ChannelCheck nothing = new ChannelCheck.Unreachable(Doubt.NO_ANSWER);
        run(
                () ->
                        back.accept(
                                states.get().stream()
                                        .filter(s -> s.channel() == channel)
                                        .flatMap(s -> s.gateway().stream())
                                        .findFirst()
                                        .map(PaymentGateway::check)
                                        .orElse(nothing)),
                () -> back.accept(nothing));
    }

    private void run(Runnable work, Runnable refused) {
        try {
            away.execute(work);
        } catch (RejectedExecutionException busy) {
            refused.run();
        }
    }
}
