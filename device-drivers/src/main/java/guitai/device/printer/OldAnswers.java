package guitai.device.printer;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/// Answers that a printer may still owe to a connection that is gone, where answers bear no number.
///
/// What a line had brought before it broke stays in the printer's memory, and the answer to it
/// comes to whoever is connected then: it must not confirm a newer job. So a connection to such a
/// printer begins with several fences in a row, and nothing is printed before their answers have
/// come together: between those of two jobs there is printing. Guarded by the lock of its printer,
/// but for what is known across connections.
final class OldAnswers {
    /// One more than there can be old answers in a row: a line has one job under way.
    static final int FENCES = 3;

    // No printer prints a slip in that time, and all answer a fence with nothing before it within.
    private static final Duration TOGETHER = Duration.ofMillis(300);
    private static final Duration QUIET = Duration.ofMillis(150);

    // Lines a till has; more is no counter.
    private static final int MOST = 64;
    private static final Set<String> OWING = new LinkedHashSet<>();

    private final String line;
    private final Duration patience;
    private boolean over;
    private int inARow;
    private long since;

    /// @param line the name of the link, the same each time it is opened
    /// @param bare whether this printer's answers are without a number
    /// @param patience after which a printer that says nothing has nothing to say: it was switched
    ///   off in between
    OldAnswers(String line, boolean bare, Duration patience, long now) {
        this.line = line;
        this.patience = patience;
        this.since = now;
        synchronized (OWING) {
            over = !bare || !OWING.contains(line);
        }
    }

    /// A job was sent whole, and the line is lost before its answer came.
    static void owes(String line) {
        synchronized (OWING) {
            if (OWING.size() < MOST) {
                OWING.add(line);
            }
        }
    }

    boolean over() {
        return over;
    }

    /// @param count 0 is no news
    void heard(int count, long now) {
        if (count == 0) {
            return;
        }
        inARow = now - since <= TOGETHER.toNanos() ? inARow + count : count;
        since = now;
    }

    /// Something keeps the printer from printing: its answers may take as long as that lasts.
    void hindered(long now) {
        since = now;
        inARow = 0;
    }

    /// Whether the next answer is to what is sent from now on.
    ///
    /// @param now until when the printer has been listened to
    boolean settled(long now) {
        if (!over && now - since >= (inARow >= FENCES ? QUIET : patience).toNanos()) {
            over = true;
            synchronized (OWING) {
                OWING.remove(line);
            }
        }
        return over;
    }
}
