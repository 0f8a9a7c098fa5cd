package guitai.app;

import guitai.command.OpenTill;
import guitai.command.TillStarter;
import guitai.config.Settings;
import guitai.config.SettingsFile;
import guitai.config.SettingsPlanner;
import guitai.credential.Argon2Pins;
import guitai.flow.Counter;
import guitai.flow.GoodsLaw;
import guitai.flow.GoodsPorts;
import guitai.flow.PricePorts;
import guitai.flow.Prices;
import guitai.flow.PrintQueue;
import guitai.flow.ReturnPorts;
import guitai.flow.TillRules;
import guitai.journal.BooksUnavailable;
import guitai.sandbox.Endpoints;
import guitai.scan.ScanReader;
import guitai.staff.PinHashing;
import guitai.storage.TillOpening;
import guitai.storage.TillStore;
import guitai.tax.TaxRules;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Builds a till from its home: settings, books, devices, counter, in that order, and takes it down
/// in the opposite one.
final class TillBuilder implements TillStarter {
    // A receipt takes a second or two; closing waits no longer for the last ones.
    private static final Duration LAST_SLIP = Duration.ofSeconds(3);

    private final InstantSource clock;
    private final Map<String, String> environment;
    private final Optional<Endpoints> sandbox;

    TillBuilder(InstantSource clock, Map<String, String> environment) {
        this(clock, environment, Optional.empty());
    }

    private TillBuilder(
            InstantSource clock, Map<String, String> environment, Optional<Endpoints> sandbox) {
        this.clock = clock;
        this.environment = environment;
        this.sandbox = sandbox;
    }

    @Override
    public void reading(String name, Runnable input) {
        Thread.ofPlatform().name(name).daemon().start(input);
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public TillStarter at(InstantSource other) {
        return new TillBuilder(other, environment, sandbox);
    }

    @Override
    public Optional<Endpoints> sandboxAt(URI base) {
        return SandboxElsewhere.at(base, clock);
    }

    @Override
    public TillStarter withSandbox(Endpoints elsewhere) {
        return new TillBuilder(clock, environment, Optional.of(elsewhere));
    }

    @Override
    public Start start(Path home, boolean devices, Hearing hearing) {
        var file = home.resolve(SettingsFile.NAME);
        return switch (SettingsFile.read(file, environment)) {
            case SettingsFile.Reading.Bad(var problems) ->
                    new Start.Refused(
                            problems.stream()
                                    .map(p -> p.where() + ": " + p.what())
                                    .collect(Collectors.joining("; ")),
                            "correct it, or move " + file + " aside to start as shipped");
            case SettingsFile.Reading.Good(var settings) -> open(home, settings, devices, hearing);
        };
    }

    @Override
    public SettingsPlanner settings(Path home) {
        return new SettingsPlanner(home, environment, TillBuilder::unusable);
    }

    /// What no till starts on, though each setting by itself is right.
    private static List<Settings.Problem> unusable(Settings settings, Path home) {
        return StartWords.unusable(settings, home)
                .map(no -> List.of(new Settings.Problem(no.what(), no.next())))
                .orElse(List.of());
    }

    private Start open(Path home, Settings settings, boolean devices, Hearing hearing) {
        var unusable = StartWords.unusable(settings, home);
        if (unusable.isPresent()) return unusable.get();
        var printers = PrinterModels.of(settings, home).orElseThrow();
        var taxRules = TaxSetup.of(settings, home).orElseThrow();
        // Training has books of its own: nothing of it can ever be mistaken for a real sale.
        var books = home.resolve(settings.training() ? "training" : "live");
        var opening = TillStore.open(books, clock, settings.currency());
        if (!(opening instanceof TillOpening.Opened opened)) return StartWords.of(opening, books);
        var pins = new Argon2Pins(new SecureRandom());
        if (settings.training()) {
            Training.prepare(opened.till(), pins, settings.zone(), settings.currency());
        }
        try {
            var periphery =
                    devices
                            ? Periphery.start(settings, printers, opened.till(), clock, hearing)
                            : Periphery.none();
            var readers =
                    devices
                            ? Readers.start(settings, clock, hearing, periphery.lineup())
                            : Readers.none();
            var connections =
                    devices
                            ? Connections.open(settings, home, environment, clock, sandbox)
                            : Connections.none(settings, clock);
            var statements =
                    new Statements(
                            settings,
                            () ->
                                    devices
                                            ? connections
                                            : Connections.open(
                                                    settings, home, environment, clock, sandbox));
            return new Start.Running(
                    assemble(
                            home,
                            settings,
                            taxRules,
                            opened,
                            pins,
                            periphery,
                            readers,
                            connections,
                            statements,
                            hearing));
        } catch (IOException noPrinter) {
            opened.till().close();
            return new Start.Refused(
                    "the virtual printer of training mode cannot listen: " + noPrinter,
                    "set printer = none in " + SettingsFile.NAME);
        }
    }

    private OpenTill assemble(
            Path home,
            Settings settings,
            TaxRules tax,
            TillOpening.Opened opened,
            PinHashing pins,
            Periphery periphery,
            Readers readers,
            Connections connections,
            Statements statements,
            Hearing hearing) {
        var store = opened.till();
        var queue =
                new PrintQueue(store.printJobs(), periphery.printer(), hearing.printed()::accept);
        var printing = new PrintThread(queue);
        var counter =
                counter(
                        TradingRules.of(settings).taxing(tax),
                        settings,
                        store,
                        pins,
                        periphery,
                        connections,
                        statements,
                        printing);
        connections.ticking(counter.charge()::tick);
        connections.watching(counter.network()::heard);
        if (periphery.wanted()) {
            printing.start();
            // The first typed word should not wait for an index over all goods.
            Thread.ofPlatform().name("search").daemon().start(() -> prepareSearch(store));
        }
        return new OpenTill(
                settings,
                store,
                counter,
                prices(settings, store, counter),
                printing,
                opened.report().clean(),
                periphery.virtualPrinter(),
                readers.scale(),
                readers.virtualScale(),
                readers.display(),
                Periphery.letterhead(settings),
                connections::states,
                Version.number(),
                connections,
                new Equipped(
                        settings,
                        periphery.lineup(),
                        new TrialFile(home),
                        () -> TerminalTrial.of(connections.states(), clock),
                        clock),
                () -> {
                    statements.close();
                    readers.close();
                    close(periphery, connections, printing, store);
                });
    }

    /// Lets a slip that is printing come out, for a moment, then ends everything in order.
    private static void close(
            Periphery periphery, Connections connections, PrintThread printing, TillStore store) {
        connections.close();
        if (periphery.wanted()) printing.letFinish(LAST_SLIP);
        periphery.close();
        printing.close();
        store.close();
    }

    private static void prepareSearch(TillStore store) {
        try {
            store.catalogue().prepareSearch();
        } catch (BooksUnavailable closed) {
            // Whoever searches hears of it; a till that is closed again at once is no trouble.
        }
    }

    private Counter counter(
            TillRules rules,
            Settings settings,
            TillStore store,
            PinHashing pins,
            Periphery periphery,
            Connections connections,
            Statements statements,
            PrintThread printing) {
        var ids = new SaleIds(clock, new SecureRandom());
        var ports =
                new Counter.Ports(
                        store.books(),
                        store.sales(),
                        store.shifts(),
                        store.stock(),
                        store.printJobs(),
                        store.catalogue(),
                        store.staff(),
                        pins,
                        periphery.drawer(),
                        periphery.devices(),
                        printing::wake,
                        connections.ports(store.payments(), () -> ids.get().value()),
                        connections.line(store.journalQueue(), store.revocations()),
                        statements.ports(store),
                        new GoodsPorts(
                                store.offers(),
                                store.offers(),
                                store.prices(),
                                store.priceHistory(),
                                new GoodsLaw(store.recalls(), settings.goods())),
                        ids,
                        clock);
        var returns = ReturnPorts.of(settings.returns(), store.returns(), rules, store.offers());
        return Counter.open(rules, reader(settings), ports.returning(returns));
    }

    private ScanReader reader(Settings settings) {
        var today = Year.from(clock.instant().atZone(settings.zone()));
        return new ScanReader(settings.scans(), today);
    }

    private Prices prices(Settings settings, TillStore store, Counter counter) {
        var ports =
                new PricePorts(
                        store.prices(),
                        store.priceHistory(),
                        store.shelfTags(),
                        store.offers()::published,
                        settings.priceLaw());
        return new Prices(counter.rules(), store.books(), store.catalogue(), ports, clock);
    }
}
