package guitai.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Closes an entry of codes for a while when too many were wrong (rule RK-02): each time for
/// longer, until an hour without a wrong one has passed.
///
/// Confined to one thread. Codes themselves are never kept.
public final class WrongCodes {
    private static final int MOST_WRONG = 5;
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final Duration FORGETS = Duration.ofHours(1);
    private static final int LONGEST = 5;

    private final Deque<Instant> wrong = new ArrayDeque<>();
    private Instant opens = Instant.MIN;
    private Instant lastWrong = Instant.MIN;
    private int closed;

    /// Whether nothing is looked up just now.
    public boolean closed(Instant now) {
        return closedUntil(now).isPresent();
    }

    /// Until when nothing is looked up; empty while it is open.
    public Optional<Instant> closedUntil(Instant now) {
        return now.isBefore(opens) ? Optional.of(opens) : Optional.empty();
    }

    /// A code that is none.
    ///
    /// @return whether this one closed the entry
    public boolean wrong(Instant now) {
        if (lastWrong.isBefore(now.minus(FORGETS))) closed = 0;
        lastWrong = now;
        while (!wrong.isEmpty() && !wrong.peek().isAfter(now.minus(WITHIN))) wrong.remove();
        wrong.add(now);
        if (wrong.size() < MOST_WRONG) return false;
        wrong.clear();
        // One minute, two, four, up to half an hour.
        opens = now.plus(Duration.ofMinutes(Math.min(30, 1L << Math.min(closed, LONGEST))));
        closed++;
        return true;
    }
}
