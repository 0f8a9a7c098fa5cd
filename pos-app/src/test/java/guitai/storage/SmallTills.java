package guitai.storage;

import guitai.money.Money;
import guitai.store.sqlite.SqliteOptions;

import java.nio.file.Path;
import java.time.InstantSource;

/// Opens tills without the file that holds room back on the disk, for tests that open many.
public final class SmallTills {
    private SmallTills() {}

    public static TillOpening open(Path home, InstantSource clock) {
        return TillStore.open(home, clock, Money.CNY, SqliteOptions.small());
    }

    /// On a disk that is full once the till has grown to that many pages of 4 KiB.
    public static TillOpening open(Path home, InstantSource clock, long mostPages) {
        var usual = SqliteOptions.small();
        var small = new SqliteOptions(usual.reserveBytes(), usual.checkpointPages(), mostPages);
        return TillStore.open(home, clock, Money.CNY, small);
    }

    /// Adds an entry no till of ours would write to the journal of a closed home: a record that
    /// cannot be read.
    public static void append(Path home, String type, String id, String body) {
        Tills.append(home, type, 1, id, body);
    }

    /// Changes tables behind the back of a closed till.
    public static void sql(Path home, String statement) {
        try (var store = Tills.store(home)) {
            store.write(tx -> tx.execute(statement));
        }
    }

    /// Lets a later program build every table anew from the journal of a closed home, as the next
    /// start of this one does again.
    public static void rebuild(Path home) {
        Tills.store(home, LaterProgram.projections()).close();
    }
}
