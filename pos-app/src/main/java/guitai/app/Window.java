package guitai.app;

import guitai.command.OpenTill;
import guitai.command.TillStarter;
import guitai.command.TillStarter.Hearing;
import guitai.command.TillStarter.Start;
import guitai.config.Key;
import guitai.device.link.KeyStamp;
import guitai.device.scanner.BurstDetector;
import guitai.journal.BooksUnavailable;
import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.slip.DeviceHealth;
import guitai.slip.PrintJob;
import guitai.ui.key.KeyMap;
import guitai.ui.phone.CustomersPhone;
import guitai.ui.shell.Appearance;
import guitai.ui.shell.FreeClock;
import guitai.ui.shell.FxExecutor;
import guitai.ui.shell.PayParts;
import guitai.ui.shell.PriceParts;
import guitai.ui.shell.TechnicianParts;
import guitai.ui.shell.TillParts;
import guitai.ui.shell.TillViewModel;
import guitai.ui.shell.TillWindow;
import guitai.ui.shell.ToneSounds;
import guitai.ui.status.Light;
import guitai.ui.text.Name;
import guitai.ui.work.Sounds;

import javafx.application.Platform;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/// Opens the till in a window and stays until it is closed.
final class Window {
    private static final System.Logger LOG = System.getLogger(Window.class.getName());

    // Steps asked for while the disk hangs; the inbox of the screens refuses scans long before.
    private static final int MOST_STEPS = 1_000;
    // Two tones that wait; a later one would speak of the wrong scan.
    private static final int MOST_TONES = 2;
    // Every channel read once and tried once.
    private static final int MOST_CHECKS = 4;
    private static final int STOP_SECONDS = 5;

    private final AtomicReference<Consumer<TillViewModel>> early = new AtomicReference<>(_ -> {});
    private final AtomicReference<TillViewModel> model = new AtomicReference<>();

    private Window() {}

    static int open(TillStarter starter, Path home) throws InterruptedException {
        return new Window().run(starter, home);
    }

    private int run(TillStarter starter, Path home) throws InterruptedException {
        var hearing =
                new Hearing(
                        this::printed,
                        this::printer,
                        this::scanner,
                        health -> tell(v -> v.device(Light.Part.CARD_READER, health)),
                        this::scale,
                        this::scanned,
                        this::unreadable,
                        tap -> tell(v -> v.tapped(tap)));
        return switch (starter.played().start(home, true, hearing)) {
            case Start.Refused(var what, var next) -> {
                System.err.println("guitai: " + what + "; " + next);
                RefusedWindow.show(what, next);
                yield 2;
            }
            case Start.Running(var till) -> {
                var steps = executor("till", MOST_STEPS);
                var tones = executor("tones", MOST_TONES);
                var checks = executor("checks", MOST_CHECKS);
                try (till) {
                    yield show(till, starter, home, steps, tones, checks) ? 0 : 1;
                } finally {
                    steps.shutdown();
                    tones.shutdownNow();
                    checks.shutdownNow();
                }
            }
        };
    }

    /// @return whether there was a window
    private boolean show(
            OpenTill till,
            TillStarter starter,
            Path home,
            ThreadPoolExecutor steps,
            ThreadPoolExecutor tones,
            ThreadPoolExecutor checks)
            throws InterruptedException {
        var remembered = new AppearanceFile(home);
        var appearance = remembered.read(AppearanceFile.asSet(till.settings()));
        var keys = new FreeClock(KeyStamp.find().<IntSupplier>map(s -> s).orElse(() -> 0));
        var second = new SecondScreen();
        var phone = new PhoneBeside();
        var bench = new BenchBeside();
        var parts =
                parts(
                        till,
                        starter,
                        steps,
                        checks,
                        second,
                        phone,
                        new ToneSounds(tones),
                        keys,
                        appearance,
                        remembered::write,
                        TechnicianWork.parts(till, starter, home, checks, bench));
        var opening = new Opening();
        Runnable built =
                () -> {
                    var viewModel = new TillViewModel(parts);
                    var window =
                            new TillWindow(
                                    viewModel,
                                    KeyMap.usual(),
                                    new WedgeBurst(new BurstDetector()),
                                    keys);
                    heardEarlier(viewModel);
                    viewModel.start();
                    PoleDisplay.follow(viewModel, till.display());
                    till.turns().attach(turn -> steps.execute(() -> taken(turn)));
                    var stage = new Stage();
                    stage.setTitle("Guitai 柜台 · " + till.letterhead().shop());
                    fill(stage);
                    stage.setOnHidden(
                            _ -> {
                                second.close();
                                phone.close();
                                bench.close();
                                opening.close();
                            });
                    window.open(stage);
                    second.beside(viewModel, Name.of(till.settings().text(Key.SHOP_NAME)), stage);
                    if (till.settings().training()) {
                        phone.of(viewModel, customer(till, checks));
                        bench.of(viewModel, till, checks);
                    }
                    var _ = till.turns().checks().thenAccept(this::channels);
                    till.turns()
                            .watchTerminal(
                                    health -> tell(v -> v.device(Light.Part.TERMINAL, health)));
                };
        Platform.startup(() -> opening.build(built));
        boolean shown = opening.awaitClosed();
        steps.shutdown();
        // The step under way finishes, so that nothing acknowledged is lost; a disk that hangs does
        // not keep the window's process alive for ever.
        var _ = steps.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        Platform.exit();
        return shown;
    }

    private CustomersPhone customer(OpenTill till, Executor away) {
        return new TrainingPhone(
                till.turns().sandbox(),
                away,
                BenchBeside.scanner(till, this::scanned),
                new SecureRandom());
    }

    private void channels(Map<Channel, ChannelCheck> found) {
        if (!found.isEmpty()) {
            tell(v -> v.light(Light.Part.NETWORK, ChannelLight.of(found.values())));
        }
    }

    // A disk that refuses is told by the next step a person takes; what is due is tried again.
    private static void taken(Runnable turn) {
        try {
            turn.run();
        } catch (BooksUnavailable refused) {
            LOG.log(System.Logger.Level.WARNING, "news of a payment wait for the disk", refused);
        }
    }

    private static TillParts parts(
            OpenTill till,
            TillStarter starter,
            Executor steps,
            Executor checks,
            SecondScreen second,
            PhoneBeside phone,
            Sounds sounds,
            FreeClock keys,
            Appearance appearance,
            Consumer<Appearance> remember,
            TechnicianParts technician) {
        return new TillParts(
                till.counter(),
                new PriceParts(till.prices(), new PriceFolder(till, checks, starter.clock())),
                till.store().staff(),
                steps,
                new FxExecutor(keys::busy, keys::freeAgain),
                starter.clock(),
                till.settings().zone(),
                Name.of(till.settings().text(Key.SHOP_NAME)),
                sounds,
                new StoreFeed(till.store()),
                till.scale(),
                new PayParts(
                        new QrCodes(),
                        new ChannelDesk(till.channels(), checks),
                        second::open,
                        phone::open,
                        new DayFiles(till, checks),
                        new StockListFiles(till, checks),
                        new ReturnReasonFiles(till, checks),
                        new MemberListFiles(till.store(), checks),
                        new CouponListFiles(till, checks),
                        new ShopFigureFiles(till, checks)),
                technician,
                till.stoppedInOrder(),
                appearance,
                remember,
                bug -> LOG.log(System.Logger.Level.ERROR, "a step went wrong", bug));
    }

    /// The whole screen, with a window manager or without one.
    static void fill(Stage stage) {
        var bounds = Screen.getPrimary().getVisualBounds();
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setMaximized(true);
    }

    private static ThreadPoolExecutor executor(String name, int queue) {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(queue),
                Thread.ofPlatform().name(name).daemon().factory());
    }

    // Devices speak as soon as they are started, before there is a window to tell.

    private void tell(Consumer<TillViewModel> news) {
        synchronized (early) {
            var now = model.get();
            if (now == null) early.updateAndGet(before -> before.andThen(news));
            else news.accept(now);
        }
    }

    private void heardEarlier(TillViewModel viewModel) {
        synchronized (early) {
            model.set(viewModel);
            early.get().accept(viewModel);
        }
    }

    private void printed(PrintJob job) {
        tell(v -> v.printed(job));
    }

    private void printer(DeviceHealth health) {
        tell(v -> v.device(Light.Part.PRINTER, health));
    }

    private void scanner(DeviceHealth health) {
        tell(v -> v.device(Light.Part.SCANNER, health));
    }

    private void scale(DeviceHealth health) {
        tell(v -> v.device(Light.Part.SCALE, health));
    }

    private void unreadable(String raw) {
        tell(v -> Platform.runLater(() -> v.unreadable(raw)));
    }

    private void scanned(String text) {
        tell(v -> v.scanned(text));
    }
}
