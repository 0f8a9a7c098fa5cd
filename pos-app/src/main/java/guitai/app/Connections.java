package guitai.app;

import guitai.command.ChannelState;
import guitai.command.Turns;
import guitai.config.Key;
import guitai.config.Settings;
import guitai.flow.WalletPorts;
import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.payment.PaymentGateway;
import guitai.payment.PaymentJournal;
import guitai.payment.WalletGateway;
import guitai.sandbox.Endpoints;
import guitai.sandbox.Options;
import guitai.sandbox.Sandbox;
import guitai.sandbox.Starting;
import guitai.scan.PaymentCode.Wallet;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What connects a running till to wallets: its gateways, the threads that wait for them, the
/// clockwork that asks again, and in training mode the sandbox they talk to.
///
/// Gateways are set up while the till opens; the first payment waits for them, goods do not.
final class Connections implements Turns, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Connections.class.getName());

    // A sandbox makes its keys at the first start: some seconds on a slow machine.
    private static final Duration SET_UP = Duration.ofSeconds(30);

    // What holds until a gateway says what it wants itself (PAYMENTS of each channel).
    private static final PaymentGateway.Rules USUAL =
            new PaymentGateway.Rules(
                    Duration.ofSeconds(45),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(15));

    private final Settings settings;
    private final InstantSource clock;
    private final Turn turn = new Turn();
    private final Away away = new Away();
    private final Ticker ticker = new Ticker();
    private final LineThread line = new LineThread(() -> !this.cut);
    private final Map<Channel, WalletGateway> gateways = new EnumMap<>(Channel.class);
    private final CompletableFuture<Optional<Gateways>> made = new CompletableFuture<>();
    private final CompletableFuture<Optional<Sandbox>> sandbox = new CompletableFuture<>();
    private final CompletableFuture<Map<Channel, ChannelCheck>> checks = new CompletableFuture<>();
    private Optional<Runnable> tick = Optional.empty();
    private Optional<Consumer<Boolean>> heard = Optional.empty();
    private volatile boolean cut;
    private volatile boolean closed;

    private Connections(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// To nothing, for whoever only looks at the books.
    static Connections none(Settings settings, InstantSource clock) {
        var none = new Connections(settings, clock);
        none.made.complete(Optional.empty());
        none.sandbox.complete(Optional.empty());
        none.checks.complete(Map.of());
        return none;
    }

    /// @param home of the till
    /// @param elsewhere a sandbox that runs by itself; training starts its own without one
    static Connections open(
            Settings settings,
            Path home,
            Map<String, String> environment,
            InstantSource clock,
            Optional<Endpoints> elsewhere) {
        var connections = new Connections(settings, clock);
        if (settings.training()) {
            connections.late(Channel.WECHAT_PAY);
            connections.late(Channel.ALIPAY);
            connections.setUp(() -> connections.training(home, elsewhere));
        } else {
            if (settings.on(Key.WECHAT)) connections.late(Channel.WECHAT_PAY);
            if (settings.on(Key.ALIPAY)) connections.late(Channel.ALIPAY);
            connections.setUp(() -> Gateways.live(settings, home, environment, clock));
        }
        return connections;
    }

    private void late(Channel channel) {
        var one =
                made.thenApply(all -> all.map(Gateways::wallets).map(w -> w.get(wallet(channel))));
        gateways.put(channel, new LateGateway(channel, USUAL, one));
    }

    private void setUp(Supplier<Gateways> work) {
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
            checks.complete(all.map(Connections::checked).orElse(Map.of()));
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

    private Gateways training(Path home, Optional<Endpoints> elsewhere) {
        var endpoints = elsewhere.orElseGet(() -> ownSandbox(home));
        return Gateways.fromMerchantFolder(
                endpoints.credentials(), SandboxAddresses.of(endpoints), settings, clock);
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

    WalletPorts ports(PaymentJournal journal, Supplier<String> numbers) {
        var byWallet = new EnumMap<Wallet, WalletGateway>(Wallet.class);
        gateways.forEach((channel, gateway) -> byWallet.put(wallet(channel), gateway));
        return new WalletPorts(
                byWallet,
                journal,
                away,
                turn,
                numbers,
                Whereabouts.of(settings),
                settings.payAtOnce());
    }

    private static Wallet wallet(Channel channel) {
        return switch (channel) {
            case WECHAT_PAY -> Wallet.WECHAT;
            case ALIPAY -> Wallet.ALIPAY;
            case CARD, STORED_VALUE ->
                    throw new IllegalArgumentException(channel + " is no wallet");
        };
    }

    /// What was set up, once it is; empty if it could not be.
    CompletableFuture<Optional<Gateways>> made() {
        return made;
    }

    @Override
    public CompletableFuture<Optional<Sandbox>> sandbox() {
        return sandbox;
    }

    Map<Channel, WalletGateway> gateways() {
        return Map.copyOf(gateways);
    }

    /// Every channel, for a technician. Blocks while they are set up, which may start a sandbox.
    List<ChannelState> states() {
        try {
            return made.get(SET_UP.toMillis(), TimeUnit.MILLISECONDS)
                    .map(Gateways::states)
                    .orElseGet(() -> Gateways.none().states());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException | TimeoutException notSetUp) {
            return List.of();
        }
    }

    /// @param due does what is due; on the face's thread
    void ticking(Runnable due) {
        tick = Optional.of(due);
    }

    @Override
    public void attach(Executor face) {
        turn.attach(face);
        tick.ifPresent(due -> ticker.start(turn, due));
        heard.ifPresent(told -> line.start(turn, told));
    }

    @Override
    public void attachPlayed() {
        away.here();
        turn.attach(Runnable::run);
    }

    @Override
    public void cut(boolean off) {
        cut = off;
        heard.ifPresent(told -> line.again(turn, told));
    }

    /// @param told whether the line is up, on the face's thread
    void watching(Consumer<Boolean> told) {
        heard = Optional.of(told);
    }

    @Override
    public CompletableFuture<Map<Channel, ChannelCheck>> checks() {
        return checks;
    }

    @Override
    public void close() {
        closed = true;
        ticker.close();
        line.close();
        away.close();
        closeMade();
    }

    // Twice where it was closed while it was being set up: neither minds.
    private void closeMade() {
        made.getNow(Optional.empty()).ifPresent(Gateways::close);
        sandbox.getNow(Optional.empty()).ifPresent(Sandbox::close);
    }
}
