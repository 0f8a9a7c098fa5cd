package guitai.ui.technician;

import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.payment.Doubt;

import java.util.List;
import java.util.function.Consumer;

/// Port: the payment channels of this till, as its set-up has them.
public interface Channels {

    /// One for each channel this program can speak. JavaFX thread; returns at once.
    List<ChannelSetUp> all();

    /// Makes a signed call that moves no money. Returns at once; tells on any thread, after at most
    /// the gateway's time-out.
    void check(Channel channel, Consumer<ChannelCheck> back);

    /// A till that was set up for cash only.
    Channels NONE =
            new Channels() {
                @Override
                public List<ChannelSetUp> all() {
                    return List.of();
                }

                @Override
                public void check(Channel channel, Consumer<ChannelCheck> back) {
                    back.accept(new ChannelCheck.Unreachable(Doubt.NO_ANSWER));
                }
            };
}
