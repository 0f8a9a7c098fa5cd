package guitai.ui.shell;

import javafx.application.Platform;
import javafx.scene.Scene;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// A clock for keys that forgives the JavaFX thread for having been busy, once in a while.
///
/// Keys that came while a screen was being laid out are handled late and all at once. A scan whose
/// first keys met a busy thread would be taken for a person and lose its beginning. So between two
/// keys this clock may count only the time in which the thread could have handled a key and none
/// was there; but only once in [#KEYS_BETWEEN] keys, because on a machine that is always busy a
/// person's PIN would be taken for a scan otherwise.
///
/// JavaFX thread only. GTK hands over waiting keys before any task of [Platform#runLater]; where a
/// platform does otherwise the clock is merely as good as the one on the wall.
public final class FreeClock implements LongSupplier {
    // Longer than a PIN, shorter than any barcode.
    private static final int KEYS_BETWEEN = 7;

    // The longest gap between two keys of a scanner that types, 35 ms: only where it is the
    // question.
    private static final long FAST = Duration.ofMillis(35).toNanos();

    private final LongSupplier wall;
    private final Executor later;
    private long counted;
    private long lastKey;
    private long since;
    private long idle;
    private boolean busy;
    private boolean keysMayWait;
    private int keysSince = KEYS_BETWEEN;

    public FreeClock() {
        this(System::nanoTime, Platform::runLater);
    }

    /// @param later runs a task once the keys that wait now have been handled
    FreeClock(LongSupplier wall, Executor later) {
        this.wall = wall;
        this.later = later;
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
        var gap = since - lastKey;
        var forgiven = gap > FAST && idle <= FAST && keysSince >= KEYS_BETWEEN;
        counted += forgiven ? idle : gap;
        keysSince = forgiven ? 0 : keysSince + 1;
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

    private void look() {
        var now = wall.getAsLong();
        if (!busy && !keysMayWait) idle += now - since;
        since = now;
    }
}
