package guitai.storage;

import guitai.journal.Books;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.slip.Slip;
import guitai.store.journal.ChainHash;
import guitai.store.journal.Entry;
import guitai.store.table.Tx;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/// The books of one till: a commit is one transaction of the store.
final class StoreBooks implements Books {
    private final Disk disk;
    private final FactCodec codec;
    private final InstantSource clock;
    private final AtomicReference<Instant> latest;

    /// @param latest when something was last written
    StoreBooks(Disk disk, FactCodec codec, InstantSource clock, Instant latest) {
        this.disk = disk;
        this.codec = codec;
        this.clock = clock;
        this.latest = new AtomicReference<>(latest);
    }

    @Override
    public Instant write(Commit commit) {
        var at = disk.write(tx -> write(commit, tx));
        return latest.accumulateAndGet(at, StoreBooks::later);
    }

    private Instant write(Commit commit, Tx tx) {
        var at = later(latest.get(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var xSeq = OptionalLong.empty();
        for (var fact : commit.facts()) {
            var entry = tx.append(codec.encode(fact, () -> nextPlace(tx)));
            at = entry.at();
            PaymentTasks.follow(fact, at, tx);
            if (fact instanceof Fact.XTaken) xSeq = OptionalLong.of(entry.seq());
        }
        keep(commit.working(), tx);
        for (var request : commit.slips()) PrintJobTable.add(named(request, xSeq), at, tx);
        return at;
    }

    private static long nextPlace(Tx tx) {
        return tx.journal().last().map(Entry::seq).orElse(0L) + 1;
    }

    private void keep(Working working, Tx tx) {
        switch (working) {
            case Working.Unchanged() -> {}
            case Working.Clear() -> tx.execute("DELETE FROM working_sale");
            case Working.Keep(var sale) ->
                    tx.execute(
                            "INSERT INTO working_sale(only_one, sale) VALUES(1, ?)"
                                    + " ON CONFLICT(only_one) DO UPDATE SET sale = excluded.sale",
                            codec.sale(sale));
        }
    }

    // An X has no number: it is named by its place in the journal, which nobody knows before.
    private static Slip.Request named(Slip.Request request, OptionalLong xSeq) {
        if (request.kind() != Slip.Kind.X || xSeq.isEmpty()) return request;
        return new Slip.Request(Slip.Kind.X, Long.toString(xSeq.getAsLong()), request.copy());
    }

    @Override
    public long nextDocument() {
        return disk.read(
                in ->
                        in.one(
                                        "SELECT max((SELECT coalesce(max(no), 0) FROM document),"
                                                + " (SELECT coalesce(max(no), 0) FROM unreadable))"
                                                + " + 1 AS no",
                                        row -> row.getLong("no"))
                                .orElse(1L));
    }

    @Override
    public String lastHash() {
        return disk.read(in -> in.journal().last().map(Entry::hash).orElse(ChainHash.BEFORE_FIRST))
                .toString();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
