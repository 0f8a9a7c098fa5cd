package guitai.ui.shell;

import javafx.application.Platform;
import javafx.scene.Scene;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/// A clock for keys: when each was pressed, as the display has stamped it, or when it was handled.
///
/// With stamps a machine that has too much to do makes no difference: what was typed while this
/// program waited for a processor is timed as it was typed.
///
/// Without, it forgives the JavaFX thread for having been busy, once in a while. Keys that came
/// while a screen was being laid out are handled late and all at once. A scan whose first keys met
/// a busy thread would be taken for a person and lose its beginning. So between two keys this clock
/// may count only the time in which the thread could have handled a key and none was there; but
/// only once in [#KEYS_BETWEEN] keys, because on a machine that is always busy a person's PIN would
/// be taken for a scan otherwise.
///
/// JavaFX thread only. GTK hands over waiting keys before any task of [Platform#runLater]; where a
/// platform does otherwise the clock is merely as good as the one on the wall.
public final class FreeClock implements LongSupplier {
    // Longer than a PIN, shorter than any barcode.
    private static final int KEYS_BETWEEN = 7;

    // The longest gap between two keys of a scanner that types, 35 ms: only where it is the
    // question.
    private static final long FAST = Duration.ofMillis(35).toNanos();

    private static final long MILLI = Duration.ofMillis(1).toNanos();

    private final LongSupplier wall;
    private final Executor later;
    private final IntSupplier stamps;
    private int lastStamp;
    private long counted;
    private long lastKey;
    private long since;
    private long idle;
    private boolean busy;
    private boolean keysMayWait;
    private int keysSince = KEYS_BETWEEN;

    /// Without stamps.
    public FreeClock() {
        this(() -> 0);
    }

    /// @param stamps when the key that is being handled was pressed, in milliseconds of any clock
    ///   modulo 2³²; 0 where nothing says so
    public FreeClock(IntSupplier stamps) {
        this(System::nanoTime, Platform::runLater, stamps);
    }

    /// @param later runs a task once the keys that wait now have been handled
    FreeClock(LongSupplier wall, Executor later, IntSupplier stamps) {
        this.wall = wall;
        this.later = later;
        this.stamps = stamps;
        lastKey = wall.getAsLong();
        since = lastKey;
    }

    /// Counts what every layout of this scene takes as busy. A pulse with nothing to lay out takes
    /// nothing, and there may be sixty of them a second.
    void watch(Scene scene) {
        scene.addPreLayoutPulseListener(this::busy);
        scene.addPostLayoutPulseListener(this::freeAgain);
    }

    /// From here on the thread cannot take keys.
    public void busy() {
        look();
        busy = true;
    }

    /// The thread has just been busy, and can take keys from now on.
    public void freeAgain() {
        look();
        busy = false;
    }

    /// Asked once for every key.
    @Override
    public long getAsLong() {
        look();
        counted += stamped().orElseGet(this::handled);
        lastKey = since;
        idle = 0;
        keysMayWait = true;
        later.execute(
                () -> {
                    look();
                    keysMayWait = false;
                });
        return counted;
    }

    /// A stamp that has not moved tells nothing: two keys may well have come within a millisecond,
    /// and a key that an input method hands on may have none of its own.
    private OptionalLong stamped() {
        int stamp = stamps.getAsInt();
        int passed = stamp - lastStamp;
        boolean told = stamp != 0 && lastStamp != 0 && passed > 0;
        lastStamp = stamp;
        return told ? OptionalLong.of(passed * MILLI) : OptionalLong.empty();
    }

    private long handled() {
        var gap = since - lastKey;
        var forgiven = gap > FAST && idle <= FAST && keysSince >= KEYS_BETWEEN;
        keysSince = forgiven ? 0 : keysSince + 1;
        return forgiven ? idle : gap;
    }

    private void look() {
        var now = wall.getAsLong();
        if (!busy && !keysMayWait) idle += now - since;
        since = now;
    }
}
