package guitai.app;

import guitai.command.TillStarter.Hearing;
import guitai.config.Key;
import guitai.config.PrinterChoice;
import guitai.config.Settings;
import guitai.device.Supervisor;
import guitai.device.printer.ReceiptPrinter;
import guitai.device.virtual.VirtualPrinter;
import guitai.equipment.DeviceKind;
import guitai.peripheral.CardReaders;
import guitai.peripheral.EscPosSlipPrinter;
import guitai.peripheral.PrinterCashDrawer;
import guitai.peripheral.PrinterHealth;
import guitai.peripheral.Printers;
import guitai.receipt.SlipLayout;
import guitai.shift.CashDrawer;
import guitai.slip.DeviceHealth;
import guitai.slip.Imprint;
import guitai.slip.Letterhead;
import guitai.slip.SlipPrinter;
import guitai.staff.Operator;
import guitai.storage.TillStore;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The devices of a running till, and the thread on which a drawer is waited for.
final class Periphery implements AutoCloseable {
    // Kicks of a drawer that wait; more than this while one hangs are of no use to anybody.
    private static final int MOST_WAITING = 16;

    private final boolean wanted;
    private final SlipPrinter printer;
    private final CashDrawer drawer;
    private final Optional<VirtualPrinter> virtual;
    private final ThreadPoolExecutor devices;
    private final Deque<AutoCloseable> open;
    private final Lineup lineup;

    private Periphery(
            boolean wanted,
            SlipPrinter printer,
            CashDrawer drawer,
            Optional<VirtualPrinter> virtual,
            Deque<AutoCloseable> open,
            Lineup lineup) {
        this.wanted = wanted;
        this.printer = printer;
        this.drawer = drawer;
        this.virtual = virtual;
        this.open = open;
        this.lineup = lineup;
        this.devices =
                new ThreadPoolExecutor(
                        1,
                        1,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(MOST_WAITING),
                        Thread.ofPlatform().name("drawer").daemon().factory(),
                        new ThreadPoolExecutor.DiscardOldestPolicy());
    }

    /// For commands that only read.
    static Periphery none() {
        return without(false, new ArrayDeque<>(), new Lineup());
    }

    private static Periphery without(boolean wanted, Deque<AutoCloseable> open, Lineup lineup) {
        return new Periphery(
                wanted,
                new NoPrinter(),
                () -> CashDrawer.Kick.NO_DRAWER,
                Optional.empty(),
                open,
                lineup);
    }

    static Periphery start(
            Settings settings,
            PrinterModels.Known models,
            TillStore store,
            InstantSource clock,
            Hearing hearing)
            throws IOException {
        var open = new ArrayDeque<AutoCloseable>();
        var lineup = new Lineup();
        var health = new PrinterHealth(hearing.printer());
        var first = settings.printer(Key.PRINTER);
        var periphery =
                switch (first) {
                    case PrinterChoice.None() -> {
                        health.first(new DeviceHealth.None());
                        yield without(true, open, lineup);
                    }
                    case PrinterChoice.Virtual() -> {
                        var virtual = VirtualPrinters.start(models.first());
                        open.push(virtual);
                        var way = PrinterWays.to(virtual);
                        var paper = Optional.of(virtual);
                        yield on(way, paper, settings, models, store, clock, health, open, lineup);
                    }
                    case PrinterChoice.Tcp _,
                            PrinterChoice.Serial _,
                            PrinterChoice.DeviceFile _,
                            PrinterChoice.Usb _ ->
                            on(
                                    PrinterWays.to(first),
                                    Optional.empty(),
                                    settings,
                                    models,
                                    store,
                                    clock,
                                    health,
                                    open,
                                    lineup);
                };
        cardReader(settings.text(Key.CARD_READER), hearing, lineup).ifPresent(open::push);
        return periphery;
    }

    private static Periphery on(
            Printers.Way way,
            Optional<VirtualPrinter> paper,
            Settings settings,
            PrinterModels.Known models,
            TillStore store,
            InstantSource clock,
            PrinterHealth health,
            Deque<AutoCloseable> open,
            Lineup lineup)
            throws IOException {
        var lines = new ArrayList<Supervisor<ReceiptPrinter>>();
        var line =
                lineup.printer(
                        DeviceKind.PRINTER,
                        models.first(),
                        Printers.on(way, models.first(), health::first));
        lines.add(line);
        open.push(line);
        second(settings, models, health, open, lineup).ifPresent(lines::add);
        var layout =
                new SlipLayout(
                        new Imprint(settings.store(), settings.workstation(), Version.number()),
                        id -> store.staff().find(id).map(Operator::name).orElse(id.value()),
                        clock);
        var shop = letterhead(settings);
        var locale = settings.receiptLanguage();
        var zone = settings.zone();
        var printer =
                new EscPosSlipPrinter(
                        lines,
                        (slip, copy, job) -> layout.layout(slip, shop, copy, job, locale, zone));
        var drawer =
                new PrinterCashDrawer(line, PrinterWays.drawer(settings), health::drawerLeftOpen);
        open.push(drawer);
        return new Periphery(true, printer, drawer, paper, open, lineup);
    }

    private static Optional<Supervisor<ReceiptPrinter>> second(
            Settings settings,
            PrinterModels.Known models,
            PrinterHealth health,
            Deque<AutoCloseable> open,
            Lineup lineup)
            throws IOException {
        var choice = settings.printer(Key.PRINTER_SECOND);
        if (choice instanceof PrinterChoice.None) return Optional.empty();
        Printers.Way way;
        if (choice instanceof PrinterChoice.Virtual) {
            var virtual = VirtualPrinters.start(models.second());
            open.push(virtual);
            way = PrinterWays.to(virtual);
        } else {
            way = PrinterWays.to(choice);
        }
        var line =
                lineup.printer(
                        DeviceKind.SECOND_PRINTER,
                        models.second(),
                        Printers.on(way, models.second(), health::second));
        open.push(line);
        return Optional.of(line);
    }

    static Letterhead letterhead(Settings settings) {
        return new Letterhead(
                settings.text(Key.SHOP_NAME),
                settings.text(Key.SHOP_LEGAL_NAME),
                settings.text(Key.SHOP_ADDRESS),
                settings.text(Key.SHOP_PHONE),
                settings.text(Key.SHOP_TAX_ID),
                settings.text(Key.SHOP_RETURN_RULE),
                settings.training(),
                settings.on(Key.RECEIPT_TAX));
    }

    private static Optional<AutoCloseable> cardReader(
            String wanted, Hearing hearing, Lineup lineup) {
        if (wanted.equals("none")) {
            hearing.cardReader().accept(new DeviceHealth.None());
            return Optional.empty();
        }
        var words = wanted.equals("any") ? "" : wanted.substring("name:".length());
        return Optional.of(
                lineup.put(
                        DeviceKind.CARD_READER,
                        CardReaders.named(words, hearing.tapped(), hearing.cardReader())));
    }

    Lineup lineup() {
        return lineup;
    }

    boolean wanted() {
        return wanted;
    }

    SlipPrinter printer() {
        return printer;
    }

    CashDrawer drawer() {
        return drawer;
    }

    Executor devices() {
        return devices;
    }

    Optional<VirtualPrinter> virtualPrinter() {
        return virtual;
    }

    /// Lets the drawer kicks that wait finish for a second, then closes every device.
    @Override
    public void close() {
        devices.shutdown();
        try {
            if (!devices.awaitTermination(1, TimeUnit.SECONDS)) devices.shutdownNow();
            while (!open.isEmpty()) open.pop().close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception broken) {
            throw new IllegalStateException("a device would not close", broken);
        }
    }
}
