package guitai.app;

import guitai.config.Key;
import guitai.config.Settings;
import guitai.gateway.http.Cut;
import guitai.gateway.http.Probe;
import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.sandbox.Endpoints;
import guitai.sandbox.Options;
import guitai.sandbox.Sandbox;
import guitai.sandbox.Starting;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Sets the channels up on a thread of its own, once, while the till already sells; in training it
/// starts the sandbox they talk to.
final class SettingUp implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SettingUp.class.getName());

    private final Settings settings;
    private final InstantSource clock;
    private final Cut cut;
    private final Executor lookUps;
    private final CompletableFuture<Optional<Gateways>> made = new CompletableFuture<>();
    private final CompletableFuture<Optional<Sandbox>> sandbox = new CompletableFuture<>();
    private final CompletableFuture<Map<Channel, ChannelCheck>> checks = new CompletableFuture<>();
    private volatile Optional<Probe> probe = Optional.empty();
    private volatile boolean closed;

    /// @param lookUps looks up names of hosts
    SettingUp(Settings settings, InstantSource clock, Cut cut, Executor lookUps) {
        this.settings = settings;
        this.clock = clock;
        this.cut = cut;
        this.lookUps = lookUps;
    }

    /// Nothing is set up.
    void nothing() {
        made.complete(Optional.empty());
        sandbox.complete(Optional.empty());
        checks.complete(Map.of());
    }

    /// @param home of the till
    /// @param elsewhere a sandbox that runs by itself; training starts its own without one
    void training(Path home, Optional<Endpoints> elsewhere) {
        start(
                () -> {
                    var endpoints = elsewhere.orElseGet(() -> ownSandbox(home));
                    watch(List.of(URI.create(endpoints.base())));
                    return Gateways.fromMerchantFolder(
                            endpoints.credentials(),
                            SandboxAddresses.of(endpoints),
                            settings,
                            lines());
                });
    }

    /// @param environment where keys may be, besides files
    void live(Path home, Map<String, String> environment) {
        start(
                () -> {
                    watch(outside());
                    return Gateways.live(settings, home, environment, lines());
                });
    }

    /// Whoever this till speaks to shows whether there is a way out.
    private List<URI> outside() {
        if (!settings.probes().isEmpty()) return settings.probes();
        var hosts = new ArrayList<URI>();
        if (settings.on(Key.WECHAT)) hosts.add(URI.create(settings.text(Key.WECHAT_URL)));
        if (settings.on(Key.ALIPAY)) hosts.add(URI.create(settings.text(Key.ALIPAY_URL)));
        if (settings.on(Key.CARD)) add(hosts, Key.CARD_ACQUIRER_URL);
        if (settings.on(Key.HEAD_OFFICE)) add(hosts, Key.HEAD_OFFICE_URL);
        return hosts;
    }

    private void add(List<URI> hosts, Key key) {
        if (!settings.text(key).isEmpty()) hosts.add(settings.address(key));
    }

    private void watch(List<URI> hosts) {
        if (!hosts.isEmpty()) probe = Optional.of(new Probe(hosts, cut, lookUps));
    }

    private Lines lines() {
        return new Lines(clock, cut);
    }

    private void start(Supplier<Gateways> work) {
        Thread.ofPlatform().name("connections").daemon().start(() -> make(work));
    }

    private void make(Supplier<Gateways> work) {
        Optional<Gateways> all = Optional.empty();
        try {
            all = Optional.of(work.get());
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "no wallet is connected", broken);
        }
        sandbox.complete(Optional.empty());
        made.complete(all);
        if (closed) {
            closeMade();
        } else {
            checks.complete(all.map(SettingUp::checked).orElse(Map.of()));
        }
    }

    /// A clock that is minutes off, or a key that is not theirs, is found before the first
    /// customer.
    private static Map<Channel, ChannelCheck> checked(Gateways gateways) {
        var found = new EnumMap<Channel, ChannelCheck>(Channel.class);
        for (var state : gateways.states()) {
            state.gateway().ifPresent(g -> found.put(state.channel(), g.check()));
        }
        found.forEach(
                (channel, check) -> {
                    if (!(check instanceof ChannelCheck.Works)) {
                        LOG.log(System.Logger.Level.WARNING, channel + ": " + check);
                    }
                });
        return Map.copyOf(found);
    }

    /// Beside the till's home, not in it: what the gateways know is no business of a till.
    private Endpoints ownSandbox(Path home) {
        var folder = home.resolveSibling(home.getFileName() + "-sandbox");
        return switch (Sandbox.start(Options.anywhere(folder, clock))) {
            case Starting.Refused(var why) -> throw new IllegalStateException(why);
            case Starting.Running(var running) -> {
                sandbox.complete(Optional.of(running));
                yield running.endpoints();
            }
        };
    }

    /// What was set up, once it is; empty if it could not be.
    CompletableFuture<Optional<Gateways>> made() {
        return made;
    }

    /// The same; blocks, and is empty also where it is not set up in time.
    Optional<Gateways> waitFor(Duration most) {
        try {
            return made.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException notSetUp) {
            return Optional.empty();
        }
    }

    CompletableFuture<Optional<Sandbox>> sandbox() {
        return sandbox;
    }

    CompletableFuture<Map<Channel, ChannelCheck>> checks() {
        return checks;
    }

    /// Whether anything beyond this machine answers. Until somebody is known who could be asked,
    /// only the switch says it. Blocks for a second at most.
    boolean reachable() {
        return probe.map(Probe::reachable).orElseGet(() -> !cut.isCut());
    }

    @Override
    public void close() {
        closed = true;
        closeMade();
    }

    // Twice where it was closed while it was being set up: neither minds.
    private void closeMade() {
        made.getNow(Optional.empty()).ifPresent(Gateways::close);
        sandbox.getNow(Optional.empty()).ifPresent(Sandbox::close);
    }
}
