package guitai.ui.technician;

import guitai.equipment.DeviceKind;
import guitai.equipment.Traffic;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What goes over the line of the device that was chosen on the page of devices.
///
/// JavaFX thread only.
public final class MonitorViewModel {

    /// More than the largest screen shows at once.
    private static final int MOST_ROWS = 60;

    private static final int TURN = 12;

    private final TillAccess access;
    private final Devices devices;
    private final Shown<MonitorScreen> screen =
            new Shown<>(new MonitorScreen(Words.NONE, List.of(), Words.NONE, false, Notice.NONE));
    private DeviceKind kind = DeviceKind.PRINTER;
    private Traffic heard = Traffic.NONE;
    private boolean stopped;
    private int skipped;

    public MonitorViewModel(TillAccess access, Devices devices) {
        this.access = access;
        this.devices = devices;
    }

    public Shown<MonitorScreen> screen() {
        return screen;
    }

    /// Which device is listened to from now on.
    void of(DeviceKind chosen) {
        kind = chosen;
    }

    public void enter() {
        stopped = false;
        skipped = 0;
        listen(Notice.NONE);
    }

    /// Once a second, while the page is in front.
    public void tick() {
        if (access.around().inFront(Place.MONITOR) && !stopped) listen(screen.get().notice());
    }

    public void on(MonitorEvent event) {
        switch (event) {
            case STOP -> access.around().press(this::stop);
            case SAVE -> access.around().press(this::save);
            case OLDER -> turn(TURN);
            case NEWER -> turn(-TURN);
            case BACK -> access.around().press(() -> access.around().go(Place.DEVICES));
        }
    }

    private void stop() {
        stopped = !stopped;
        skipped = 0;
        if (stopped) show(Notice.of(Tone.PLAIN, Words.of("monitor.stopped")));
        else listen(Notice.NONE);
    }

    /// Whoever looks at older rows does not want them to run away.
    private void turn(int by) {
        if (heard.pieces().isEmpty()) return;
        stopped = true;
        skipped = Math.clamp(skipped + by, 0, Math.max(0, rows().size() - TURN));
        show(screen.get().notice());
    }

    private void save() {
        if (heard.pieces().isEmpty()) return;
        devices.save(kind, heard, path -> access.thread().onScreen(() -> saved(path)));
    }

    private void saved(Optional<String> path) {
        show(
                path.map(p -> Notice.of(Tone.GOOD, Words.of("monitor.saved", p)))
                        .orElse(Notice.of(Tone.BAD, Words.of("monitor.notSaved"))));
    }

    private void listen(Notice notice) {
        heard = devices.traffic(kind);
        show(notice);
    }

    private void show(Notice notice) {
        var all = rows();
        int to = all.size() - Math.min(skipped, all.size());
        screen.set(
                new MonitorScreen(
                        DeviceWords.name(kind),
                        all.subList(Math.max(0, to - MOST_ROWS), to),
                        Words.of(heard.heard() ? "monitor.silent" : "monitor.noLine"),
                        stopped,
                        notice));
    }

    private List<MonitorScreen.Row> rows() {
        var rows = new ArrayList<MonitorScreen.Row>();
        for (var piece : heard.pieces()) {
            var at = piece.at().atZone(access.zone()).toLocalTime();
            var octets = Arrays.asList(piece.hex().split(" "));
            for (int from = 0; from < octets.size(); from += MonitorScreen.WIDE) {
                int to = Math.min(octets.size(), from + MonitorScreen.WIDE);
                rows.add(
                        new MonitorScreen.Row(
                                from == 0 ? at : LocalTime.MIDNIGHT,
                                from == 0,
                                piece.sent(),
                                octets.subList(from, to),
                                piece.text().substring(from, to)));
            }
        }
        return rows;
    }

    /// A scan while this page is in front: never goods. Its bytes are what is looked for.
    public void scanned(String text) {
        access.around().play(Sound.GOOD);
        show(Notice.of(Tone.GOOD, Words.of("monitor.scanned", guitai.scan.Shown.of(text))));
    }

    public void say(Notice notice) {
        show(notice);
    }
}
