package guitai.gateway.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Whether there is a way out: some host of a list takes a TCP connection. Not one byte is sent.
///
/// [#reachable] blocks for a second at most, ends early when its thread is interrupted or the line
/// is cut, and never throws. One thread at a time; it is meant to be asked once a second.
public final class Probe {
    private static final Duration ALL = Duration.ofSeconds(1);

    // How long the host that answered last is waited for before the others are asked too. It leaves
    // each of them 800 ms: a line that takes longer for one handshake does not carry payments.
    private static final Duration HEAD_START = Duration.ofMillis(200);

    private static final int MOST_HOSTS = 8;

    private final List<Host> hosts;
    private final Cut cut;
    private final Names names;
    private Optional<InetSocketAddress> last = Optional.empty();

    private record Host(String name, int port) {}

    /// @param addresses `https://host`, `tcp://host:port`; what cannot be dialled is left out, and
    ///   so is what is beyond eight
    /// @param lookUps looks up names, which may take longer than a second and cannot be ended: at
    ///   most one task a host at a time
    public Probe(List<URI> addresses, Cut cut, Executor lookUps) {
        this.hosts =
                addresses.stream()
                        .filter(address -> address.getHost() != null && port(address) > 0)
                        .map(address -> new Host(bare(address.getHost()), port(address)))
                        .distinct()
                        .limit(MOST_HOSTS)
                        .toList();
        this.cut = cut;
        this.names = new Names(lookUps);
    }

    /// Whether any of the hosts took a connection just now.
    public boolean reachable() {
        if (cut.isCut() || hosts.isEmpty()) return false;
        try (var selector = Selector.open()) {
            Runnable wake = selector::wakeup;
            cut.watch(wake);
            try {
                var answered = new Look(selector).first();
                last = answered.or(() -> last);
                return answered.isPresent() && !cut.isCut();
            } finally {
                cut.forget(wake);
            }
        } catch (IOException noSockets) {
            return false;
        }
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) return address.getPort();
        return switch (String.valueOf(address.getScheme())) {
            case "https" -> 443;
            case "http" -> 80;
            default -> -1;
        };
    }

    /// IPv6 addresses stand in brackets in a URI.
    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public String toString() {
        return "Probe" + hosts;
    }

    /// One look: all its connections are closed with it.
    private final class Look {
        private final Selector selector;
        private final long start = System.nanoTime();
        private final Map<InetSocketAddress, SocketChannel> dialled = new HashMap<>();

        Look(Selector selector) {
            this.selector = selector;
        }

        Optional<InetSocketAddress> first() throws IOException {
            try {
                if (last.isPresent()) {
                    dial(last.get());
                    while (waiting() && goesOn(HEAD_START)) {
                        var again = answered(HEAD_START);
                        if (again.isPresent()) return again;
                    }
                }
                for (var host : hosts) names.ask(host.name(), selector::wakeup);
                boolean more = true;
                while (more && goesOn(ALL)) {
                    // Asked before: a name may become known while the others are dialled.
                    more = names.pending();
                    for (var host : hosts) {
                        for (var at : names.of(host.name())) {
                            dial(new InetSocketAddress(at, host.port()));
                        }
                    }
                    var one = answered(ALL);
                    if (one.isPresent()) return one;
                    more |= waiting();
                }
                return Optional.empty();
            } finally {
                for (var channel : dialled.values()) channel.close();
            }
        }

        private void dial(InetSocketAddress address) throws IOException {
            if (dialled.containsKey(address)) return;
            var channel = SocketChannel.open();
            dialled.put(address, channel);
            try {
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_CONNECT, address);
                channel.connect(address);
            } catch (IOException | UnsupportedAddressTypeException noWayThere) {
                channel.close();
            }
        }

        /// The first connection that stands; returns early when one was refused or a name became
        /// known.
        private Optional<InetSocketAddress> answered(Duration within) throws IOException {
            var now = standing();
            if (now.isPresent() || !(waiting() || names.pending())) return now;
            var left = within.toNanos() - (System.nanoTime() - start);
            selector.select(Math.max(1, Duration.ofNanos(left).toMillis()));
            selector.selectedKeys().clear();
            return standing();
        }

        private Optional<InetSocketAddress> standing() throws IOException {
            for (var entry : dialled.entrySet()) {
                if (stands(entry.getValue())) return Optional.of(entry.getKey());
            }
            return Optional.empty();
        }

        private static boolean stands(SocketChannel channel) throws IOException {
            try {
                return channel.isOpen() && channel.finishConnect();
            } catch (IOException refused) {
                channel.close();
                return false;
            }
        }

        private boolean waiting() {
            return dialled.values().stream().anyMatch(SocketChannel::isOpen);
        }

        private boolean goesOn(Duration within) {
            return System.nanoTime() - start < within.toNanos()
                    && !cut.isCut()
                    && !Thread.currentThread().isInterrupted();
        }
    }
}
