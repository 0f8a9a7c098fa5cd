package guitai.slip;

import java.time.Instant;
import java.util.Optional;

/// A queue as the status strip shows it.
public record Waiting(int count, Optional<Instant> oldest) {
    public static final Waiting NOTHING = new Waiting(0, Optional.empty());
}
