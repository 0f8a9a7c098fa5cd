package guitai.ui.sample;

import guitai.equipment.Basis;
import guitai.equipment.Basis.Origin;
import guitai.equipment.Cause;
import guitai.equipment.Condition;
import guitai.equipment.DeviceKind;
import guitai.equipment.DeviceReport;
import guitai.equipment.Listened;
import guitai.equipment.SwitchLine;
import guitai.equipment.Traffic;
import guitai.equipment.Trial;
import guitai.equipment.Weighed;
import guitai.ui.technician.Devices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The devices of a counter, each as a test says.
public final class FakeDevices implements Devices {

    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");

    private final Map<DeviceKind, DeviceReport> reports = new EnumMap<>(DeviceKind.class);
    private final Map<DeviceKind, Trial> last = new EnumMap<>(DeviceKind.class);
    private final Map<DeviceKind, Trial> answers = new EnumMap<>(DeviceKind.class);

    private final Map<DeviceKind, Traffic> traffic = new EnumMap<>(DeviceKind.class);

    /// How the wire of the drawer's switch stands.
    public SwitchLine drawerLine = SwitchLine.UNKNOWN;

    /// What the scale says.
    public Weighed weighed = new Weighed.NotYet();

    /// What a port says to whoever listens.
    public Listened listened = new Listened(List.of(), Cause.NONE);

    public final List<String> listenedAt = new ArrayList<>();

    /// Kinds that never answer a self test.
    public final List<DeviceKind> silent = new ArrayList<>();

    /// What was written to files.
    public final List<Traffic> saved = new ArrayList<>();

    /// The self tests that were begun, in order.
    public final List<DeviceKind> tried = new ArrayList<>();

    public FakeDevices() {
        for (var kind : DeviceKind.values()) {
            is(kind, Condition.NOT_SET_UP, Cause.NOT_SET_UP, 0);
        }
    }

    public void is(DeviceKind kind, Condition condition, Cause cause, int opened, Basis... basis) {
        reports.put(
                kind,
                new DeviceReport(
                        kind, condition, cause, START, opened, List.of(basis), Optional.empty()));
    }

    public void answers(DeviceKind kind, Trial trial) {
        answers.put(kind, trial);
    }

    @Override
    public void drawerLine(Consumer<SwitchLine> back) {
        back.accept(drawerLine);
    }

    @Override
    public void weigh(Consumer<Weighed> back) {
        back.accept(weighed);
    }

    @Override
    public void listen(String port, Consumer<String> live, Consumer<Listened> back) {
        listenedAt.add(port);
        live.accept("9600 7E1  > 57  < 02 30 0D");
        back.accept(listened);
    }

    public void goesOver(DeviceKind kind, Traffic now) {
        traffic.put(kind, now);
    }

    @Override
    public Traffic traffic(DeviceKind kind) {
        return traffic.getOrDefault(kind, Traffic.NONE);
    }

    @Override
    public void save(DeviceKind kind, Traffic heard, Consumer<Optional<String>> back) {
        saved.add(heard);
        back.accept(Optional.of("/home/dumps/" + kind + ".dump"));
    }

    public Optional<Trial> kept(DeviceKind kind) {
        return Optional.ofNullable(last.get(kind));
    }

    /// A shop's counter: most of it works, the scanner was lost, the second printer is out of
    /// paper.
    public static FakeDevices counter() {
        var counter = new FakeDevices();
        counter.is(
                DeviceKind.PRINTER,
                Condition.READY,
                Cause.NONE,
                3,
                new Basis("printer", "tcp:192.0.2.20:9100", Origin.FILE, "4"),
                new Basis(
                        "printer.profile",
                        "generic-58",
                        Origin.ENVIRONMENT,
                        "GUITAI_PRINTER_PROFILE"),
                new Basis("printer.folder", "", Origin.AS_SHIPPED, ""));
        counter.is(DeviceKind.DRAWER, Condition.READY, Cause.NONE, 3);
        counter.is(DeviceKind.SECOND_PRINTER, Condition.DEGRADED, Cause.PAPER_OUT, 1);
        counter.is(
                DeviceKind.SCANNER,
                Condition.ABSENT,
                Cause.NOT_FOUND,
                1,
                new Basis("scanner", "serial:/dev/ttyACM0@9600", Origin.FILE, "6"));
        counter.is(DeviceKind.SCALE, Condition.FAULT, Cause.GARBLED, 1);
        counter.is(DeviceKind.PAYMENT_TERMINAL, Condition.NOT_WATCHED, Cause.NONE, 0);
        counter.last.put(DeviceKind.PRINTER, Trial.works(START, ""));
        counter.last.put(
                DeviceKind.SCANNER, new Trial(START, Trial.Level.PRESENT, Cause.NOBODY_CAME, ""));
        return counter;
    }

    @Override
    public List<DeviceReport> all() {
        return Arrays.stream(DeviceKind.values())
                .map(reports::get)
                .map(
                        r ->
                                new DeviceReport(
                                        r.kind(),
                                        r.condition(),
                                        r.cause(),
                                        r.since(),
                                        r.opened(),
                                        r.basis(),
                                        kept(r.kind())))
                .toList();
    }

    @Override
    public void tryOut(DeviceKind kind, Consumer<Trial> back) {
        tried.add(kind);
        var trial =
                answers.getOrDefault(
                        kind, new Trial(START, Trial.Level.NOTHING, Cause.UNREACHABLE, ""));
        keep(kind, trial);
        if (!silent.contains(kind)) back.accept(trial);
    }

    @Override
    public void keep(DeviceKind kind, Trial trial) {
        last.put(kind, trial);
    }
}
