package guitai.store.sqlite;

import guitai.store.Reading;
import guitai.store.StoreUnavailable;
import guitai.store.StoreUnavailable.Reason;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The connections that read, opened when first needed.
final class Readers {
    // The sale screen, a report, what goes up to head office, and one to spare.
    private static final int MOST = 4;
    private static final long PATIENCE_SECONDS = 30;

    private final Path file;
    private final Semaphore places = new Semaphore(MOST, true);
    private final BlockingQueue<Database> idle = new ArrayBlockingQueue<>(MOST);
    private final Set<Database> busy = ConcurrentHashMap.newKeySet();
    private final Set<Thread> reading = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Readers(Path file) {
        this.file = file;
    }

    <T> T read(Reading<T> what) {
        // Could wait for itself for ever, once all places are taken this way.
        if (!reading.add(Thread.currentThread()))
            throw new IllegalStateException("a reading inside a reading: use the Reads at hand");
        try {
            takePlace();
            try {
                return inPlace(what);
            } finally {
                places.release();
            }
        } finally {
            reading.remove(Thread.currentThread());
        }
    }

    private void takePlace() {
        if (closed) throw Writer.closed();
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS))
                throw new StoreUnavailable(
                        Reason.OTHER,
                        MOST + " readings have not ended in " + PATIENCE_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(Reason.OTHER, "interrupted while waiting to read", e);
        }
        if (closed) {
            places.release();
            throw Writer.closed();
        }
    }

    private <T> T inPlace(Reading<T> what) {
        var kept = idle.poll();
        var database = kept == null ? Database.reading(file) : kept;
        busy.add(database);
        try {
            database.begin("BEGIN");
            var reads = new SqliteReads(database);
            try {
                return what.in(reads);
            } finally {
                reads.end();
                database.rollback();
            }
        } finally {
            busy.remove(database);
            if (database.isSpent() || !idle.offer(database)) database.close();
        }
    }

    /// Refuses new readings, waits for those running, ends them if they take longer.
    ///
    /// @return whether all have ended
    boolean close(long seconds) {
        closed = true;
        try {
            if (!places.tryAcquire(MOST, seconds, TimeUnit.SECONDS)) {
                busy.forEach(Database::interrupt);
                if (!places.tryAcquire(MOST, 1, TimeUnit.SECONDS)) return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        // The places are not given back: whoever still waits for one finds the store closed.
        places.release(MOST);
        for (var database = idle.poll(); database != null; database = idle.poll()) database.close();
        return true;
    }
}
