package guitai.payment;

import java.time.Duration;

/// What a signed call that moves no money says about a channel.
public sealed interface ChannelCheck {
    /// @param skew this till's clock minus the gateway's
    record Works(Duration skew) implements ChannelCheck {}

    /// Signatures made here are refused, or the gateway's do not verify.
    record KeysWrong(String code) implements ChannelCheck {}

    /// @param skew this till's clock minus the gateway's; beyond five minutes no call is accepted
    record ClockWrong(Duration skew) implements ChannelCheck {}

    record Unreachable(Doubt why) implements ChannelCheck {}

    record Refused(String code) implements ChannelCheck {}
}
