package guitai.ui.technician;

import guitai.payment.Channel;

import java.util.List;

/// How one channel is set up.
///
/// @param on whether the shop wants it
/// @param usable whether a gateway could be built from what is there
/// @param words what is missing or not good, for a technician, as the program's other commands say
///   it; certificate dates are among them
public record ChannelSetUp(Channel channel, boolean on, boolean usable, List<String> words) {

    public ChannelSetUp {
        words = List.copyOf(words);
    }
}
