package guitai.ui.shell;

import guitai.shift.Shift;
import guitai.slip.DeviceHealth;
import guitai.slip.Waiting;
import guitai.ui.signon.Person;
import guitai.ui.status.Backlog;
import guitai.ui.status.Light;
import guitai.ui.status.Light.Part;
import guitai.ui.status.StatusScreen;
import guitai.ui.text.Words;
import guitai.ui.work.Shown;
import guitai.ui.work.TillThread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Keeps the status strip true.
///
/// JavaFX thread only.
final class StatusModel {

    private final Map<Part, Light.Health> lights = new EnumMap<>(Part.class);
    private final Shown<StatusScreen> screen;
    private int paperWaiting;
    private Words lineDown = Words.NONE;

    StatusModel(TillParts parts) {
        lights.put(Part.PRINTER, Light.Health.CONNECTING);
        lights.put(Part.SCANNER, Light.Health.KEYBOARD);
        lights.put(Part.DRAWER, Light.Health.CONNECTING);
        var rules = parts.counter().rules();
        var today = rules.calendar().dateOf(parts.clock().instant()).day();
        screen =
                new Shown<>(
                        new StatusScreen(
                                parts.store(),
                                rules.workstation(),
                                Person.NOBODY,
                                today,
                                List.of(),
                                Backlog.EMPTY,
                                rules.training()));
        refresh();
    }

    Shown<StatusScreen> screen() {
        return screen;
    }

    void light(Part part, Light.Health health) {
        lights.put(part, health);
        refresh();
    }

    void device(Part part, DeviceHealth health) {
        switch (part) {
            case PRINTER -> {
                lights.put(Part.PRINTER, Health.ofPrinter(health));
                lights.put(Part.DRAWER, Health.ofDrawer(health));
            }
            case SCANNER -> lights.put(part, Health.ofScanner(health));
            case CARD_READER, TERMINAL, SCALE -> {
                // Most tills have none, and a strip that says so says nothing.
                if (health instanceof DeviceHealth.None) lights.remove(part);
                else lights.put(part, Health.ofDevice(health));
            }
            case NETWORK, DRAWER -> lights.put(part, Health.ofPrinter(health));
        }
        refresh();
    }

    /// Asks how many papers wait.
    void ask(TillThread thread, TillFeed feed) {
        thread.look(feed::paper, this::paper);
    }

    private void paper(Waiting now) {
        paperWaiting = now.count();
        refresh();
    }

    /// @param down how long the line has been down; [Words#NONE] while it is up
    void line(Words down, Backlog backlog) {
        // What the channels said at the start was true then.
        var back = !lineDown.isEmpty() && down.isEmpty();
        if (back) lights.put(Part.NETWORK, Light.Health.ONLINE);
        lineDown = down;
        show(screen.get().operator(), screen.get().businessDate(), backlog);
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
        if (!lineDown.isEmpty()) {
            shown.add(new Light(Part.NETWORK, Light.Health.OFFLINE, 0, lineDown));
        }
        lights.forEach(
                (part, health) -> {
                    if (part == Part.NETWORK && !lineDown.isEmpty()) return;
                    shown.add(new Light(part, health, part == Part.PRINTER ? paperWaiting : 0));
                });
        screen.set(
                new StatusScreen(
                        s.store(), s.till(), operator, date, shown, backlog, s.training()));
    }
}
