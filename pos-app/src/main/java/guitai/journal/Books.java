package guitai.journal;

import java.time.Instant;

/// Port: where facts become durable, in one transaction with what follows from them.
public interface Books {

    /// Returns when everything is on disk. Blocks for a disk flush, usually well under 10 ms; never
    /// call it on the JavaFX thread.
    ///
    /// @return the instant it was written down at; never before the previous one
    /// @throws BooksUnavailable if it could not be written: nothing of it happened, and the till
    ///   must stop selling until it can write again
    Instant write(Commit commit);

    /// The sequence the next document gets. Documents are made by one thread, the till's.
    long nextDocument();

    /// The hash of the last journal entry, in hexadecimal.
    String lastHash();
}
