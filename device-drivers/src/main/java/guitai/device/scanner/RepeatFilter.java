package guitai.device.scanner;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// Lets one of many readings of the same code through, for windows and cameras that read as long as
/// they see something.
///
/// A code is new again when it has not been seen for three seconds. Not for a scanner with a
/// trigger: the same bottle twice is two bottles there. Pure; not thread-safe.
public final class RepeatFilter {
    private static final long AGAIN = Duration.ofSeconds(3).toNanos();

    // More codes than fit into one window at a time.
    private static final int MOST = 32;

    private record Seen(String text, long nanos) {}

    private final Deque<Seen> seen = new ArrayDeque<>();

    /// Whether this scan is the first of its code; `nanos` of scans must not go back. What is not a
    /// code always is.
    public boolean first(Scanned scanned) {
        if (!(scanned instanceof Scan scan)) {
            return true;
        }
        seen.removeIf(old -> scan.nanos() - old.nanos() >= AGAIN);
        boolean repeated = seen.removeIf(old -> old.text().equals(scan.text()));
        if (seen.size() == MOST) {
            seen.removeFirst();
        }
        seen.addLast(new Seen(scan.text(), scan.nanos()));
        return !repeated;
    }
}
