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
import guitai.flow.ReceiptNotes;
import guitai.flow.ReturnPorts;
import guitai.flow.TillRules;
import guitai.journal.BooksUnavailable;
import guitai.loyalty.book.FarAuthority;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Builds a till from its home: settings, books, devices, counter, in that order, and takes it down
/// in the opposite one.
final class TillBuilder implements TillStarter {
    // A receipt takes a second or two; closing waits no longer for the last ones.
    private static final Duration LAST_SLIP = Duration.ofSeconds(3);

    private final Stage stage;
    private final InstantSource clock;

    TillBuilder(InstantSource clock, Map<String, String> environment) {
        this(Stage.real(clock, environment));
    }

    private TillBuilder(Stage stage) {
        this.stage = stage;
        this.clock = stage.clock();
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
        return new TillBuilder(stage.at(other));
    }

    @Override
    public Optional<Endpoints> sandboxAt(URI base) {
        return SandboxElsewhere.at(base, clock);
    }

    @Override
    public TillStarter withSandbox(Endpoints elsewhere) {
        return new TillBuilder(stage.with(elsewhere));
    }

    @Override
    public TillStarter played() {
        return new TillBuilder(stage.playing());
    }

    @Override
    public TillStarter decidedBy(FarAuthority.Line office) {
        return new TillBuilder(stage.decidedBy(office));
    }

    @Override
    public Start start(Path home, boolean devices, Hearing hearing) {
        var file = home.resolve(SettingsFile.NAME);
        return switch (SettingsFile.read(file, stage.environment())) {
            case SettingsFile.Reading.Bad(var problems) ->
                    new Start.Refused(
                            problems.stream()
                                    .map(p -> p.where() + ": " + p.what())
                                    .collect(Collectors.joining("; ")),
                            "correct it, or move " + file + " aside to start as shipped");
            case SettingsFile.Reading.Good(var settings) ->
                    open(home, stage.played() ? settings.played() : settings, devices, hearing);
        };
    }

    @Override
    public SettingsPlanner settings(Path home) {
        return new SettingsPlanner(home, stage.environment(), StartWords::problems);
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
            var connections =
                    devices
                            ? Connections.open(settings, home, stage)
                            : Connections.none(settings, clock);
            var statements =
                    new Statements(
                            settings,
                            () -> devices ? connections : Connections.open(settings, home, stage));
            return new Start.Running(
                    assemble(
                            home,
                            settings,
                            taxRules,
                            opened,
                            pins,
                            periphery,
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
            Connections connections,
            Statements statements,
            Hearing hearing) {
        var store = opened.till();
        var tokens = MemberSetup.of(settings, home).tokenKey();
        var noting =
                new ReceiptNotes(
                        store.members(), store.catalogue(), settings.calendar(), clock, tokens);
        var printing = new PrintThread(store, periphery.printer(), hearing, noting);
        var counter =
                counter(
                        home,
                        TradingRules.of(settings).taxing(tax),
                        settings,
                        store,
                        pins,
                        periphery,
                        connections,
                        statements,
                        printing);
        var points = connections.inbox(home, counter.memberOffice(), clock);
        connections.ticking(
                () -> {
                    counter.charge().tick();
                    points.tick();
                });
        periphery.whenKeyed(() -> connections.later(counter.cash()::openedByKey));
        connections.watching(counter.network()::heard);
        if (periphery.wanted()) {
            printing.start();
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
                periphery.scale(),
                periphery.soft(),
                shown -> periphery.board().ifPresent(board -> board.show(shown)),
                Periphery.letterhead(settings),
                connections::states,
                Version.number(),
                connections,
                new Equipped(
                        settings,
                        periphery,
                        new TrialFile(home),
                        () -> TerminalTrial.of(connections.states(), clock),
                        new Reseating(settings(home), home, periphery),
                        clock),
                () -> {
                    statements.close();
                    periphery.stopReading();
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
            Path home,
            TillRules rules,
            Settings settings,
            TillStore store,
            PinHashing pins,
            Periphery periphery,
            Connections connections,
            Statements statements,
            PrintThread printing) {
        var ids = new SaleIds(clock, new SecureRandom());
        Supplier<String> numbers = () -> ids.get().value();
        var offers = TradingRules.offers(settings, store.offers());
        var setup = MemberSetup.of(settings, home);
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
                        connections.ports(store, numbers),
                        connections.line(store.journalQueue(), store.revocations()),
                        statements.ports(store),
                        new GoodsPorts(
                                offers,
                                store.offers(),
                                store.prices(),
                                store.priceHistory(),
                                new GoodsLaw(store.recalls(), settings.goods())),
                        ReturnPorts.of(settings.returns(), store.returns(), rules, store.offers()),
                        setup.ports(store.members(), numbers, clock, stage.office()),
                        ids,
                        clock);
        var today = Year.from(clock.instant().atZone(settings.zone()));
        var reader = new ScanReader(settings.scans(), today);
        var counter = Counter.open(rules, reader, ports);
        setup.told(counter, settings, store, clock);
        return setup.watched(counter, store.risk(), settings.returns());
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
