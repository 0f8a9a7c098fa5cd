package guitai.store.due;

import java.time.Instant;
import java.util.Optional;

/// How much of one kind is still to be done.
///
/// @param waiting tasks that will be tried again by themselves
/// @param blocked tasks that need a person
/// @param oldest when the oldest of both was added
public record Backlog(String kind, long waiting, long blocked, Optional<Instant> oldest) {}
