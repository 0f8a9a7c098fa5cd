package guitai.store.due;

import java.time.Instant;

/// The tasks still due, to change; part of the transaction it came from.
public interface DueTasks extends DueList {

    /// Adds a task, or leaves the one that already has this kind and key as it is.
    ///
    /// @param at when it may first be tried
    /// @return whether it is new
    boolean add(String kind, String key, Instant at, byte[] payload);

    /// Counts a try that did not end it.
    ///
    /// @return false when there is no such task any more
    boolean attempted(long id, Instant nextAt, String why);

    /// Forgets a task that is done.
    ///
    /// @return false when there is no such task any more
    boolean done(long id);

    /// Stops the tries until a person calls [#unblock].
    ///
    /// @return false when there is no such task any more
    boolean block(long id, String reason);

    /// Lets a blocked task be tried again.
    ///
    /// @return false when there is no such task any more
    boolean unblock(long id, Instant nextAt);
}
