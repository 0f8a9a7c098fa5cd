package guitai.app;

import guitai.command.TillStarter.Hearing;
import guitai.config.DeviceSettings;
import guitai.config.DisplayChoice;
import guitai.config.ScaleChoice;
import guitai.config.ScannerChoice;
import guitai.config.Settings;
import guitai.device.display.CustomerDisplay;
import guitai.device.link.SerialSettings;
import guitai.device.link.SerialSettings.Parity;
import guitai.device.link.UsbIdentity;
import guitai.device.scale.ProtocolScale;
import guitai.device.scale.ScaleProtocol;
import guitai.device.scanner.LinkScanner;
import guitai.device.scanner.Suffix;
import guitai.equipment.DeviceKind;
import guitai.equipment.Listened;
import guitai.equipment.Weighed;
import guitai.peripheral.CustomerBoard;
import guitai.peripheral.Displays;
import guitai.peripheral.ScaleTrials;
import guitai.peripheral.Scales;
import guitai.peripheral.Scanners;
import guitai.peripheral.ShownWeight;
import guitai.peripheral.SoftDevices;
import guitai.sale.CounterScale;
import guitai.sale.ScaleReading;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a running till reads with, and what it shows the customer on: scanner, scale, display.
final class Readers implements AutoCloseable {
    private static final List<DeviceKind> KINDS =
            List.of(DeviceKind.SCANNER, DeviceKind.SCALE, DeviceKind.CUSTOMER_DISPLAY);

    private final Hearing hearing;
    private final InstantSource clock;
    private final Lineup lineup;
    private final Seat<LinkScanner> scanner;
    private final Seat<ProtocolScale> scale;
    private final Seat<CustomerDisplay> display;
    private final CustomerBoard board = new CustomerBoard(PoleDisplay.WELCOME);
    private final SoftDevices soft;
    private final WatchedScale watched;
    private volatile Optional<ShownWeight> shown = Optional.empty();

    private Readers(SoftDevices soft, InstantSource clock, Hearing hearing, Lineup lineup) {
        this.soft = soft;
        this.clock = clock;
        this.hearing = hearing;
        this.lineup = lineup;
        scanner = lineup.seat(DeviceKind.SCANNER, hearing.scanner());
        scale = lineup.seat(DeviceKind.SCALE, hearing.scale());
        display = lineup.seat(DeviceKind.CUSTOMER_DISPLAY, _ -> {});
        watched = new WatchedScale(this::weigh, () -> shown.isPresent());
    }

    static Readers start(
            Settings settings,
            InstantSource clock,
            Hearing hearing,
            Lineup lineup,
            SoftDevices soft) {
        var readers = new Readers(soft, clock, hearing, lineup);
        KINDS.forEach(kind -> readers.reseat(kind, settings));
        return readers;
    }

    /// Closes one device and opens it on these settings; the others go on. Blocks for a second at
    /// most.
    ///
    /// @return whether it could be done while the till runs
    boolean reseat(DeviceKind kind, Settings settings) {
        var chosen = DeviceSettings.of(settings);
        var done =
                switch (kind) {
                    case SCANNER -> scanner(chosen);
                    case SCALE -> scale(chosen, settings);
                    case CUSTOMER_DISPLAY -> display(chosen);
                    case PRINTER, SECOND_PRINTER, DRAWER, CARD_READER, PAYMENT_TERMINAL -> false;
                };
        if (done) lineup.runsOn(kind, settings);
        return done;
    }

    private boolean scanner(DeviceSettings chosen) {
        var to = hearing(hearing);
        boolean always = chosen.continuous();
        switch (chosen.scanner()) {
            case ScannerChoice.None() -> scanner.clear();
            case ScannerChoice.Virtual() ->
                    scanner.take(
                            (tape, health) ->
                                    Scanners.virtual(soft.scanner(), always, to, tape, health));
            case ScannerChoice.Serial(var port, var baud) ->
                    scanner.take(
                            (tape, health) ->
                                    Scanners.serial(
                                            port, at(baud), Suffix.LINE, always, to, tape, health));
            case ScannerChoice.Usb(var vendor, var product, var serial, var baud) -> {
                var one = new UsbIdentity(vendor, product, serial);
                scanner.take(
                        (tape, health) ->
                                Scanners.usb(one, at(baud), Suffix.LINE, always, to, tape, health));
            }
            case ScannerChoice.Typing(var path) ->
                    scanner.take((_, health) -> Scanners.typing(path, always, to, health));
            case ScannerChoice.Hid(var path) ->
                    scanner.take((tape, health) -> Scanners.hidPos(path, always, to, tape, health));
        }
        return true;
    }

    private static SerialSettings at(int baud) {
        return new SerialSettings(baud, 8, Parity.NONE, 1);
    }

    private static Scanners.Hearing hearing(Hearing hearing) {
        return new Scanners.Hearing() {
            @Override
            public void scanned(String text) {
                hearing.scanned().accept(text);
            }

            @Override
            public void unreadable(String shown) {
                hearing.unreadable().accept(shown);
            }
        };
    }

    private boolean scale(DeviceSettings chosen, Settings settings) {
        switch (chosen.scale()) {
            case ScaleChoice.None() -> scale.clear();
            case ScaleChoice.Virtual() -> {
                var protocol = ScaleProtocol.named(SoftDevices.SCALE_PROTOCOL);
                scale.take((tape, health) -> Scales.virtual(soft.scale(), protocol, tape, health));
            }
            case ScaleChoice.Serial(var port, var name) -> {
                var protocol = ScaleProtocol.named(name);
                scale.take((tape, health) -> Scales.serial(port, protocol, tape, health));
            }
        }
        var certificate =
                new ShownWeight.Certificate(chosen.verifiedUntil(), chosen.refuseExpired());
        shown =
                scale.line()
                        .map(line -> new ShownWeight(line, certificate, clock, settings.zone()));
        return true;
    }

    private ScaleReading weigh() {
        return shown.map(ShownWeight::read)
                .orElse(new ScaleReading.NoWeight(ScaleReading.Why.NOT_REACHABLE));
    }

    /// What it says, whether it may be sold by or not.
    Weighed weighed() {
        return ScaleTrials.weigh(scale.device());
    }

    /// Tries every protocol on a port. The till's own scale leaves it meanwhile.
    Listened listen(String port, Consumer<String> live) {
        var settings = lineup.runsOn(DeviceKind.SCALE);
        var own =
                settings.filter(
                        s ->
                                DeviceSettings.of(s).scale() instanceof ScaleChoice.Serial(var p, _)
                                        && p.equals(port));
        if (own.isPresent()) scale.close();
        try {
            return ScaleTrials.listen(port, live);
        } finally {
            own.ifPresent(s -> reseat(DeviceKind.SCALE, s));
        }
    }

    private boolean display(DeviceSettings chosen) {
        switch (chosen.display()) {
            case DisplayChoice.None() -> display.clear();
            case DisplayChoice.Virtual() ->
                    display.take((tape, _) -> Displays.virtual(soft.display(), board, tape));
            case DisplayChoice.VirtualLed8() ->
                    display.take((tape, _) -> Displays.virtual(soft.digits(), board, tape));
            case DisplayChoice.Vfd(var port, var baud) ->
                    display.take((tape, _) -> Displays.vfd(port, baud, board, tape));
            case DisplayChoice.Led8(var port, var baud) ->
                    display.take((tape, _) -> Displays.led8(port, baud, board, tape));
        }
        return true;
    }

    CounterScale scale() {
        return watched;
    }

    /// The one that hangs on a line, while it is there.
    Optional<CustomerDisplay> display() {
        return display.device();
    }

    CustomerBoard board() {
        return board;
    }

    @Override
    public void close() {
        watched.close();
        scanner.close();
        scale.close();
        display.close();
    }
}
