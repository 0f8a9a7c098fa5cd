package guitai.store.sqlite;

import guitai.store.Opening;
import guitai.store.OpeningReport;
import guitai.store.StoreUnavailable;
import guitai.store.StoreUnavailable.Reason;
import guitai.store.journal.ChainCheck;
import guitai.store.journal.ChainCheck.Broken;
import guitai.store.journal.ChainCheck.Intact;
import guitai.store.migration.Migration;
import guitai.store.projection.Projection;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;

/// Opens a home, step by step; whatever stops it, nothing stays open.
final class Opener {
    // More than a busy shift, and not felt at a start.
    private static final int TAIL = 1000;

    private final Home home;
    private final InstantSource clock;
    private final Migrator migrator;
    private final List<Projection> projections;
    private final SqliteOptions options;
    private final ReserveFile reserve;

    Opener(
            Home home,
            InstantSource clock,
            List<Migration> migrations,
            List<Projection> projections,
            SqliteOptions options) {
        this.home = home;
        this.clock = clock;
        this.migrator = new Migrator(home, migrations);
        this.projections = projections;
        this.options = options;
        this.reserve = new ReserveFile(home, options.reserveBytes());
    }

    Opening open() {
        var opening = lockAndOpen();
        var full =
                opening instanceof Opening.Unavailable(var reason, var _)
                        && (reason == Reason.DISK_FULL || home.hasNoRoom());
        // Even opening takes a little room; and a shift on a full disk must still be closed.
        return full && reserve.release() ? lockAndOpen() : opening;
    }

    private Opening lockAndOpen() {
        try {
            Files.createDirectories(home.folder());
            var taken = HomeLock.take(home);
            if (taken.isEmpty()) return new Opening.HeldByOther(HomeLock.holder(home));
            return withLock(taken.get());
        } catch (IOException e) {
            return new Opening.Unavailable(home.reason(e), e.toString());
        }
    }

    private Opening withLock(HomeLock lock) throws IOException {
        var keep = false;
        try {
            var clean = lock.lastClosedInOrder();
            if (databaseIsGone()) return new Opening.Damaged("database", "till.db is missing");
            lock.sayRunning(clock.instant());
            var opening = withDatabase(lock, clean);
            keep = opening instanceof Opening.Opened;
            // A start that was refused is not a run that ended badly.
            if (!keep && clean) lock.sayClosed();
            return opening;
        } finally {
            if (!keep) lock.close();
        }
    }

    /// What goes with a database is there, and it is not: starting anew would look like a till that
    /// has never sold anything.
    private boolean databaseIsGone() {
        return !Files.exists(home.database())
                && (Files.exists(home.log()) || Files.exists(home.reserve()));
    }

    private Opening withDatabase(HomeLock lock, boolean clean) {
        try {
            var database = Database.writing(home.database(), options);
            var keep = false;
            try {
                var opening = check(database, lock, clean);
                keep = opening instanceof Opening.Opened;
                return opening;
            } finally {
                if (!keep) database.close();
            }
        } catch (StoreUnavailable e) {
            var what = String.valueOf(e.getMessage());
            return e.reason() == Reason.DAMAGED
                    ? new Opening.Damaged("database", what)
                    : new Opening.Unavailable(e.reason(), what);
        }
    }

    private Opening check(Database database, HomeLock lock, boolean clean) {
        return switch (migrator.migrate(database)) {
            case Migrator.Result.Newer(var found, var known) -> new Opening.Newer(found, known);
            case Migrator.Result.Failed(var version, var name, var why) ->
                    new Opening.NotMigrated(version, name, why);
            case Migrator.Result.NotAStore() ->
                    new Opening.Damaged("database", "till.db is another program's file");
            case Migrator.Result.UpToDate upToDate ->
                    switch (tail(database)) {
                        case Broken(var seq, var what) ->
                                new Opening.Damaged("journal entry " + seq, what);
                        case Intact _ -> opened(database, lock, clean, upToDate);
                    };
        };
    }

    private static ChainCheck tail(Database database) {
        database.begin("BEGIN");
        var tail = new JournalTable(database).verifyTail(TAIL);
        database.rollback();
        return tail;
    }

    private Opening opened(
            Database database, HomeLock lock, boolean clean, Migrator.Result.UpToDate migrated) {
        var writer = new Writer(home, options, clock, reserve, database);
        var done = false;
        try {
            var rebuilt = new Projector(writer).catchUp(projections);
            writer.follow(projections);
            reserve.takeIfRoom();
            var last = writer.write(tx -> tx.journal().last());
            var store =
                    new SqliteStore(
                            home, lock, writer, reserve, new HomeCopies(home, options, clock));
            done = true;
            return new Opening.Opened(
                    store,
                    new OpeningReport(last, clean, migrated.ran(), migrated.copy(), rebuilt));
        } finally {
            // It may have replaced the connection by now.
            if (!done) writer.close(0);
        }
    }
}
