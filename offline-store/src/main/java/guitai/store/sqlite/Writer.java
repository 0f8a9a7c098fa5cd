package guitai.store.sqlite;

import guitai.store.Health.Writing;
import guitai.store.StoreUnavailable;
import guitai.store.StoreUnavailable.Reason;
import guitai.store.Work;
import guitai.store.projection.Projection;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// The one that writes: a lock instead of a thread, so a write is a plain call with a plain stack.
///
/// The connection is replaced after every failure that is not a broken constraint: what SQLite
/// still holds then is not worth knowing.
final class Writer {
    private static final long PATIENCE_SECONDS = 30;
    private static final String REFUSED_COMMITS = "store_refused_commits";

    private final Home home;
    private final SqliteOptions options;
    private final InstantSource clock;
    private final ReserveFile reserve;
    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile Optional<Database> current;
    private volatile Writing state = new Writing.Ready();
    private volatile boolean closed;
    private List<Projection> projections = List.of();
    private Head head;
    private boolean commitRefused;

    /// Takes over an open connection.
    Writer(
            Home home,
            SqliteOptions options,
            InstantSource clock,
            ReserveFile reserve,
            Database database) {
        this.home = home;
        this.options = options;
        this.clock = clock;
        this.reserve = reserve;
        this.current = Optional.of(database);
        this.head = head(database);
    }

    /// From here on they are told of each entry in its own transaction.
    void follow(List<Projection> all) {
        projections = List.copyOf(all);
    }

    Writing state() {
        return state;
    }

    <T> T write(Work<T> work) {
        return transaction(work::in);
    }

    <T> T transaction(Step<T> step) {
        if (lock.isHeldByCurrentThread())
            throw new IllegalStateException("a write inside a write: use the Tx at hand");
        lock();
        try {
            if (closed) throw closed();
            var result = attempt(step);
            state = new Writing.Ready();
            return result;
        } catch (StoreUnavailable e) {
            if (!closed) state = new Writing.Refused(e.reason(), String.valueOf(e.getMessage()));
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private void lock() {
        try {
            if (lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(Reason.OTHER, "interrupted while waiting to write", e);
        }
        throw new StoreUnavailable(
                Reason.OTHER, "another write has not ended in " + PATIENCE_SECONDS + " s");
    }

    private <T> T attempt(Step<T> step) {
        var database = connection();
        try {
            database.begin("BEGIN IMMEDIATE");
            var tx = new SqliteTx(database, clock, projections, head);
            T result;
            try {
                result = step.in(tx);
            } finally {
                tx.end();
            }
            commit(database);
            head = tx.head();
            return result;
        } catch (StoreUnavailable e) {
            throw replaceAfter(e);
        } catch (RuntimeException | Error e) {
            // Also a deferred foreign key found broken by COMMIT, which leaves the transaction
            // open.
            undo(database);
            throw e;
        }
    }

    private void commit(Database database) {
        try {
            database.commit();
        } catch (StoreUnavailable e) {
            commitRefused = true;
            throw e;
        }
    }

    private void undo(Database database) {
        if (database.isSpent()) {
            drop();
            return;
        }
        try {
            database.rollback();
        } catch (StoreUnavailable e) {
            drop();
        }
    }

    private StoreUnavailable replaceAfter(StoreUnavailable failure) {
        drop();
        var full =
                failure.reason() == Reason.DISK_FULL
                        || (failure.reason() == Reason.DISK_ERROR && home.hasNoRoom());
        if (full) reserve.release();
        try {
            connection();
        } catch (StoreUnavailable e) {
            // The next write tries again; what went wrong first is what matters.
            failure.addSuppressed(e);
        }
        return full && failure.reason() != Reason.DISK_FULL
                ? new StoreUnavailable(Reason.DISK_FULL, "no room on the disk", failure)
                : failure;
    }

    private Database connection() {
        if (current.isPresent()) return current.get();
        var database = Database.writing(home.database(), options);
        try {
            overwriteRefusedCommit(database);
            head = head(database);
        } catch (StoreUnavailable e) {
            database.close();
            throw e;
        }
        current = Optional.of(database);
        return database;
    }

    /// A commit whose flush failed may stand whole in the log, unseen until a restart reads the log
    /// anew. A small commit in its place makes sure that what was refused stays refused.
    private void overwriteRefusedCommit(Database database) {
        if (!commitRefused) return;
        database.begin("BEGIN IMMEDIATE");
        var refused = Words.setting(database, REFUSED_COMMITS).map(Long::parseLong).orElse(0L);
        Words.set(database, REFUSED_COMMITS, Long.toString(refused + 1));
        database.commit();
        commitRefused = false;
    }

    private static Head head(Database database) {
        database.begin("BEGIN");
        var last = new JournalTable(database).last();
        database.commit();
        return last.map(Head::at).orElse(Head.NONE);
    }

    private void drop() {
        current.ifPresent(Database::close);
        current = Optional.empty();
    }

    /// See [guitai.store.Store#wipe].
    boolean wipe() {
        try {
            transaction(tx -> tx.rewriteTasks());
            return emptyLog();
        } catch (StoreUnavailable e) {
            // Nothing is lost: the next write has its own word.
            return false;
        }
    }

    private boolean emptyLog() {
        lock();
        try {
            return !closed && connection().emptyLog();
        } catch (StoreUnavailable e) {
            drop();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /// Refuses new writes, waits for the running one, ends it if it takes longer.
    ///
    /// @return whether everything ended in order
    boolean close(long seconds) {
        closed = true;
        try {
            if (!lock.tryLock(seconds, TimeUnit.SECONDS)) {
                current.ifPresent(Database::interrupt);
                if (!lock.tryLock(1, TimeUnit.SECONDS)) return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            drop();
            return true;
        } finally {
            lock.unlock();
        }
    }

    static StoreUnavailable closed() {
        return new StoreUnavailable(Reason.CLOSED, "the store has been closed");
    }

    /// A step of the store's own, which may see the transaction's inside.
    @FunctionalInterface
    interface Step<T> {
        T in(SqliteTx tx);
    }
}
