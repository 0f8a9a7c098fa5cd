package guitai.store.sqlite;

import guitai.store.Health;
import guitai.store.Opening;
import guitai.store.Reading;
import guitai.store.Store;
import guitai.store.Work;
import guitai.store.backup.BackupOutcome;
import guitai.store.journal.Journal;
import guitai.store.migration.Migration;
import guitai.store.projection.Projection;
import guitai.store.table.Tx;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// The store on one SQLite file, `till.db`.
///
/// Writes run on their callers' threads under one fair lock; there is no thread of the store's own.
public final class SqliteStore implements Store {
    // Together with what is given to whoever had to be interrupted: within the 10 s Store promises.
    private static final long CLOSE_SECONDS = 3;

    private final Home home;
    private final HomeLock lock;
    private final Writer writer;
    private final Readers readers;
    private final Backups backups;
    private final ReserveFile reserve;
    private final HomeCopies copies;
    private boolean closed;

    SqliteStore(Home home, HomeLock lock, Writer writer, ReserveFile reserve, HomeCopies copies) {
        this.home = home;
        this.lock = lock;
        this.writer = writer;
        this.readers = new Readers(home.database());
        this.backups = new Backups(home);
        this.reserve = reserve;
        this.copies = copies;
    }

    /// Opens the store in a folder, which is made when it is not there.
    ///
    /// Blocks for milliseconds; for longer after a crash, a migration, or when a projection must be
    /// built anew. A bug in a projection or a wrong list of migrations throws what it throws.
    ///
    /// @param clock what the entries' times are taken from
    /// @param migrations of the application's tables, versions 1, 2, 3 …
    /// @param projections that follow the journal; in this order for each entry
    public static Opening open(
            Path home,
            InstantSource clock,
            List<Migration> migrations,
            List<Projection> projections) {
        return open(home, clock, migrations, projections, SqliteOptions.USUAL);
    }

    /// The same, with other sizes.
    public static Opening open(
            Path home,
            InstantSource clock,
            List<Migration> migrations,
            List<Projection> projections,
            SqliteOptions options) {
        return new Opener(new Home(home), clock, migrations, projections, options).open();
    }

    @Override
    public <T> T write(Work<T> work) {
        return writer.write(work);
    }

    @Override
    public <T> T read(Reading<T> reading) {
        return readers.read(reading);
    }

    @Override
    public Journal journal() {
        return new StoreJournal(this);
    }

    @Override
    public Health health() {
        reserve.takeIfRoom();
        return new Health(writer.state(), reserve.state(), home.freeBytes());
    }

    @Override
    public BackupOutcome backup(Path file) {
        return backups.backup(file);
    }

    @Override
    public boolean wipe() {
        return writer.wipe();
    }

    @Override
    public boolean inCopies(Consumer<Tx> work) {
        return copies.change(work);
    }

    @Override
    public Path home() {
        return home.folder();
    }

    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        backups.close();
        // Readers first: the last connection to close moves the log into the database, and a
        // reading
        // one cannot.
        var read = readers.close(CLOSE_SECONDS);
        var written = writer.close(CLOSE_SECONDS);
        // While something still runs, the home stays locked until this process ends, and the next
        // start is told.
        if (!read || !written) return;
        try (lock) {
            lock.sayClosed();
        } catch (IOException e) {
            // The next start will say that this one did not close in order; nothing is lost.
            return;
        }
    }
}
