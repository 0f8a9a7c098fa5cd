package guitai.app;

import guitai.command.TillStarter.Hearing;
import guitai.config.DeviceSettings;
import guitai.config.DisplayChoice;
import guitai.config.ScaleChoice;
import guitai.config.ScannerChoice;
import guitai.config.Settings;
import guitai.device.Supervisor;
import guitai.device.display.CustomerDisplay;
import guitai.device.link.SerialSettings;
import guitai.device.link.SerialSettings.Parity;
import guitai.device.link.UsbIdentity;
import guitai.device.scale.ProtocolScale;
import guitai.device.scale.ScaleProtocol;
import guitai.device.scanner.Suffix;
import guitai.device.virtual.VirtualScale;
import guitai.equipment.DeviceKind;
import guitai.peripheral.Displays;
import guitai.peripheral.Scales;
import guitai.peripheral.Scanners;
import guitai.peripheral.ShownWeight;
import guitai.sale.CounterScale;
import guitai.slip.DeviceHealth;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What a running till reads with, and what it shows the customer on: scanner, scale, display.
final class Readers implements AutoCloseable {
    // What the scale made of software speaks.
    private static final String TRAINING_SCALE = "toledo-8217";

    private final CounterScale scale;
    private final Optional<VirtualScale> virtualScale;
    private final Optional<Supervisor<CustomerDisplay>> display;
    private final Deque<AutoCloseable> open;

    private Readers(
            CounterScale scale,
            Optional<VirtualScale> virtualScale,
            Optional<Supervisor<CustomerDisplay>> display,
            Deque<AutoCloseable> open) {
        this.scale = scale;
        this.virtualScale = virtualScale;
        this.display = display;
        this.open = open;
    }

    /// For commands that only read the books.
    static Readers none() {
        return new Readers(
                CounterScale.NONE, Optional.empty(), Optional.empty(), new ArrayDeque<>());
    }

    static Readers start(Settings settings, InstantSource clock, Hearing hearing, Lineup lineup) {
        var chosen = DeviceSettings.of(settings);
        var open = new ArrayDeque<AutoCloseable>();
        var scanner = scanner(chosen, hearing);
        scanner.ifPresentOrElse(open::push, () -> none(hearing.scanner()));
        if (scanner.orElse(null) instanceof Supervisor<?> watched) {
            lineup.put(DeviceKind.SCANNER, watched);
        }
        var virtual =
                chosen.scale() instanceof ScaleChoice.Virtual
                        ? Optional.of(VirtualScale.speaking(TRAINING_SCALE))
                        : Optional.<VirtualScale>empty();
        var line = scaleLine(chosen, virtual, hearing);
        line.ifPresent(found -> lineup.put(DeviceKind.SCALE, found));
        line.ifPresentOrElse(open::push, () -> none(hearing.scale()));
        var scale = line.map(found -> watched(found, chosen, settings, clock));
        scale.ifPresent(open::push);
        var display = displayLine(chosen);
        display.ifPresent(found -> lineup.put(DeviceKind.CUSTOMER_DISPLAY, found));
        display.ifPresent(open::push);
        return new Readers(
                scale.<CounterScale>map(s -> s).orElse(CounterScale.NONE), virtual, display, open);
    }

    private static void none(java.util.function.Consumer<DeviceHealth> health) {
        health.accept(new DeviceHealth.None());
    }

    private static Optional<AutoCloseable> scanner(DeviceSettings chosen, Hearing hearing) {
        var to = hearing(hearing);
        var health = hearing.scanner();
        boolean always = chosen.continuous();
        return switch (chosen.scanner()) {
            case ScannerChoice.None() -> Optional.empty();
            case ScannerChoice.Serial(var port, var baud) ->
                    Optional.of(Scanners.serial(port, at(baud), Suffix.LINE, always, to, health));
            case ScannerChoice.Usb(var vendor, var product, var serial, var baud) -> {
                var identity = new UsbIdentity(vendor, product, serial);
                yield Optional.of(
                        Scanners.usb(identity, at(baud), Suffix.LINE, always, to, health));
            }
            case ScannerChoice.Typing(var path) ->
                    Optional.of(Scanners.typing(path, always, to, health));
            case ScannerChoice.Hid(var path) ->
                    Optional.of(Scanners.hidPos(path, always, to, health));
        };
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

    private static Optional<Supervisor<ProtocolScale>> scaleLine(
            DeviceSettings chosen, Optional<VirtualScale> virtual, Hearing hearing) {
        return switch (chosen.scale()) {
            case ScaleChoice.None() -> Optional.empty();
            case ScaleChoice.Virtual() ->
                    Optional.of(
                            Scales.virtual(
                                    virtual.orElseThrow(),
                                    ScaleProtocol.named(TRAINING_SCALE),
                                    hearing.scale()));
            case ScaleChoice.Serial(var port, var protocol) ->
                    Optional.of(
                            Scales.serial(port, ScaleProtocol.named(protocol), hearing.scale()));
        };
    }

    private static WatchedScale watched(
            Supervisor<ProtocolScale> line,
            DeviceSettings chosen,
            Settings settings,
            InstantSource clock) {
        var certificate =
                new ShownWeight.Certificate(chosen.verifiedUntil(), chosen.refuseExpired());
        var shown = new ShownWeight(line, certificate, clock, settings.zone());
        return new WatchedScale(shown::read);
    }

    private static Optional<Supervisor<CustomerDisplay>> displayLine(DeviceSettings chosen) {
        return switch (chosen.display()) {
            case DisplayChoice.None() -> Optional.empty();
            case DisplayChoice.Vfd(var port, var baud) -> Optional.of(Displays.vfd(port, baud));
            case DisplayChoice.Led8(var port, var baud) -> Optional.of(Displays.led8(port, baud));
        };
    }

    CounterScale scale() {
        return scale;
    }

    /// The scale of training mode, on which a trainer puts things.
    Optional<VirtualScale> virtualScale() {
        return virtualScale;
    }

    Optional<Supervisor<CustomerDisplay>> display() {
        return display;
    }

    @Override
    public void close() {
        try {
            while (!open.isEmpty()) open.pop().close();
        } catch (Exception broken) {
            throw new IllegalStateException("a device would not close", broken);
        }
    }
}
