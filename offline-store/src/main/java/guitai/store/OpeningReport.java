package guitai.store;

import guitai.store.journal.Entry;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What was found and done while opening, for the first lines of a start screen.
///
/// @param lastEntry the last thing remembered; empty in a new store
/// @param clean whether the previous run closed in order; a new store is clean
/// @param migrated names of the application's migrations that ran just now
/// @param copy the copy of the database made before them; empty when there was nothing to copy
/// @param rebuilt names of the projections that were built or brought up to date
public record OpeningReport(
        Optional<Entry> lastEntry,
        boolean clean,
        List<String> migrated,
        Optional<Path> copy,
        List<String> rebuilt) {}
