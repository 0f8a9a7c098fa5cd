package guitai.store.sqlite;

import guitai.store.StoreUnavailable;
import guitai.store.backup.BackupOutcome;
import guitai.store.backup.BackupOutcome.Copied;
import guitai.store.backup.BackupOutcome.NotCopied;
import guitai.store.journal.ChainHash;
import guitai.store.journal.Entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Makes copies on a connection of its own, one at a time.
final class Backups {
    private final Home home;
    private volatile Optional<Database> running = Optional.empty();
    private volatile boolean closed;

    Backups(Home home) {
        this.home = home;
    }

    synchronized BackupOutcome backup(Path file) {
        if (closed) return new NotCopied("the store has been closed");
        var target = file.toAbsolutePath().normalize();
        if (target.startsWith(home.folder().toAbsolutePath().normalize()))
            return new NotCopied("a copy inside the home is lost with it: " + target);
        if (Files.isDirectory(target)) return new NotCopied("this is a folder: " + target);
        try (var database = Database.reading(home.database())) {
            running = Optional.of(database);
            Copier.copy(database, target);
            var last = last(target);
            return new Copied(
                    target,
                    last.map(Entry::seq).orElse(0L),
                    last.map(Entry::hash).orElse(ChainHash.BEFORE_FIRST),
                    Files.size(target));
        } catch (IOException | StoreUnavailable e) {
            return new NotCopied(e.toString());
        } finally {
            running = Optional.empty();
        }
    }

    private static Optional<Entry> last(Path copy) {
        try (var database = Database.still(copy)) {
            database.begin("BEGIN");
            var last = new JournalTable(database).last();
            database.commit();
            return last;
        }
    }

    /// Ends the copy that is being made, and makes no more.
    void close() {
        closed = true;
        running.ifPresent(Database::interrupt);
    }
}
