package guitai.device.finding;

import guitai.device.DeviceFault;
import guitai.device.finding.Candidate.Identity;
import guitai.device.finding.Candidate.Kind;
import guitai.device.finding.Candidate.Way;
import guitai.device.finding.Candidate.Why;
import guitai.device.link.TcpLink;

import java.net.Inet4Address;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Asks addresses of the shop's own network whether a receipt printer is there.
///
/// Only when a person wants it: every address is connected to once. What answers the question for
/// its status as a printer does is one; whatever else listens on that port is left alone.
public final class NetworkPrinters {
    /// Where receipt printers listen.
    public static final int PORT = 9100;

    // Few enough to pass for ordinary traffic, many enough for a network in ten seconds.
    private static final int AT_ONCE = 16;
    private static final int MOST_ADDRESSES = 1024;
    // A larger network than this is not a shop's, and is not searched.
    private static final int SMALLEST_PREFIX = 24;
    private static final Duration CONNECT = Duration.ofMillis(400);
    private static final Duration ANSWER = Duration.ofMillis(600);
    private static final byte[] STATUS = {0x10, 0x04, 0x01};
    // DLE EOT's answers have four fixed bits.
    private static final int FIXED = 0x93;
    private static final int AS_STATUS = 0x12;

    private NetworkPrinters() {}

    /// An address to ask.
    public record Address(String host, int port) {}

    /// The other addresses of the networks this machine is in: private ones of at most 254.
    public static List<Address> neighbours() {
        var all = new ArrayList<Address>();
        try {
            for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (!network.isUp() || network.isLoopback() || network.isVirtual()) continue;
                for (var own : network.getInterfaceAddresses()) all.addAll(around(own));
            }
        } catch (SocketException none) {
            System.getLogger(NetworkPrinters.class.getName())
                    .log(System.Logger.Level.DEBUG, "no network", none);
        }
        return all.size() > MOST_ADDRESSES ? all.subList(0, MOST_ADDRESSES) : all;
    }

    private static List<Address> around(InterfaceAddress own) {
        return own.getAddress() instanceof Inet4Address four && four.isSiteLocalAddress()
                ? around(four.getAddress(), own.getNetworkPrefixLength())
                : List.of();
    }

    static List<Address> around(byte[] own, int prefix) {
        if (prefix < SMALLEST_PREFIX || prefix > 30) return List.of();
        int last = own[3] & 0xFF;
        int size = 1 << (32 - prefix);
        int first = last & ~(size - 1);
        var all = new ArrayList<Address>();
        // Without the network's own address and the one for everybody.
        for (int i = first + 1; i < first + size - 1; i++) {
            if (i == last) continue;
            all.add(
                    new Address(
                            "%d.%d.%d.%d".formatted(own[0] & 0xFF, own[1] & 0xFF, own[2] & 0xFF, i),
                            PORT));
        }
        return all;
    }

    /// Asks each of these once. Blocks for a second for every sixteen, at most for the given time;
    /// interrupting ends it.
    ///
    /// @param addresses at most 1024
    /// @return those that answered, in the order of the addresses
    public static List<Candidate> ask(List<Address> addresses, Duration atMost)
            throws InterruptedException {
        if (addresses.size() > MOST_ADDRESSES) {
            throw new IllegalArgumentException("at most " + MOST_ADDRESSES + " addresses");
        }
        var factory = Thread.ofPlatform().daemon().name("printer-search").factory();
        try (var askers = Executors.newFixedThreadPool(AT_ONCE, factory)) {
            List<Callable<Optional<Candidate>>> questions =
                    addresses.stream()
                            .<Callable<Optional<Candidate>>>map(address -> () -> ask(address))
                            .toList();
            var answers = askers.invokeAll(questions, atMost.toMillis(), TimeUnit.MILLISECONDS);
            var found = new ArrayList<Candidate>();
            for (var answer : answers) {
                try {
                    answer.get().ifPresent(found::add);
                } catch (CancellationException late) {
                    System.getLogger(NetworkPrinters.class.getName())
                            .log(System.Logger.Level.DEBUG, "no time was left", late);
                } catch (ExecutionException bug) {
                    throw new IllegalStateException(bug.getCause());
                }
            }
            return List.copyOf(found);
        }
    }

    private static Optional<Candidate> ask(Address address) {
        try (var link = TcpLink.open(address.host(), address.port(), CONNECT)) {
            link.write(STATUS);
            var answer = new byte[16];
            int count = link.read(answer, ANSWER);
            return count == 1 && (answer[0] & FIXED) == AS_STATUS
                    ? Optional.of(
                            new Candidate(
                                    Kind.RECEIPT_PRINTER,
                                    Way.NETWORK,
                                    address.host() + ":" + address.port(),
                                    "",
                                    Identity.NONE,
                                    Why.ANSWERS))
                    : Optional.empty();
        } catch (DeviceFault nobody) {
            return Optional.empty();
        }
    }
}
