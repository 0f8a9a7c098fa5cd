package guitai.app;

import guitai.catalog.Item;
import guitai.command.OpenTill;
import guitai.command.Screens;
import guitai.flow.Checkout;
import guitai.flow.ShiftClose;
import guitai.flow.SignOn;
import guitai.importing.SampleShop;
import guitai.money.Money;
import guitai.payment.RevocationList;
import guitai.sale.CounterScale;
import guitai.scan.ScanReader.Origin;
import guitai.shift.CashCount;
import guitai.shift.ZReport;
import guitai.slip.DeviceHealth;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.ui.key.KeyMap;
import guitai.ui.price.PriceFiles;
import guitai.ui.sale.SaleScreen.Arrangement;
import guitai.ui.shell.Appearance;
import guitai.ui.shell.FreeClock;
import guitai.ui.shell.KeyBurst;
import guitai.ui.shell.PayParts;
import guitai.ui.shell.PriceParts;
import guitai.ui.shell.TechnicianParts;
import guitai.ui.shell.Theme;
import guitai.ui.shell.TillParts;
import guitai.ui.shell.TillViewModel;
import guitai.ui.shell.TillWindow;
import guitai.ui.status.Light;
import guitai.ui.technician.Channels;
import guitai.ui.technician.Devices;
import guitai.ui.technician.Finding;
import guitai.ui.technician.SetUps;
import guitai.ui.text.Language;
import guitai.ui.text.Name;
import guitai.ui.work.Place;
import guitai.ui.work.Sounds;

import javafx.application.Platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Takes a till of the sample shop through a short day and draws each of its screens on the way.
final class WindowScreens implements Screens {
    private static final Duration WITHOUT_LINE = Duration.ofMinutes(25);

    private final List<Path> drawn = new ArrayList<>();
    private InstantSource clock = InstantSource.system();

    @Override
    public List<Path> draw(OpenTill till, InstantSource tills, Path folder)
            throws IOException, InterruptedException {
        clock = tills;
        var day = new FutureTask<Void>(() -> day(till, folder), null);
        try {
            Platform.startup(day);
        } catch (IllegalStateException running) {
            Platform.runLater(day);
        }
        try {
            day.get();
        } catch (ExecutionException failed) {
            throw new IOException("the screens could not be drawn", failed.getCause());
        }
        return List.copyOf(drawn);
    }

    private void day(OpenTill till, Path folder) {
        var shop = SampleShop.load();
        var counter = till.counter();
        each(till, folder, "1-sign-on", _ -> {});
        counter.signOn().signOn("1001", "1111");
        counter.shifts().open(CashCount.of(new TreeMap<>(Map.of(1000L, 20, 100L, 50)), Money.CNY));
        var goods =
                shop.items().stream()
                        .filter(i -> !i.gtins().isEmpty() && !i.weighed() && i.flags().isEmpty())
                        .toList();
        for (int i = 0; i < 6; i++) {
            counter.basket()
                    .scan(
                            goods.get(i * 37 % goods.size()).gtins().getFirst().shortest(),
                            Origin.SCANNER);
        }
        counter.basket().scan(shop.labels().getFirst().code(), Origin.SCANNER);
        each(till, folder, "2-sale", v -> v.go(Place.SALE));
        if (counter.checkout().total() instanceof Checkout.Result.Due(var due)) {
            each(till, folder, "3-cash", v -> v.tender(due));
        }
        if (counter.checkout().cash(Money.cny(20_000)) instanceof Checkout.Result.Completed done) {
            each(till, folder, "4-paid", v -> v.paid(done));
        }
        counter.basket().scan(goods.getFirst().gtins().getFirst().shortest(), Origin.SCANNER);
        counter.changes().park("红衣服女士");
        each(till, folder, "5-parked", v -> v.go(Place.PARKED));
        each(till, folder, "6-cash-desk", v -> v.go(Place.CASH_DESK));
        each(till, folder, "7-close", v -> v.go(Place.CLOSE));
        closed(till)
                .ifPresent(z -> each(till, folder, "8-report", v -> v.new Told().shiftClosed(z)));
        withoutLine(till, folder, goods);
        counter.signOn().signOff();
    }

    /// The line is gone: selling goes on, a manager lets cards be stored, and what was sold waits
    /// for head office.
    private void withoutLine(OpenTill till, Path folder, List<Item> goods) {
        var counter = till.counter();
        var now = clock.instant();
        // The line has worked until now.
        till.store().journalQueue().contact(now);
        till.store().revocations().keep(new RevocationList(1, now, Set.of()));
        counter.shifts().open(CashCount.of(new TreeMap<>(Map.of(1000L, 20, 100L, 50)), Money.CNY));
        counter.network().heard(false);
        var allowed = counter.signOn().override("2001", "8888", Permission.CARDS_OFFLINE);
        if (allowed instanceof SignOn.OverrideResult.Allowed(var approval, _)) {
            var _ = counter.offline().allow(true, "宽带断了", approval);
        }
        for (int i = 0; i < 3; i++) {
            counter.basket().scan(goods.get(i * 11).gtins().getFirst().shortest(), Origin.SCANNER);
            if (i == 0) counter.checkout().exactCash();
        }
        clock = InstantSource.offset(clock, WITHOUT_LINE);
        each(till, folder, "9-without-line", v -> v.go(Place.SALE));
        each(till, folder, "9-queue", v -> v.go(Place.QUEUE));
    }

    private static Optional<ZReport> closed(OpenTill till) {
        var expected = till.counter().shifts().figures().expected();
        var count = till.counter().close().count(CashCount.amount(expected), "", Approval.own());
        return count instanceof ShiftClose.Result.Closed(var z) ? Optional.of(z) : Optional.empty();
    }

    private interface Step {
        void on(TillViewModel view);
    }

    private void each(OpenTill till, Path folder, String name, Step step) {
        for (var language : Language.values()) {
            for (var theme : Theme.values()) {
                for (var arrangement : Arrangement.values()) {
                    // Only the sale looks different in the other arrangement.
                    if (arrangement == Arrangement.TOUCH && !name.equals("2-sale")) continue;
                    var look = new Appearance(language, theme, arrangement);
                    draw(till, look, step, folder.resolve(file(name, look)));
                }
            }
        }
    }

    private static String file(String name, Appearance look) {
        return (name
                        + "-"
                        + look.language()
                        + "-"
                        + look.theme()
                        + (look.arrangement() == Arrangement.TOUCH ? "-touch" : "")
                        + ".png")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private void draw(OpenTill till, Appearance look, Step step, Path file) {
        var view = new TillViewModel(parts(till, look));
        var window = new TillWindow(view, KeyMap.usual(), KeyBurst.NONE, new FreeClock());
        view.start();
        view.device(Light.Part.PRINTER, new DeviceHealth.Ready(false));
        view.device(Light.Part.SCANNER, new DeviceHealth.None());
        till.counter().signOn().operator().ifPresent(view.new Told()::signedOn);
        step.on(view);
        var picture = new Picture(window.scene());
        try {
            Files.write(file, picture.png());
            drawn.add(file);
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }

    private TillParts parts(OpenTill till, Appearance look) {
        return new TillParts(
                till.counter(),
                new PriceParts(till.prices(), PriceFiles.NONE),
                till.store().staff(),
                Runnable::run,
                Runnable::run,
                clock,
                till.settings().zone(),
                Name.of(till.letterhead().shop()),
                Sounds.SILENT,
                new StoreFeed(till.store()),
                CounterScale.NONE,
                new PayParts(new QrCodes(), Channels.NONE, () -> {}, () -> false),
                new TechnicianParts(Devices.NONE, SetUps.NONE, Finding.NONE, () -> false),
                true,
                look,
                _ -> {},
                bug -> {
                    throw bug;
                });
    }
}
