package guitai.storage;

import guitai.journal.BooksUnavailable;
import guitai.staff.OperatorId;
import guitai.store.Opening;
import guitai.store.Store;
import guitai.store.StoreUnavailable;
import guitai.store.journal.Entry;
import guitai.store.sqlite.SqliteOptions;
import guitai.store.sqlite.SqliteStore;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/// Opens a till's home, or says why not; whatever stops it, nothing stays open.
final class TillStart {
    /// Who does what nobody is there for.
    static final OperatorId ITSELF = new OperatorId("till");

    private static final String CURRENCY = "currency";

    private final InstantSource clock;
    private final FactCodec codec;

    TillStart(InstantSource clock, FactCodec codec) {
        this.clock = clock;
        this.codec = codec;
    }

    TillOpening open(Path home, SqliteOptions options) {
        var projections = Schema.projections(codec);
        var opening = SqliteStore.open(home, clock, Schema.migrations(), projections, options);
        return switch (opening) {
            case Opening.Opened opened -> opened(opened);
            case Opening.HeldByOther(var holder) -> new TillOpening.HeldByOther(holder);
            case Opening.Damaged(var where, var what) -> new TillOpening.Damaged(where, what);
            case Opening.Newer(var found, var known) -> new TillOpening.Newer(found, known);
            case Opening.NotMigrated(var version, var name, var why) ->
                    new TillOpening.NotMigrated(version, name, why);
            case Opening.Unavailable(var reason, var what) ->
                    new TillOpening.Unavailable(reason, what);
        };
    }

    private TillOpening opened(Opening.Opened opened) {
        var store = opened.store();
        var keep = false;
        try {
            var asked = codec.currency();
            var found = currency(store, asked.getCurrencyCode());
            if (!found.equals(asked.getCurrencyCode())) {
                return new TillOpening.OtherCurrency(found, asked);
            }
            int interrupted =
                    store.write(
                            tx -> {
                                Unreadables.addBasket(codec, tx);
                                return PrintJobTable.stopped(tx);
                            });
            var latest = opened.report().lastEntry().map(Entry::at).orElse(Instant.EPOCH);
            var till = new TillStore(store, codec, clock, latest);
            till.mend(latest, clock);
            keep = true;
            return new TillOpening.Opened(till, opened.report(), interrupted);
        } catch (StoreUnavailable refused) {
            return new TillOpening.Unavailable(
                    refused.reason(), String.valueOf(refused.getMessage()));
        } catch (BooksUnavailable | IOException refused) {
            return new TillOpening.Unavailable(
                    StoreUnavailable.Reason.OTHER, String.valueOf(refused));
        } finally {
            if (!keep) store.close();
        }
    }

    // The amounts in the journal do not say it.
    private static String currency(Store store, String asked) {
        return store.read(in -> in.setting(CURRENCY))
                .orElseGet(
                        () ->
                                store.write(
                                        tx -> {
                                            tx.set(CURRENCY, asked);
                                            return asked;
                                        }));
    }
}
