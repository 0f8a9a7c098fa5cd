package guitai.store.due;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tasks still due, to look at.
public interface DueList {
    /// What may be tried now, longest waiting first, blocked ones left out.
    List<DueTask> due(Instant now, int limit);

    Optional<DueTask> find(String kind, String key);

    /// What needs a person, oldest first.
    List<DueTask> blocked(int limit);

    /// When the next task that is not blocked may be tried: sleep until then, do not poll.
    Optional<Instant> nextAt();

    /// How many tasks of a kind there are, and since when.
    Backlog waiting(String kind);
}
