package guitai.ui.technician;

import guitai.payment.Channel;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How one channel is set up.
///
/// @param merchant our number there; empty if none was given
/// @param missing what is missing or wrong, in words, each with its cure; empty when it can be used
/// @param certificateUntil the last day of our certificate, where the channel has one and it is
///   known
public record ChannelSetUp(
        Channel channel,
        String merchant,
        boolean connected,
        List<Words> missing,
        Optional<LocalDate> certificateUntil) {

    public ChannelSetUp {
        missing = List.copyOf(missing);
    }
}
