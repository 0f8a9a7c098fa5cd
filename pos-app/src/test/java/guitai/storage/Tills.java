package guitai.storage;

import guitai.money.Money;
import guitai.store.Opening;
import guitai.store.Store;
import guitai.store.journal.EntryDraft;
import guitai.store.projection.Projection;
import guitai.store.sqlite.SqliteOptions;
import guitai.store.sqlite.SqliteStore;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// Opens tills on a real disk for tests.
final class Tills {
    static final InstantSource CLOCK = InstantSource.fixed(Day.NINE);

    private Tills() {}

    static TillStore open(Path home) {
        return opened(home).till();
    }

    static TillStore open(Path home, InstantSource clock) {
        var opening = TillStore.open(home, clock, Money.CNY, SqliteOptions.small());
        if (opening instanceof TillOpening.Opened opened) return opened.till();
        throw new AssertionError("not opened: " + opening);
    }

    static TillOpening.Opened opened(Path home) {
        return opened(home, SqliteOptions.small());
    }

    static TillOpening.Opened opened(Path home, SqliteOptions options) {
        var opening = TillStore.open(home, CLOCK, Money.CNY, options);
        if (opening instanceof TillOpening.Opened opened) return opened;
        throw new AssertionError("not opened: " + opening);
    }

    /// The store below a till, with the till's own tables.
    static Store store(Path home) {
        return store(home, Schema.projections(new FactCodec(Money.CNY)));
    }

    static Store store(Path home, List<Projection> projections) {
        var opening =
                SqliteStore.open(
                        home, CLOCK, Schema.migrations(), projections, SqliteOptions.small());
        if (opening instanceof Opening.Opened(var store, var _)) return store;
        throw new AssertionError("not opened: " + opening);
    }

    /// Adds an entry no till of ours would write to the journal of a closed home.
    static void append(Path home, String type, int version, String id, String body) {
        try (var store = store(home)) {
            var draft = new EntryDraft(type, version, id, body.getBytes(StandardCharsets.UTF_8));
            store.write(tx -> tx.append(draft));
        }
    }
}
