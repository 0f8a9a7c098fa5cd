package guitai.simulation;

import java.time.Instant;
import java.time.InstantSource;

/// The clock of the till's machine: world time and how wrong it is. It can be set back while the
/// till sells.
final class TillClock implements InstantSource {
    /// Nine in the morning in Shanghai.
    static final Instant BEGIN = Instant.parse("2026-11-21T01:00:00Z");

    private static final long BEGIN_MILLIS = BEGIN.toEpochMilli();

    private final World world;
    private long wrong;
    private Instant last = BEGIN;

    TillClock(World world) {
        this.world = world;
    }

    @Override
    public Instant instant() {
        var millis = BEGIN_MILLIS + world.now() + wrong;
        if (last.toEpochMilli() != millis) last = Instant.ofEpochMilli(millis);
        return last;
    }

    /// Sets it forward, or back by a negative time.
    void set(long millis) {
        wrong += millis;
    }

    /// How long from now until this clock shows `at`; nothing where it has.
    long until(Instant at) {
        return Math.max(0, at.toEpochMilli() - BEGIN_MILLIS - wrong - world.now());
    }
}
