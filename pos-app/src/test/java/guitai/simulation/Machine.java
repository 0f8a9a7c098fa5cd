package guitai.simulation;

import guitai.flow.Counter;
import guitai.flow.GoodsPorts;
import guitai.flow.MemberPorts;
import guitai.flow.PaymentListener;
import guitai.flow.ReconciliationPorts;
import guitai.flow.Recovery;
import guitai.flow.ReturnPorts;
import guitai.flow.SignOn;
import guitai.flow.TillRules;
import guitai.flow.WalletPorts;
import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.payment.Place;
import guitai.payment.WalletGateway;
import guitai.sale.SaleId;
import guitai.scan.PaymentCode.Wallet;
import guitai.scan.ScanReader;
import guitai.scan.ScanSettings;
import guitai.shift.CashCount;
import guitai.shift.CashDrawer;
import guitai.time.BusinessCalendar;

import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// The machine the till runs on: it opens a real counter over what the disk has, runs its steps one
/// after the other, wakes it when something is due, and loses everything but the disk when its
/// power is cut.
final class Machine {
    private static final TillRules RULES =
            new TillRules(
                    "S001",
                    "01",
                    Money.CNY,
                    CashRounding.CN_FEN_DOWN,
                    new BusinessCalendar(ZoneId.of("Asia/Shanghai"), LocalTime.of(4, 0)),
                    Money.cny(100),
                    Money.cny(300_000),
                    Money.cny(50_000),
                    Money.cny(100_000),
                    true);
    private static final ScanReader READER = new ScanReader(ScanSettings.STANDARD, Year.of(2026));
    private static final Place PLACE = new Place("S001", "柜台示范店", "01", "", "127.0.0.1", "");
    private static final int COMMITS_OF_A_SALE = 8;
    private static final long NEVER = Long.MAX_VALUE;

    private final World world;
    private final TillClock clock;
    private final Disk disk;
    private final WatchedBooks books;
    private final Line line;
    private final Map<Wallet, WalletGateway> gateways;
    private final Ports ports;
    private final Far far;
    private final SimulatedShop shop = new SimulatedShop();
    private final PaymentListener listener;
    private Optional<Counter> counter = Optional.empty();
    private boolean wrongBasket;
    private int starts;
    private boolean cutWhenSent;
    private long wakeAt = NEVER;
    private long numbers;
    private long sales;

    Machine(
            World world,
            TillClock clock,
            Disk disk,
            Line line,
            Map<Wallet, WalletGateway> gateways,
            Far far,
            Ports ports,
            PaymentListener listener) {
        this.world = world;
        this.clock = clock;
        this.disk = disk;
        this.line = line;
        this.gateways = gateways;
        this.far = far;
        this.ports = ports;
        this.listener = listener;
        this.books = new WatchedBooks(disk::books);
    }

    WatchedBooks books() {
        return books;
    }

    Disk disk() {
        return disk;
    }

    int starts() {
        return starts;
    }

    boolean running() {
        return counter.isPresent();
    }

    /// Whether once, after a start, the counter did not show what had been committed last.
    boolean wrongBasket() {
        return wrongBasket;
    }

    void start() {
        starts++;
        try {
            var opened = Counter.open(RULES, READER, portsNow());
            opened.charge().listen(listener);
            counter = Optional.of(opened);
            wrongBasket |= !opened.basket().sale().equals(books.working());
            if (!(opened.signOn().signOn(SimulatedShop.OPERATOR, SimulatedShop.PIN)
                    instanceof SignOn.Result.SignedOn)) {
                throw new AssertionError("nobody can sign on");
            }
            if (opened.shifts().current().isEmpty()) {
                opened.shifts().open(CashCount.amount(Money.cny(50_000)));
            }
            if (!line.up()) world.in(world.between(100, 2_000), this::hearsLine);
            Recovery.Report _ = opened.recovery().look(starts == 1);
            wake(opened);
        } catch (PowerCut again) {
            lost();
        }
    }

    private Counter.Ports portsNow() {
        var wallets = new EnumMap<Wallet, WalletGateway>(Wallet.class);
        gateways.forEach((wallet, gateway) -> wallets.put(wallet, ports.wallet().apply(gateway)));
        var generation = starts;
        var wired =
                new WalletPorts(
                        wallets,
                        disk.payments(),
                        call -> away(call, generation),
                        back -> turn(back, generation),
                        this::nextNumber,
                        PLACE,
                        true);
        Executor devices = Runnable::run;
        return new Counter.Ports(
                ports.books().apply(books),
                disk.sales(),
                disk.shifts(),
                new NoStock(),
                disk.jobs(),
                shop,
                shop,
                shop,
                () -> CashDrawer.Kick.SENT,
                devices,
                () -> {},
                wired,
                far.ports(disk, ports),
                ReconciliationPorts.none(),
                GoodsPorts.none(),
                ReturnPorts.usual(Money.cny(50_000)),
                MemberPorts.none(),
                this::nextSale,
                clock);
    }

    // The request may be on the wire already when the power goes.
    private void away(Runnable call, int generation) {
        if (world.chance(1)) throw new RejectedExecutionException("too many wait");
        if (cutWhenSent) {
            cutWhenSent = false;
            world.in(world.between(1, 1_000), () -> goesOff(generation));
        }
        world.in(
                world.between(1, 30),
                () -> {
                    if (generation != starts && world.chance(500)) return;
                    line.takeAnswersIn();
                    call.run();
                });
    }

    private void turn(Runnable back, int generation) {
        world.in(
                line.takeAnswersIn(),
                () -> {
                    if (generation == starts) act(_ -> back.run());
                });
    }

    private String nextNumber() {
        return digits(++numbers);
    }

    private SaleId nextSale() {
        return new SaleId(digits(++sales));
    }

    /// 26 digits, as both numbers of a payment and of a sale have.
    private static String digits(long number) {
        var text = Long.toString(number);
        return "00000000000000000000000000".substring(text.length()) + text;
    }

    /// One step at the counter, if the till runs.
    void act(Consumer<Counter> step) {
        if (counter.isEmpty()) return;
        var open = counter.get();
        try {
            step.accept(open);
            wake(open);
        } catch (PowerCut now) {
            lost();
        }
    }

    private void wake(Counter open) {
        var next = open.charge().next();
        if (next.isEmpty()) return;
        var at = world.now() + clock.until(next.get());
        if (wakeAt <= at) return;
        wakeAt = at;
        var generation = starts;
        world.in(at - world.now(), () -> ring(generation, at));
    }

    private void ring(int generation, long at) {
        if (generation != starts || wakeAt != at) return;
        wakeAt = NEVER;
        act(open -> open.charge().tick());
    }

    /// Whoever watches the line tells the till what it finds.
    void hearsLine() {
        act(open -> open.network().heard(line.up()));
    }

    /// The clock was set: what is due is due at another time now.
    void clockSet() {
        wakeAt = NEVER;
        counter.ifPresent(this::wake);
    }

    /// Cuts the power: now, in the middle of a commit soon, or while a call is away; it comes back
    /// by itself.
    void cutPower() {
        if (counter.isEmpty()) return;
        switch (world.pick(4)) {
            case 0 -> books.cut(WatchedBooks.Cut.BEFORE, world.pick(COMMITS_OF_A_SALE));
            case 1 -> books.cut(WatchedBooks.Cut.AFTER, world.pick(COMMITS_OF_A_SALE));
            case 2 -> cutWhenSent = true;
            default -> lost();
        }
    }

    private void goesOff(int generation) {
        if (generation == starts && running()) lost();
    }

    private void lost() {
        counter = Optional.empty();
        wakeAt = NEVER;
        disk.powerCut();
        world.in(world.between(5_000, 120_000), this::start);
    }
}
