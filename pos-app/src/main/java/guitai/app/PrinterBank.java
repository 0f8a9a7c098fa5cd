package guitai.app;

import guitai.config.Key;
import guitai.config.PrinterChoice;
import guitai.config.Settings;
import guitai.device.link.TapedLink;
import guitai.device.printer.PrinterProfile;
import guitai.device.printer.ReceiptPrinter;
import guitai.device.virtual.VirtualPrinter;
import guitai.equipment.DeviceKind;
import guitai.peripheral.EscPosSlipPrinter;
import guitai.peripheral.EscPosSlipPrinter.LaidOut;
import guitai.peripheral.PrinterCashDrawer;
import guitai.peripheral.PrinterHealth;
import guitai.peripheral.Printers;
import guitai.shift.CashDrawer;
import guitai.slip.Slip;
import guitai.slip.SlipPrinter;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The printers of a running till and the drawer on the first of them: the same for whoever prints,
/// whatever stands there now.
///
/// Whoever exchanges a printer waits until the slip under way is out. One that takes longer than a
/// print may take is cut off by closing its printer, and is then of unknown outcome: never sent to
/// another.
final class PrinterBank implements SlipPrinter, CashDrawer, AutoCloseable {
    // A print ends within 13 seconds, a drawer within two.
    private static final Duration UNDER_WAY = Duration.ofSeconds(15);

    private final LaidOut layout;
    private final PrinterHealth health;
    private final Lineup lineup;
    private final DrawerKeys keys;
    private final Seat<ReceiptPrinter> first;
    private final Seat<ReceiptPrinter> second;
    private final Map<DeviceKind, VirtualPrinter> virtuals = new EnumMap<>(DeviceKind.class);
    private final Map<DeviceKind, PrinterProfile> virtualModels = new EnumMap<>(DeviceKind.class);
    private final ReentrantReadWriteLock inUse = new ReentrantReadWriteLock(true);
    private SlipPrinter printer = new NoPrinter();
    private Optional<PrinterCashDrawer> drawer = Optional.empty();

    /// Hears that the drawer was opened and nobody had fired it; on a device thread.
    @FunctionalInterface
    interface DrawerKeys {
        void opened();
    }

    PrinterBank(LaidOut layout, PrinterHealth health, Lineup lineup, DrawerKeys keys) {
        this.layout = layout;
        this.health = health;
        this.lineup = lineup;
        this.keys = keys;
        first = lineup.seat(DeviceKind.PRINTER, health::first);
        second = lineup.seat(DeviceKind.SECOND_PRINTER, health::second);
    }

    /// Puts up everything these settings ask for.
    ///
    /// @throws IOException if a printer made of software cannot listen
    void start(Settings settings, PrinterModels.Known models) throws IOException {
        virtual(DeviceKind.PRINTER, settings.printer(Key.PRINTER), models.first());
        if (!(settings.printer(Key.PRINTER) instanceof PrinterChoice.None)) {
            virtual(
                    DeviceKind.SECOND_PRINTER,
                    settings.printer(Key.PRINTER_SECOND),
                    models.second());
        }
        put(DeviceKind.PRINTER, settings, models);
        put(DeviceKind.SECOND_PRINTER, settings, models);
        together(settings);
    }

    private void virtual(DeviceKind kind, PrinterChoice choice, PrinterProfile model)
            throws IOException {
        if (!(choice instanceof PrinterChoice.Virtual)) return;
        virtuals.put(kind, VirtualPrinters.start(model));
        virtualModels.put(kind, model);
    }

    /// Closes one and opens it on these settings; a slip that is under way comes out before.
    ///
    /// Blocks for 17 seconds at most.
    ///
    /// @return whether it could; a printer made of software is made when the till is started
    boolean reseat(DeviceKind kind, Settings settings, PrinterModels.Known models) {
        if (!possible(kind, settings, models)) return false;
        boolean before = first.line().isPresent();
        var alone = exclusive(kind);
        try {
            if (kind != DeviceKind.DRAWER) put(kind, settings, models);
            // The second stands in for the first, never alone.
            if (kind == DeviceKind.PRINTER && first.line().isPresent() != before) {
                put(DeviceKind.SECOND_PRINTER, settings, models);
            }
            together(settings);
        } finally {
            alone.unlock();
        }
        return true;
    }

    private boolean possible(DeviceKind kind, Settings settings, PrinterModels.Known models) {
        return switch (kind) {
            case PRINTER -> made(kind, settings.printer(Key.PRINTER), models.first());
            case SECOND_PRINTER ->
                    first.line().isPresent()
                            && made(kind, settings.printer(Key.PRINTER_SECOND), models.second());
            case DRAWER -> true;
            case SCANNER, SCALE, CUSTOMER_DISPLAY, CARD_READER, PAYMENT_TERMINAL -> false;
        };
    }

    private boolean made(DeviceKind kind, PrinterChoice choice, PrinterProfile model) {
        return !(choice instanceof PrinterChoice.Virtual)
                || Optional.ofNullable(virtualModels.get(kind)).filter(model::equals).isPresent();
    }

    private Lock exclusive(DeviceKind kind) {
        var lock = inUse.writeLock();
        try {
            if (lock.tryLock(UNDER_WAY.toMillis(), TimeUnit.MILLISECONDS)) return lock;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        // Ends the call that hangs.
        (kind == DeviceKind.SECOND_PRINTER ? second : first).close();
        lock.lock();
        return lock;
    }

    private void put(DeviceKind kind, Settings settings, PrinterModels.Known models) {
        boolean main = kind == DeviceKind.PRINTER;
        var seat = main ? first : second;
        var model = main ? models.first() : models.second();
        var choice = settings.printer(main ? Key.PRINTER : Key.PRINTER_SECOND);
        var wanted =
                !(choice instanceof PrinterChoice.None)
                        && made(kind, choice, model)
                        && (main || first.line().isPresent());
        if (wanted) {
            var way =
                    choice instanceof PrinterChoice.Virtual
                            ? PrinterWays.to(virtual(kind).orElseThrow())
                            : PrinterWays.to(choice);
            seat.take(
                    (tape, told) ->
                            Printers.on(() -> new TapedLink(way.open(), tape), model, told));
        } else {
            seat.clear();
        }
        lineup.printer(kind, seat.line().map(line -> new Lineup.Printer(line, model)));
        lineup.runsOn(kind, settings);
    }

    /// The drawer is watched anew: another printer may have another plug.
    private void together(Settings settings) {
        drawer.ifPresent(PrinterCashDrawer::close);
        health.drawerLeftOpen(false);
        var lines = Stream.of(first, second).map(Seat::line).flatMap(Optional::stream).toList();
        printer = lines.isEmpty() ? new NoPrinter() : new EscPosSlipPrinter(lines, layout);
        drawer = first.line().map(line -> drawer(line, settings));
        lineup.runsOn(DeviceKind.DRAWER, settings);
    }

    private PrinterCashDrawer drawer(
            guitai.device.Supervisor<ReceiptPrinter> line, Settings settings) {
        return new PrinterCashDrawer(
                line, PrinterWays.drawer(settings), health::drawerLeftOpen, keys::opened);
    }

    Optional<VirtualPrinter> virtual(DeviceKind kind) {
        return Optional.ofNullable(virtuals.get(kind));
    }

    @Override
    public Readiness readiness() {
        inUse.readLock().lock();
        try {
            return printer.readiness();
        } finally {
            inUse.readLock().unlock();
        }
    }

    @Override
    public Outcome print(Slip slip, int copy, long job, Consumer<Outcome> later) {
        inUse.readLock().lock();
        try {
            return printer.print(slip, copy, job, later);
        } finally {
            inUse.readLock().unlock();
        }
    }

    @Override
    public Kick open() {
        inUse.readLock().lock();
        try {
            return drawer.map(PrinterCashDrawer::open).orElse(Kick.NO_DRAWER);
        } finally {
            inUse.readLock().unlock();
        }
    }

    /// Ends whatever is under way.
    @Override
    public void close() {
        List.of(first, second).forEach(Seat::close);
        drawer.ifPresent(PrinterCashDrawer::close);
        virtuals.values().forEach(VirtualPrinter::close);
    }
}
