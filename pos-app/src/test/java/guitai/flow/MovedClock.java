package guitai.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until it is moved; it begins at nine in the morning in Shanghai.
public final class MovedClock implements InstantSource {
    public static final Instant NINE = Instant.parse("2026-11-21T01:00:00Z");

    private Instant now = NINE;

    @Override
    public Instant instant() {
        return now;
    }

    /// Forward, or back by a negative time.
    public void move(Duration time) {
        now = now.plus(time);
    }
}
