package guitai.ui.shell;

import javafx.application.Platform;
import javafx.scene.Scene;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// A clock for keys that stands still while the JavaFX thread is busy.
///
/// Keys that came while a screen was being laid out are handled late and all at once, so the time
/// between handling two of them says nothing about how fast they were typed: a scan whose first
/// keys met a busy thread would be taken for a person. This clock counts only time in which the
/// thread could have handled a key and none was there.
///
/// JavaFX thread only. GTK hands over waiting keys before any task of [Platform#runLater]; where a
/// platform does otherwise the clock is merely as good as the one on the wall.
public final class FreeClock implements LongSupplier {
    private final LongSupplier wall;
    private final Executor later;
    private long counted;
    private long lastKey;
    private long free;
    private boolean keysMayWait;

    public FreeClock() {
        this(System::nanoTime, Platform::runLater);
    }

    /// @param later runs a task once the keys that wait now have been handled
    FreeClock(LongSupplier wall, Executor later) {
        this.wall = wall;
        this.later = later;
        lastKey = wall.getAsLong();
        free = lastKey;
    }

    /// Counts what every layout of this scene takes as busy.
    void watch(Scene scene) {
        scene.addPostLayoutPulseListener(this::freeAgain);
    }

    /// The thread has just been busy, and can take keys from now on.
    public void freeAgain() {
        free = wall.getAsLong();
    }

    /// Asked once for every key.
    @Override
    public long getAsLong() {
        var now = wall.getAsLong();
        if (!keysMayWait) counted += now - Math.max(lastKey, free);
        lastKey = now;
        keysMayWait = true;
        later.execute(
                () -> {
                    keysMayWait = false;
                    freeAgain();
                });
        return counted;
    }
}
