package guitai.store.sqlite;

import guitai.store.StoreUnavailable;
import guitai.store.StoreUnavailable.Reason;
import guitai.store.table.Tx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// The copies in a home; see [guitai.store.Store#inCopies].
final class HomeCopies {
    private final Home home;
    private final SqliteOptions options;
    private final InstantSource clock;

    HomeCopies(Home home, SqliteOptions options, InstantSource clock) {
        this.home = home;
        this.options = options;
        this.clock = clock;
    }

    synchronized boolean change(Consumer<Tx> work) {
        try {
            var done = true;
            for (var copy : home.copies()) done &= change(copy, work);
            return done;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean change(Path copy, Consumer<Tx> work) throws IOException {
        try (var database = Database.writing(copy, options)) {
            database.begin("BEGIN IMMEDIATE");
            var tx = new SqliteTx(database, clock, List.of(), Head.NONE);
            tx.project(work);
            tx.end();
            database.commit();
            // What was deleted may still stand where rows were moved about.
            database.run("VACUUM");
            return database.emptyLog();
        } catch (StoreUnavailable e) {
            if (e.reason() != Reason.DAMAGED) return false;
        }
        for (var ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + ending));
        }
        return true;
    }
}
