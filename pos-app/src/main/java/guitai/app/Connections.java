package guitai.app;

import guitai.command.ChannelState;
import guitai.command.Turns;
import guitai.config.Key;
import guitai.config.Settings;
import guitai.device.Supervisor;
import guitai.device.terminal.WatchedTerminal;
import guitai.flow.LinePorts;
import guitai.flow.MemberOffice;
import guitai.flow.WalletCoupons;
import guitai.flow.WalletPorts;
import guitai.gateway.http.Cut;
import guitai.journal.JournalQueue;
import guitai.loyalty.wallet.CouponGateway;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.payment.OfflineLimits;
import guitai.payment.PaymentGateway;
import guitai.payment.RevocationBook;
import guitai.payment.WalletGateway;
import guitai.peripheral.Terminals;
import guitai.reconciliation.StatementSource;
import guitai.sandbox.Sandbox;
import guitai.scan.PaymentCode.Wallet;
import guitai.slip.DeviceHealth;
import guitai.storage.TillStore;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What connects a running till to wallets: its gateways, the threads that wait for them, the
/// clockwork that asks again, and in training mode the sandbox they talk to.
///
/// Gateways are set up while the till opens; the first payment waits for them, goods do not.
final class Connections implements Turns, AutoCloseable {
    // A sandbox makes its keys at the first start: some seconds on a slow machine.
    private static final Duration SET_UP = Duration.ofSeconds(30);

    // What holds until a gateway says what it wants itself.
    private static final PaymentGateway.Rules USUAL =
            new PaymentGateway.Rules(
                    Duration.ofSeconds(45),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(15));

    private final Settings settings;
    private final Turn turn = new Turn();
    private final Away away = new Away();
    private final Ticker ticker = new Ticker();
    private final LineThread line;
    private final Map<Channel, WalletGateway> gateways = new EnumMap<>(Channel.class);
    private final Map<Channel, CouponGateway> coupons = new EnumMap<>(Channel.class);
    private final Cut cut = new Cut();
    private final SettingUp setUp;
    private boolean cards;
    private boolean storedValue;
    private boolean headOffice;
    private boolean played;
    private Optional<Runnable> tick = Optional.empty();
    private Optional<Supervisor<WatchedTerminal>> watched = Optional.empty();
    private Optional<Consumer<Boolean>> heard = Optional.empty();

    private Connections(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.setUp = new SettingUp(settings, clock, cut, away);
        this.line = new LineThread(setUp::reachable);
    }

    /// To nothing, for whoever only looks at the books.
    static Connections none(Settings settings, InstantSource clock) {
        var none = new Connections(settings, clock);
        none.setUp.nothing();
        return none;
    }

    /// @param home of the till
    static Connections open(Settings settings, Path home, Stage stage) {
        var clock = stage.clock();
        var elsewhere = stage.sandbox();
        var connections = new Connections(settings, clock);
        // Every channel and its practice partner speaks yuan; elsewhere a shop takes cash.
        if (!settings.currency().equals(Money.CNY)) {
            connections.setUp.live(home, stage.environment());
        } else if (settings.training()) {
            connections.late(Channel.WECHAT_PAY);
            connections.late(Channel.ALIPAY);
            connections.cards = true;
            connections.storedValue = true;
            connections.headOffice = true;
            connections.setUp.training(home, elsewhere);
        } else {
            if (settings.on(Key.WECHAT)) connections.late(Channel.WECHAT_PAY);
            if (settings.on(Key.ALIPAY)) connections.late(Channel.ALIPAY);
            connections.cards = settings.on(Key.CARD);
            connections.headOffice = settings.on(Key.HEAD_OFFICE);
            connections.storedValue = connections.headOffice && settings.on(Key.STORED_VALUE);
            connections.setUp.live(home, stage.environment());
        }
        return connections;
    }

    private void late(Channel channel) {
        var one =
                setUp.made()
                        .thenApply(
                                all -> all.map(Gateways::wallets).map(w -> w.get(wallet(channel))));
        gateways.put(channel, new LateGateway(channel, USUAL, one));
        coupons.put(channel, new LateCoupons(channel, one));
    }

    WalletPorts ports(TillStore store, Supplier<String> numbers) {
        var byWallet = new EnumMap<Wallet, WalletGateway>(Wallet.class);
        gateways.forEach((channel, gateway) -> byWallet.put(wallet(channel), gateway));
        return new WalletPorts(
                byWallet,
                store.payments(),
                away,
                turn,
                numbers,
                Whereabouts.of(settings),
                settings.payAtOnce(),
                new WalletCoupons(coupons, store.walletCoupons()));
    }

    /// What goes over the line later, and who takes it.
    ///
    /// @param queue the journal's
    LinePorts line(JournalQueue queue, RevocationBook revoked) {
        if (!cards && !storedValue && !headOffice) return LinePorts.none(limits());
        var made = setUp.made();
        return new LinePorts(
                cards
                        ? Optional.of(new LateTerminal(USUAL, of(made, Gateways::terminal)))
                        : Optional.empty(),
                storedValue
                        ? Optional.of(
                                new LinePorts.StoredValue(
                                        new LateIssuer(USUAL, of(made, Gateways::storedValue)),
                                        new LateTokens(of(made, Gateways::tokens)),
                                        revoked))
                        : Optional.empty(),
                limits(),
                headOffice
                        ? Optional.of(
                                new LinePorts.HeadOffice(
                                        queue, new LateUplink(of(made, Gateways::uplink))))
                        : Optional.empty());
    }

    /// Where each channel's bills come from. Blocks while the channels are set up.
    Map<Channel, StatementSource> statements() {
        return setUp.waitFor(SET_UP).map(Gateways::statements).orElse(Map.of());
    }

    /// Training shows what a contract may allow; a real shop's is in its set-up.
    private OfflineLimits limits() {
        var limits = settings.offlineLimits();
        return settings.training() ? limits.withCards() : limits;
    }

    private static <T> CompletableFuture<Optional<T>> of(
            CompletableFuture<Optional<Gateways>> made, Function<Gateways, Optional<T>> part) {
        return made.thenApply(all -> all.flatMap(part));
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
        return setUp.made();
    }

    @Override
    public CompletableFuture<Optional<Sandbox>> sandbox() {
        return setUp.sandbox();
    }

    Map<Channel, WalletGateway> gateways() {
        return Map.copyOf(gateways);
    }

    /// Every channel, for a technician. Blocks while they are set up, which may start a sandbox.
    List<ChannelState> states() {
        return setUp.waitFor(SET_UP).map(Gateways::states).orElseGet(List::of);
    }

    @Override
    public void watchTerminal(Consumer<DeviceHealth> health) {
        if (!cards) {
            health.accept(DeviceHealth.NONE);
            return;
        }
        var terminal = new LateTerminal(USUAL, of(setUp.made(), Gateways::terminal));
        watched = Optional.of(Terminals.watch(terminal, health));
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
        played = true;
        away.here();
        turn.attach(Runnable::run);
    }

    @Override
    public void cut(boolean off) {
        if (off) {
            cut.cut();
        } else {
            cut.mend();
        }
        // Nobody looks for the line of a played day: it is down when the play says so.
        heard.ifPresent(
                told -> {
                    if (played) told.accept(!off);
                    else line.again(turn, told);
                });
    }

    PointsInbox inbox(Path home, MemberOffice office, InstantSource clock) {
        return new PointsInbox(home, office, away, turn, clock);
    }

    /// Takes a step on the face's thread, once there is one.
    void later(Runnable step) {
        turn.execute(step);
    }

    /// @param told whether the line is up, on the face's thread
    void watching(Consumer<Boolean> told) {
        heard = Optional.of(told);
    }

    @Override
    public CompletableFuture<Map<Channel, ChannelCheck>> checks() {
        return setUp.checks();
    }

    @Override
    public void close() {
        ticker.close();
        watched.ifPresent(Supervisor::close);
        line.close();
        away.close();
        setUp.close();
    }
}
