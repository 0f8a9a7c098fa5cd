package guitai.app;

import guitai.config.DeviceSettings;
import guitai.config.Key;
import guitai.config.ScannerChoice;
import guitai.config.SettingLine;
import guitai.config.Settings;
import guitai.config.Source;
import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.display.CustomerDisplay.Shown;
import guitai.equipment.Basis;
import guitai.equipment.Cause;
import guitai.equipment.Condition;
import guitai.equipment.DeviceKind;
import guitai.equipment.DeviceReport;
import guitai.equipment.Equipment;
import guitai.equipment.Listened;
import guitai.equipment.SwitchLine;
import guitai.equipment.Traffic;
import guitai.equipment.Trial;
import guitai.equipment.Trial.Level;
import guitai.equipment.Weighed;
import guitai.peripheral.Conditions;
import guitai.peripheral.CustomerBoard;
import guitai.receipt.TestPage;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The devices of a running till, for whoever looks after them.
final class Equipped implements Equipment {

    private final Settings settings;
    private final Periphery periphery;
    private final Lineup lineup;
    private final TrialFile trials;
    private final Supplier<Trial> terminal;
    private final Reseating reseating;
    private final InstantSource clock;
    private final Instant started;

    /// @param terminal asks the payment terminal; may block for as long as a gateway may
    Equipped(
            Settings settings,
            Periphery periphery,
            TrialFile trials,
            Supplier<Trial> terminal,
            Reseating reseating,
            InstantSource clock) {
        this.settings = settings;
        this.periphery = periphery;
        this.lineup = periphery.lineup();
        this.trials = trials;
        this.terminal = terminal;
        this.reseating = reseating;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public List<DeviceReport> all() {
        return Arrays.stream(DeviceKind.values()).map(this::report).toList();
    }

    private DeviceReport report(DeviceKind kind) {
        var settings = runsOn(kind);
        var basis = DeviceKeys.of(kind, settings).map(key -> basis(settings, key)).toList();
        var last = trials.last(kind);
        return lineup.life(watched(kind))
                .filter(_ -> DeviceKeys.wanted(kind, settings))
                .map(
                        life ->
                                new DeviceReport(
                                        kind,
                                        Conditions.of(life.status().state()),
                                        Conditions.of(life.status().reason()),
                                        clock.instant().minus(life.age()),
                                        life.opened(),
                                        basis,
                                        last))
                .orElseGet(() -> unwatched(kind, basis, last));
    }

    private Settings runsOn(DeviceKind kind) {
        return lineup.runsOn(kind).orElse(settings);
    }

    private DeviceReport unwatched(DeviceKind kind, List<Basis> basis, Optional<Trial> last) {
        var wanted = DeviceKeys.wanted(kind, runsOn(kind));
        return new DeviceReport(
                kind,
                wanted ? Condition.NOT_WATCHED : Condition.NOT_SET_UP,
                wanted ? Cause.NONE : Cause.NOT_SET_UP,
                started,
                0,
                basis,
                last);
    }

    /// The drawer hangs on the printer's plug.
    private static DeviceKind watched(DeviceKind kind) {
        return kind == DeviceKind.DRAWER ? DeviceKind.PRINTER : kind;
    }

    private static Basis basis(Settings settings, Key key) {
        var line = SettingLine.of(settings, key);
        return switch (line.source()) {
            case Source.Default() ->
                    new Basis(line.name(), line.value(), Basis.Origin.AS_SHIPPED, "");
            case Source.File(var _, var number) ->
                    new Basis(
                            line.name(), line.value(), Basis.Origin.FILE, Integer.toString(number));
            case Source.Environment(var variable) ->
                    new Basis(line.name(), line.value(), Basis.Origin.ENVIRONMENT, variable);
        };
    }

    @Override
    public Trial tryOut(DeviceKind kind) {
        var trial =
                DeviceKeys.wanted(kind, runsOn(kind))
                        ? tried(kind)
                        : ended(Level.NOTHING, Cause.NOT_SET_UP, "");
        trials.keep(kind, trial);
        return trial;
    }

    private Trial tried(DeviceKind kind) {
        return switch (kind) {
            case PRINTER, SECOND_PRINTER -> print(kind);
            case PAYMENT_TERMINAL -> terminal.get();
            case CUSTOMER_DISPLAY -> {
                periphery
                        .display()
                        .ifPresent(d -> d.show(new Shown.Words("GUITAI TEST", "0123456789 -+.,")));
                yield looked(kind);
            }
            case DRAWER, SCANNER, SCALE, CARD_READER -> looked(kind);
        };
    }

    private Trial print(DeviceKind kind) {
        var found = lineup.printer(kind);
        var printer = found.flatMap(one -> one.line().device());
        if (found.isEmpty() || printer.isEmpty()) return looked(kind);
        var profile = found.get().model();
        var page =
                TestPage.of(
                        profile.name(),
                        profile.columns(),
                        settings.store() + "-" + settings.workstation(),
                        clock.instant(),
                        settings.zone());
        var reached = Conditions.of(printer.get().print(page, _ -> {}));
        return ended(reached.level(), reached.cause(), "");
    }

    /// As far as can be seen without a person.
    private Trial looked(DeviceKind kind) {
        var life = lineup.life(watched(kind));
        if (life.isEmpty()) return ended(Level.NOTHING, Cause.NOT_PROVEN, "");
        var status = life.get().status();
        var level =
                switch (status.state()) {
                    case ABSENT, OPENING -> Level.NOTHING;
                    case FAULT -> Level.PRESENT;
                    case READY, DEGRADED ->
                            kind == DeviceKind.SCANNER ? Level.PRESENT : Level.TALKS;
                };
        var cause =
                status.reason() == DeviceReason.NONE
                        ? Cause.NOT_PROVEN
                        : Conditions.of(status.reason());
        return ended(level, cause, "");
    }

    private Trial ended(Level level, Cause cause, String said) {
        return new Trial(clock.instant(), level, cause, said);
    }

    @Override
    public void keep(DeviceKind kind, Trial trial) {
        trials.keep(kind, trial);
        // Somebody has looked at the words of the test.
        if (kind == DeviceKind.CUSTOMER_DISPLAY) {
            periphery.board().ifPresent(CustomerBoard::again);
        }
    }

    @Override
    public List<String> takeOver(List<String> names) {
        return reseating.takeOver(names);
    }

    @Override
    public Traffic traffic(DeviceKind kind) {
        return lineup.seat(watched(kind))
                .filter(seat -> seat.line().isPresent() && hasLine(kind))
                .map(seat -> Overheard.on(seat.tape(), clock.instant()))
                .orElse(Traffic.NONE);
    }

    /// A reader of cards and a terminal speak through others; keys that are typed would tell a
    /// payment code.
    private boolean hasLine(DeviceKind kind) {
        return switch (kind) {
            case PRINTER, SECOND_PRINTER, DRAWER, SCALE, CUSTOMER_DISPLAY -> true;
            case SCANNER ->
                    !(DeviceSettings.of(runsOn(kind)).scanner() instanceof ScannerChoice.Typing);
            case CARD_READER, PAYMENT_TERMINAL -> false;
        };
    }

    @Override
    public SwitchLine drawerLine() {
        var printer = lineup.printer(DeviceKind.PRINTER).flatMap(one -> one.line().device());
        if (printer.isEmpty()) return SwitchLine.UNKNOWN;
        try {
            return printer.get().refresh().drawerHigh() ? SwitchLine.HIGH : SwitchLine.LOW;
        } catch (DeviceFault silent) {
            return SwitchLine.UNKNOWN;
        }
    }

    @Override
    public Weighed weigh() {
        return periphery.weigh();
    }

    @Override
    public Listened listen(String port, Consumer<String> live) {
        return periphery.listen(port, live);
    }
}
