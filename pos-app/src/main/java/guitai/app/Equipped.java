package guitai.app;

import guitai.config.Key;
import guitai.config.SettingLine;
import guitai.config.Settings;
import guitai.config.Source;
import guitai.device.DeviceReason;
import guitai.equipment.Basis;
import guitai.equipment.Cause;
import guitai.equipment.Condition;
import guitai.equipment.DeviceKind;
import guitai.equipment.DeviceReport;
import guitai.equipment.Equipment;
import guitai.equipment.Trial;
import guitai.equipment.Trial.Level;
import guitai.peripheral.Conditions;
import guitai.receipt.TestPage;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The devices of a running till, for whoever looks after them.
final class Equipped implements Equipment {

    private final Settings settings;
    private final Lineup lineup;
    private final TrialFile trials;
    private final Supplier<Trial> terminal;
    private final InstantSource clock;
    private final Instant started;

    /// @param terminal asks the payment terminal; may block for as long as a gateway may
    Equipped(
            Settings settings,
            Lineup lineup,
            TrialFile trials,
            Supplier<Trial> terminal,
            InstantSource clock) {
        this.settings = settings;
        this.lineup = lineup;
        this.trials = trials;
        this.terminal = terminal;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public List<DeviceReport> all() {
        return Arrays.stream(DeviceKind.values()).map(this::report).toList();
    }

    private DeviceReport report(DeviceKind kind) {
        var basis = DeviceKeys.of(kind, settings).map(this::basis).toList();
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

    private DeviceReport unwatched(DeviceKind kind, List<Basis> basis, Optional<Trial> last) {
        var wanted = DeviceKeys.wanted(kind, settings);
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

    private Basis basis(Key key) {
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
                DeviceKeys.wanted(kind, settings)
                        ? tried(kind)
                        : ended(Level.NOTHING, Cause.NOT_SET_UP, "");
        keep(kind, trial);
        return trial;
    }

    private Trial tried(DeviceKind kind) {
        return switch (kind) {
            case PRINTER, SECOND_PRINTER -> print(kind);
            case PAYMENT_TERMINAL -> terminal.get();
            case DRAWER, SCANNER, SCALE, CUSTOMER_DISPLAY, CARD_READER -> looked(kind);
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
    }
}
