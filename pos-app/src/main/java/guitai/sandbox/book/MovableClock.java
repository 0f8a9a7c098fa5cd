package guitai.sandbox.book;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The sandbox's own time: it runs as the machine's does, from where it was last put.
public final class MovableClock implements InstantSource {
    private final InstantSource base;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public MovableClock(InstantSource base) {
        this.base = base;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    Duration ahead() {
        return ahead.get();
    }

    void ahead(Duration other) {
        ahead.set(other);
    }

    Duration aheadAt(Instant now) {
        return Duration.between(base.instant(), now);
    }
}
