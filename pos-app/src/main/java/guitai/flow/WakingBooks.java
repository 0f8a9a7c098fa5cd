package guitai.flow;

import guitai.journal.Books;
import guitai.journal.Commit;

import java.time.Instant;

/// Wakes whoever waits for a commit, and not before it is on disk: the print thread where it asked
/// for paper, and whoever sends the journal on.
final class WakingBooks implements Books {
    private final Books books;
    private final Runnable wakePrinter;
    private Runnable afterwards = () -> {};

    WakingBooks(Books books, Runnable wakePrinter) {
        this.books = books;
        this.wakePrinter = wakePrinter;
    }

    /// @param told after every commit that adds to the journal; a basket that changes does not
    void afterwards(Runnable told) {
        afterwards = told;
    }

    @Override
    public Instant write(Commit commit) {
        var at = books.write(commit);
        if (!commit.slips().isEmpty()) wakePrinter.run();
        if (!commit.facts().isEmpty()) afterwards.run();
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
