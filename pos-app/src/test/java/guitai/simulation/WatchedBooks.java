package guitai.simulation;

import guitai.journal.Books;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.sale.Sale;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/// Remembers every commit that came to its end, and cuts the power before or after one where told
/// to.
final class WatchedBooks implements Books {
    private final Supplier<Books> disk;
    private final List<Fact> facts = new ArrayList<>();
    private Optional<Sale> working = Optional.empty();
    private Cut cut = Cut.NOT;
    private int cutIn;

    enum Cut {
        NOT,
        BEFORE,
        AFTER
    }

    WatchedBooks(Supplier<Books> disk) {
        this.disk = disk;
    }

    /// Cuts the power at the next commit, or after so many more.
    void cut(Cut when, int commits) {
        cut = when;
        cutIn = commits;
    }

    @Override
    public Instant write(Commit commit) {
        var now = cutNow();
        if (now == Cut.BEFORE) throw new PowerCut();
        var at = disk.get().write(commit);
        facts.addAll(commit.facts());
        working =
                switch (commit.working()) {
                    case Working.Unchanged() -> working;
                    case Working.Clear() -> Optional.empty();
                    case Working.Keep(var sale) -> Optional.of(sale);
                };
        if (now == Cut.AFTER) throw new PowerCut();
        return at;
    }

    private Cut cutNow() {
        if (cut == Cut.NOT || cutIn-- > 0) return Cut.NOT;
        var now = cut;
        cut = Cut.NOT;
        return now;
    }

    @Override
    public long nextDocument() {
        return disk.get().nextDocument();
    }

    @Override
    public String lastHash() {
        return disk.get().lastHash();
    }

    /// Every fact, in the order of the commits.
    List<Fact> facts() {
        return Collections.unmodifiableList(facts);
    }

    /// The sale at the counter as it was last committed.
    Optional<Sale> working() {
        return working;
    }

    /// One number for everything that was written down, the same for the same words.
    long digest() {
        var sum = new CRC32C();
        for (var fact : facts) sum.update(fact.toString().getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
