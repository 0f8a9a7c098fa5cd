package guitai.ui.shell;

import guitai.shift.Shift;
import guitai.slip.DeviceHealth;
import guitai.slip.Waiting;
import guitai.ui.signon.Person;
import guitai.ui.status.Backlog;
import guitai.ui.status.Light;
import guitai.ui.status.Light.Part;
import guitai.ui.status.StatusScreen;
import guitai.ui.work.Shown;
import guitai.ui.work.TillThread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;

/// Keeps the status strip true.
///
/// JavaFX thread only.
final class StatusModel {

    private final Map<Part, Light.Health> lights = new EnumMap<>(Part.class);
    private final Shown<StatusScreen> screen;
    private int paperWaiting;

    StatusModel(TillParts parts, LocalDate date) {
        lights.put(Part.PRINTER, Light.Health.CONNECTING);
        lights.put(Part.SCANNER, Light.Health.KEYBOARD);
        lights.put(Part.DRAWER, Light.Health.CONNECTING);
        var rules = parts.counter().rules();
        screen =
                new Shown<>(
                        new StatusScreen(
                                parts.store(),
                                rules.workstation(),
                                Person.NOBODY,
                                date,
                                java.util.List.of(),
                                Backlog.EMPTY,
                                rules.training()));
        show(screen.get().operator(), date, Backlog.EMPTY);
    }

    Shown<StatusScreen> screen() {
        return screen;
    }

    void light(Part part, Light.Health health) {
        lights.put(part, health);
        refresh();
    }

    void printer(DeviceHealth health) {
        lights.put(Part.PRINTER, Health.ofPrinter(health));
        lights.put(Part.DRAWER, Health.ofDrawer(health));
        refresh();
    }

    void scanner(DeviceHealth health) {
        light(Part.SCANNER, Health.ofScanner(health));
    }

    private record Queues(Waiting paper, Backlog toSend) {}

    /// Asks how long the queues are.
    void ask(TillThread thread, TillFeed feed) {
        thread.look(() -> new Queues(feed.paper(), feed.toSend()), this::queues);
    }

    private void queues(Queues now) {
        paperWaiting = now.paper().count();
        show(screen.get().operator(), screen.get().businessDate(), now.toSend());
    }

    void operator(Person operator) {
        show(operator, screen.get().businessDate(), screen.get().backlog());
    }

    void shift(Shift shift) {
        businessDate(Memory.begun(shift).date().day());
    }

    private void businessDate(LocalDate date) {
        show(screen.get().operator(), date, screen.get().backlog());
    }

    private void refresh() {
        show(screen.get().operator(), screen.get().businessDate(), screen.get().backlog());
    }

    private void show(Person operator, LocalDate date, Backlog backlog) {
        var s = screen.get();
        var shown = new ArrayList<Light>();
        lights.forEach(
                (part, health) ->
                        shown.add(
                                new Light(part, health, part == Part.PRINTER ? paperWaiting : 0)));
        screen.set(
                new StatusScreen(
                        s.store(), s.till(), operator, date, shown, backlog, s.training()));
    }
}
