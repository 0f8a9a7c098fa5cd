package guitai.flow;

import guitai.journal.Books;
import guitai.journal.Commit;

import java.time.Instant;

/// Wakes the print thread after a commit that asked for paper, and not before it is on disk.
record WakingBooks(Books books, Runnable wakePrinter) implements Books {
    @Override
    public Instant write(Commit commit) {
        var at = books.write(commit);
        if (!commit.slips().isEmpty()) wakePrinter.run();
        return at;
    }

    @Override
    public long nextDocument() {
        return books.nextDocument();
    }

    @Override
    public String lastHash() {
        return books.lastHash();
    }
}
