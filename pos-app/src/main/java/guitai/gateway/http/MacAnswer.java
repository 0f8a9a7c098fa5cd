package guitai.gateway.http;

import java.time.Duration;
import java.time.Instant;

/// What came back for a request over a [MacLine], after its MAC was looked at.
public sealed interface MacAnswer {

    /// The other end's own words, to this very request.
    ///
    /// @param at the other end's clock
    /// @param skew this machine's clock minus the other end's
    record Signed(int status, Body body, Instant at, Duration skew) implements MacAnswer {}

    /// Somebody answered. Nothing it says may end a payment; it may point a technician the right
    /// way.
    ///
    /// @param skew this machine's clock minus the answerer's; nothing where it tells no time
    record Unsigned(int status, Body body, Duration skew) implements MacAnswer {}

    /// It was sent, or a part of it; no whole answer came back.
    record NoAnswer() implements MacAnswer {}

    /// Not one byte left this machine.
    record NotSent() implements MacAnswer {}
}
