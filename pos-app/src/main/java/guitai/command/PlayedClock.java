package guitai.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that only moves when the play says so.
final class PlayedClock implements InstantSource {
    private final AtomicReference<Instant> now;

    PlayedClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /// Never back.
    void passTo(Instant later) {
        now.updateAndGet(t -> later.isAfter(t) ? later : t);
    }

    void pass(Duration time) {
        now.updateAndGet(t -> t.plus(time));
    }
}
