package guitai.store.due;

import java.time.Instant;
import java.util.Optional;

/// One thing that must still be done by this machine.
///
/// @param kind who does it, such as "print"
/// @param key what it is about; one task a kind and key
/// @param payload what the doer needs; may be personal, so a done task is overwritten on disk
/// @param attempts how often it was tried
/// @param lastWhy why the last try did not end it
/// @param blocked why no more tries are made until a person says so; empty while it waits
public record DueTask(
        long id,
        String kind,
        String key,
        Payload payload,
        Instant addedAt,
        Instant nextAt,
        int attempts,
        Optional<String> lastWhy,
        Optional<String> blocked) {}
