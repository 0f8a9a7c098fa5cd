package guitai.ui.status;

import java.time.Duration;

/// What this machine still has to tell others.
///
/// @param oldest how long the first of them has been waiting; zero when none waits
public record Backlog(int waiting, Duration oldest) {

    public static final Backlog EMPTY = new Backlog(0, Duration.ZERO);
}
