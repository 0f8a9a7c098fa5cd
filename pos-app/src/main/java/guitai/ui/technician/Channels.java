package guitai.ui.technician;

import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.payment.Doubt;

import java.util.List;
import java.util.function.Consumer;

/// Port: the payment channels of this till, as its set-up has them. Both calls return at once and
/// tell on any thread.
public interface Channels {

    /// Tells one for each channel this program can speak, once that is known.
    void all(Consumer<List<ChannelSetUp>> back);

    /// Makes a signed call that moves no money; tells after at most the gateway's time-out.
    void check(Channel channel, Consumer<ChannelCheck> back);

    /// A till that was set up for cash only.
    Channels NONE =
            new Channels() {
                @Override
                public void all(Consumer<List<ChannelSetUp>> back) {
                    back.accept(List.of());
                }

                @Override
                public void check(Channel channel, Consumer<ChannelCheck> back) {
                    back.accept(new ChannelCheck.Unreachable(Doubt.NO_ANSWER));
                }
            };
}
