package guitai.simulation;

import guitai.journal.Books;
import guitai.journal.Commit;
import guitai.journal.Fact;

import java.time.Instant;
import java.util.Optional;

/// Books as one would write them who finds a flush too dear before a payment is sent: its start
/// waits for the next commit.
final class LateBooks implements Books {
    private final Books right;
    private Optional<Commit> held = Optional.empty();

    LateBooks(Books right) {
        this.right = right;
    }

    @Override
    public Instant write(Commit commit) {
        flush();
        if (commit.facts().stream().anyMatch(f -> f instanceof Fact.AttemptStarted)) {
            held = Optional.of(commit);
            return Instant.EPOCH;
        }
        return right.write(commit);
    }

    private void flush() {
        if (held.isEmpty()) return;
        var late = held.get();
        held = Optional.empty();
        Instant _ = right.write(late);
    }

    @Override
    public long nextDocument() {
        return right.nextDocument();
    }

    @Override
    public String lastHash() {
        return right.lastHash();
    }
}
