package guitai.command;

import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.sandbox.Sandbox;
import guitai.slip.DeviceHealth;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// How a face takes part in payments: their news come to its thread.
public interface Turns {

    /// From now on answers of gateways, and what is due, run here; everything that waited for it
    /// runs now.
    ///
    /// @param face runs on the one thread that uses the counter, in order
    void attach(Executor face);

    /// For a day that is played: every call to a gateway is made and answered on the caller's
    /// thread, and nothing is done by itself; the player calls `charge().tick()`.
    void attachPlayed();

    /// Cuts everything that leaves the machine, as if its cable were pulled; or lets it go again.
    void cut(boolean off);

    /// What each channel said, once it was set up, to a signed call that moves no money; it may
    /// never come where the till is closed before.
    CompletableFuture<Map<Channel, ChannelCheck>> checks();

    /// From now on the payment terminal is asked every few seconds how it is, until the till is
    /// closed.
    ///
    /// @param health hears each change, on a thread of its own; `None` without a terminal
    void watchTerminal(Consumer<DeviceHealth> health);

    /// The sandbox this till has started for its training, once it runs; empty where it has none.
    CompletableFuture<Optional<Sandbox>> sandbox();
}
