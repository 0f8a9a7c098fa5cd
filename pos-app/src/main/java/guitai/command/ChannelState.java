package guitai.command;

import guitai.payment.Channel;
import guitai.payment.PaymentGateway;

import java.util.List;
import java.util.Optional;

/// One payment channel of an open till.
///
/// @param on whether the shop wants it
/// @param gateway empty where it is off, or cannot be built
/// @param words for a technician: what is missing, or not good
public record ChannelState(
        Channel channel, boolean on, Optional<PaymentGateway> gateway, List<String> words) {
    public ChannelState {
        words = List.copyOf(words);
    }
}
