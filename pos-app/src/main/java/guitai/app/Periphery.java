package guitai.app;

import guitai.command.TillStarter.Hearing;
import guitai.config.Key;
import guitai.config.Settings;
import guitai.device.display.CustomerDisplay;
import guitai.device.nfc.CardReader;
import guitai.device.virtual.VirtualPrinter;
import guitai.equipment.Cause;
import guitai.equipment.DeviceKind;
import guitai.equipment.Listened;
import guitai.equipment.Weighed;
import guitai.peripheral.CardReaders;
import guitai.peripheral.CustomerBoard;
import guitai.peripheral.EscPosSlipPrinter.LaidOut;
import guitai.peripheral.PrinterHealth;
import guitai.peripheral.SoftDevices;
import guitai.receipt.SlipLayout;
import guitai.sale.CounterScale;
import guitai.shift.CashDrawer;
import guitai.slip.Imprint;
import guitai.slip.Letterhead;
import guitai.slip.SlipPrinter;
import guitai.staff.Operator;
import guitai.storage.TillStore;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The devices of a running till, and the thread on which a drawer is waited for.
final class Periphery implements AutoCloseable {
    // Kicks of a drawer that wait; more than this while one hangs are of no use to anybody.
    private static final int MOST_WAITING = 16;

    private static final System.Logger LOG = System.getLogger(Periphery.class.getName());

    private final boolean wanted;
    private final Optional<PrinterBank> printers;
    private final Hearing hearing;
    private final Seat<CardReader> cards;
    private final ThreadPoolExecutor devices;
    private final Lineup lineup;
    private final Optional<Readers> readers;
    private final SoftDevices soft;
    private final AtomicReference<Runnable> keyed;

    private Periphery(
            boolean wanted,
            Optional<PrinterBank> printers,
            Optional<Readers> readers,
            SoftDevices soft,
            Hearing hearing,
            Lineup lineup,
            AtomicReference<Runnable> keyed) {
        this.wanted = wanted;
        this.printers = printers;
        this.readers = readers;
        this.soft = soft;
        this.keyed = keyed;
        this.hearing = hearing;
        this.lineup = lineup;
        this.cards = lineup.seat(DeviceKind.CARD_READER, hearing.cardReader());
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
        return new Periphery(
                false,
                Optional.empty(),
                Optional.empty(),
                SoftDevices.made(),
                Hearing.nothing(),
                new Lineup(),
                new AtomicReference<>(() -> {}));
    }

    static Periphery start(
            Settings settings,
            PrinterModels.Known models,
            TillStore store,
            InstantSource clock,
            Hearing hearing)
            throws IOException {
        var lineup = new Lineup();
        var health = new PrinterHealth(hearing.printer());
        var keyed = new AtomicReference<Runnable>(() -> {});
        var bank =
                new PrinterBank(
                        layout(settings, store, clock), health, lineup, () -> keyed.get().run());
        bank.start(settings, models);
        var soft = SoftDevices.made();
        var readers = Readers.start(settings, clock, hearing, lineup, soft);
        var periphery =
                new Periphery(
                        true,
                        Optional.of(bank),
                        Optional.of(readers),
                        soft,
                        hearing,
                        lineup,
                        keyed);
        periphery.cardReader(settings);
        return periphery;
    }

    private static LaidOut layout(Settings settings, TillStore store, InstantSource clock) {
        var layout =
                new SlipLayout(
                        new Imprint(settings.store(), settings.workstation(), Version.number()),
                        id -> store.staff().find(id).map(Operator::name).orElse(id.value()),
                        clock);
        var shop = letterhead(settings);
        var locale = settings.receiptLanguage();
        var zone = settings.zone();
        return (slip, copy, job) -> layout.layout(slip, shop, copy, job, locale, zone);
    }

    static Letterhead letterhead(Settings settings) {
        var paper =
                new Letterhead(
                        settings.text(Key.SHOP_NAME),
                        settings.text(Key.SHOP_LEGAL_NAME),
                        settings.text(Key.SHOP_ADDRESS),
                        settings.text(Key.SHOP_PHONE),
                        settings.text(Key.SHOP_TAX_ID),
                        settings.text(Key.SHOP_RETURN_RULE),
                        settings.training(),
                        settings.on(Key.RECEIPT_TAX));
        return paper.inviting(
                new Letterhead.Invitations(
                        settings.text(Key.RECEIPT_FOLLOW), settings.text(Key.RECEIPT_REVIEW)));
    }

    private void cardReader(Settings settings) {
        var wanted = settings.text(Key.CARD_READER);
        if (wanted.equals("none")) {
            cards.clear();
        } else if (wanted.equals("virtual")) {
            cards.take((_, told) -> CardReaders.virtual(soft.cards(), hearing.tapped(), told));
        } else {
            var words = wanted.equals("any") ? "" : wanted.substring("name:".length());
            cards.take((_, told) -> CardReaders.named(words, hearing.tapped(), told));
        }
        lineup.runsOn(DeviceKind.CARD_READER, settings);
    }

    /// Closes one device and opens it on these settings; the others go on. Blocks for 17 seconds at
    /// most.
    ///
    /// @return whether it could be done while the till runs
    boolean reseat(DeviceKind kind, Settings settings, PrinterModels.Known models) {
        return switch (kind) {
            case PRINTER, SECOND_PRINTER, DRAWER ->
                    printers.map(bank -> bank.reseat(kind, settings, models)).orElse(false);
            case CARD_READER -> {
                cardReader(settings);
                yield true;
            }
            case SCANNER, SCALE, CUSTOMER_DISPLAY ->
                    readers.map(all -> all.reseat(kind, settings)).orElse(false);
            case PAYMENT_TERMINAL -> false;
        };
    }

    /// @param told hears on a device thread that the drawer came out and nobody had fired it
    void whenKeyed(Runnable told) {
        keyed.set(
                () -> {
                    LOG.log(System.Logger.Level.INFO, "the drawer came out and was not fired");
                    told.run();
                });
    }

    Lineup lineup() {
        return lineup;
    }

    boolean wanted() {
        return wanted;
    }

    SlipPrinter printer() {
        return printers.<SlipPrinter>map(bank -> bank).orElseGet(NoPrinter::new);
    }

    CashDrawer drawer() {
        return printers.<CashDrawer>map(bank -> bank).orElse(() -> CashDrawer.Kick.NO_DRAWER);
    }

    Executor devices() {
        return devices;
    }

    Optional<VirtualPrinter> virtualPrinter() {
        return printers.flatMap(bank -> bank.virtual(DeviceKind.PRINTER));
    }

    CounterScale scale() {
        return readers.map(Readers::scale).orElse(CounterScale.NONE);
    }

    /// Those made of software beside the printers, whether bound or not.
    SoftDevices soft() {
        return soft;
    }

    /// The customer's, that hangs on a line, while it is there.
    Optional<CustomerDisplay> display() {
        return readers.flatMap(Readers::display);
    }

    /// What the customer is to read on it.
    Optional<CustomerBoard> board() {
        return readers.map(Readers::board);
    }

    /// Blocks for two seconds at most.
    Weighed weigh() {
        return readers.map(Readers::weighed).orElse(new Weighed.Failed(Cause.NOT_SET_UP));
    }

    /// Blocks for twenty seconds at most.
    Listened listen(String port, Consumer<String> live) {
        return readers.map(all -> all.listen(port, live))
                .orElse(new Listened(List.of(), Cause.NOT_SET_UP));
    }

    /// Nothing is scanned or weighed any more; what is to be printed still is.
    void stopReading() {
        readers.ifPresent(Readers::close);
    }

    /// Lets the drawer kicks that wait finish for a second, then closes every device.
    @Override
    public void close() {
        devices.shutdown();
        try {
            if (!devices.awaitTermination(1, TimeUnit.SECONDS)) devices.shutdownNow();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        stopReading();
        cards.close();
        printers.ifPresent(PrinterBank::close);
    }
}
