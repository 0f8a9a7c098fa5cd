package guitai.sandbox;

import java.nio.file.Path;
import java.time.InstantSource;

/// How a sandbox is started.
///
/// @param address a loopback address; anything else is refused
/// @param port of plain HTTP; 0 takes any free one. HTTPS takes the next one, or any free one too
/// @param state where the order book and the keys are kept
/// @param clock what the sandbox's own clock runs by
/// @param seed of the faults' dice and of codes' digits
public record Options(String address, int port, Path state, InstantSource clock, long seed) {

    /// On any free port of this machine.
    public static Options anywhere(Path state, InstantSource clock) {
        return new Options("127.0.0.1", 0, state, clock, 1);
    }
}
