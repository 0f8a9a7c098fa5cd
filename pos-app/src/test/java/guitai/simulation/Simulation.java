package guitai.simulation;

import guitai.payment.Channel;
import guitai.payment.PaymentGateway.Rules;
import guitai.payment.WalletGateway;
import guitai.scan.PaymentCode.Wallet;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Some hours of one shop, out of one seed, until everything has settled; then [Audit] says what is
/// wrong.
final class Simulation {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    /// When the trouble is over, everything comes to its end within this time.
    private static final long SETTLING = 12 * HOUR;

    private final World world;
    private final Line line;
    private final TillClock clock;
    private final Map<Channel, Provider> providers = new EnumMap<>(Channel.class);
    private final Cashier cashier;
    private final Far far;
    private final Machine machine;
    private final long end;
    private boolean open = true;

    /// What a run came to.
    ///
    /// @param wrong what must not be; empty when all is well
    record Outcome(
            long seed,
            long hours,
            long events,
            long sales,
            long payments,
            WatchedBooks books,
            List<String> wrong) {
        /// Everything that was written down, as one number.
        long digest() {
            return books.digest();
        }
    }

    private Simulation(long seed, int hours, Function<InstantSource, Disk> disk, Ports ports) {
        this.world = new World(seed);
        this.line = new Line(world);
        this.clock = new TillClock(world);
        this.end = hours * HOUR;
        var gateways = new LinkedHashMap<Wallet, WalletGateway>();
        gateways.put(Wallet.WECHAT, gateway(Channel.WECHAT_PAY, 45, 15, Duration.ofDays(7)));
        gateways.put(Wallet.ALIPAY, gateway(Channel.ALIPAY, 60, 0, Duration.ofMinutes(20)));
        this.cashier = new Cashier(world, providers);
        this.far = far();
        this.machine =
                new Machine(
                        world,
                        clock,
                        disk.apply(clock),
                        line,
                        gateways,
                        far,
                        ports,
                        cashier::heard);
        cashier.standsAt(machine);
    }

    private WalletGateway gateway(
            Channel channel, int patience, int reverseNotBefore, Duration reversible) {
        var provider = new Provider(channel, world);
        providers.put(channel, provider);
        var rules =
                new Rules(
                        Duration.ofSeconds(patience),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(reverseNotBefore));
        return new RemoteGateway(provider, line, rules, reversible);
    }

    private Far far() {
        var acquirer = new Provider(Channel.CARD, world);
        providers.put(Channel.CARD, acquirer);
        return new Far(
                new SimulatedTerminal(world, line, acquirer, cashier::cardShown),
                new HeadOffice(world, line));
    }

    /// Runs a shop over a disk in memory.
    static Outcome run(long seed, int hours, Ports ports) {
        return run(seed, hours, MemoryDisk::new, ports);
    }

    static Outcome run(long seed, int hours, Function<InstantSource, Disk> disk, Ports ports) {
        return new Simulation(seed, hours, disk, ports).run(hours);
    }

    private Outcome run(int hours) {
        try (var disk = machine.disk()) {
            trade();
            var audit = new Audit(machine.books().facts(), disk.payments(), providers, cashier);
            audit.headOffice(far.headOffice(), disk.queue());
            var wrong = audit.wrong(machine);
            return new Outcome(
                    world.seed,
                    hours,
                    world.events(),
                    audit.sales(),
                    audit.payments(),
                    machine.books(),
                    wrong);
        }
    }

    private void trade() {
        machine.start();
        world.in(SECOND, this::arrivals);
        world.in(world.between(MINUTE, 2 * HOUR), this::lineGoesDown);
        world.in(world.between(MINUTE, 4 * HOUR), this::powerGoes);
        world.in(world.between(MINUTE, 9 * HOUR), this::clockIsSet);
        world.in(HOUR, this::list);
        world.in(end, this::troubleEnds);
        boolean more = true;
        while (more) more = world.step(end + SETTLING);
    }

    /// 40 customers an hour.
    private void arrivals() {
        if (!open) return;
        cashier.customerComes();
        world.in(world.between(20 * SECOND, 160 * SECOND), this::arrivals);
    }

    private void lineGoesDown() {
        if (!open) return;
        line.up(false);
        heard();
        var long_ = world.chance(100);
        var away = long_ ? world.between(10 * MINUTE, 2 * HOUR) : world.between(SECOND, 5 * MINUTE);
        world.in(away, this::lineComesBack);
    }

    private void lineComesBack() {
        line.up(true);
        heard();
        if (open) world.in(world.between(10 * MINUTE, 4 * HOUR), this::lineGoesDown);
    }

    /// The till finds out within two seconds.
    private void heard() {
        world.in(world.between(100, 2_000), machine::hearsLine);
    }

    private void powerGoes() {
        if (!open) return;
        machine.cutPower();
        world.in(world.between(30 * MINUTE, 6 * HOUR), this::powerGoes);
    }

    /// Back by minutes or hours, or a little ahead.
    private void clockIsSet() {
        if (!open) return;
        clock.set(
                world.chance(300)
                        ? world.between(SECOND, MINUTE)
                        : -world.between(SECOND, world.chance(200) ? 2 * HOUR : 2 * MINUTE));
        machine.clockSet();
        world.in(world.between(HOUR, 18 * HOUR), this::clockIsSet);
    }

    private void list() {
        cashier.looksThroughTheList();
        var busy = open || world.now() < end + SETTLING / 2;
        if (busy) world.in(open ? 4 * HOUR : HOUR, this::list);
    }

    private void troubleEnds() {
        open = false;
        line.calm();
        far.calm();
        heard();
        providers.values().forEach(Provider::calm);
    }
}
