package guitai.ui.technician;

import guitai.equipment.DeviceKind;
import guitai.equipment.Trial;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// One test after the other, within half a minute over all; what was not reached is said.
final class TestOfAll {

    /// Over all, in seconds.
    static final int WITHIN = 30;

    private final Deque<DeviceKind> left = new ArrayDeque<>();
    private final List<DeviceKind> bad = new ArrayList<>();
    private int tested;
    private int secondsLeft;
    private boolean running;

    boolean isRunning() {
        return running;
    }

    void begin(List<DeviceKind> kinds) {
        stop();
        left.addAll(kinds);
        secondsLeft = WITHIN;
        running = !left.isEmpty();
    }

    /// The next one; empty when all have been tried.
    Optional<DeviceKind> next() {
        return Optional.ofNullable(left.poll());
    }

    void ended(DeviceKind kind, Trial trial) {
        tested++;
        if (DeviceWords.tone(trial) == Tone.BAD) bad.add(kind);
    }

    /// Once a second.
    ///
    /// @return whether the time is over
    boolean late() {
        return running && --secondsLeft <= 0;
    }

    void stop() {
        left.clear();
        bad.clear();
        tested = 0;
        running = false;
    }

    /// @param under the one that has not answered in time
    Notice over(Optional<DeviceKind> under) {
        var missing = new ArrayList<DeviceKind>();
        under.ifPresent(missing::add);
        missing.addAll(left);
        var what = Words.of("device.allTested", tested, tested - bad.size());
        var careless = bad.isEmpty() && missing.isEmpty();
        var next = careless ? Words.NONE : care(missing);
        var tone = careless ? Tone.GOOD : missing.isEmpty() ? Tone.BAD : Tone.WARN;
        stop();
        return Notice.of(tone, what, next);
    }

    private Words care(List<DeviceKind> missing) {
        if (missing.isEmpty()) return Words.of("device.allBad", list(bad));
        return bad.isEmpty()
                ? Words.of("device.allMissed", list(missing))
                : Words.of("device.allBadAndMissed", list(bad), list(missing));
    }

    private static Words list(List<DeviceKind> kinds) {
        var names = DeviceWords.name(kinds.getFirst());
        for (var kind : kinds.subList(1, kinds.size())) {
            names = Words.of("device.and", names, DeviceWords.name(kind));
        }
        return names;
    }
}
