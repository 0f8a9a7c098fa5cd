package guitai.storage;

import guitai.journal.Books;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.loyalty.book.Personal;
import guitai.slip.Slip;
import guitai.store.journal.ChainHash;
import guitai.store.journal.Entry;
import guitai.store.table.Tx;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The books of one till: a commit is one transaction of the store.
final class StoreBooks implements Books {
    private final Disk disk;
    private final FactCodec codec;
    private final StockDrafts drafts;
    private final InstantSource clock;
    private final Erasing erasing;
    private final AtomicReference<Instant> latest;
    private final Consumer<List<Fact>> written;
    // Whether the home may still hold what was forgotten.
    private final AtomicBoolean leftover = new AtomicBoolean();

    /// @param messages files of which an erased person's lines are taken out
    /// @param latest when something was last written
    /// @param written hears of facts when they are on disk, before [#write] returns
    StoreBooks(
            Disk disk,
            FactCodec codec,
            MessageFolder messages,
            InstantSource clock,
            Instant latest,
            Consumer<List<Fact>> written) {
        this.disk = disk;
        this.codec = codec;
        this.drafts = new StockDrafts(codec);
        this.clock = clock;
        this.written = written;
        this.erasing = new Erasing(disk, messages, clock);
        this.latest = new AtomicReference<>(latest);
    }

    @Override
    public Instant write(Commit commit) {
        var wiped = erasing.begin(commit);
        var done = disk.write(tx -> write(commit, tx));
        written.accept(commit.facts());
        if (!wiped.isEmpty()) erasing.end(wiped);
        if (done.forgot()) leftover.set(true);
        // A copy that is being made may be in the way; then the next commit tries again.
        if (leftover.getAndSet(false) && !disk.wipe()) leftover.set(true);
        return latest.accumulateAndGet(done.at(), StoreBooks::later);
    }

    /// @param forgot whether something ended that must not stay on the disk
    private record Done(Instant at, boolean forgot) {}

    private Done write(Commit commit, Tx tx) {
        var at = later(latest.get(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var xSeq = OptionalLong.empty();
        var forgot = false;
        for (var fact : commit.facts()) {
            var entry = tx.append(codec.encode(fact, () -> nextPlace(tx)));
            at = entry.at();
            PaymentTasks.follow(fact, at, tx);
            drafts.follow(fact, tx);
            MessageTasks.follow(fact, at, tx);
            forgot |= fact instanceof Fact.AttemptMoved moved && OfflinePayments.follow(moved, tx);
            if (fact instanceof Fact.XTaken) xSeq = OptionalLong.of(entry.seq());
        }
        keep(commit.working(), tx);
        if (commit.sealed().isPresent()) OfflinePayments.keep(commit.sealed().get(), at, tx);
        if (!commit.personal().isEmpty()) forgot |= personal(commit.personal(), tx);
        for (var request : commit.slips()) PrintJobTable.add(named(request, xSeq), at, tx);
        return new Done(at, forgot);
    }

    private static boolean personal(List<Personal> changes, Tx tx) {
        var forgot = false;
        for (var change : changes) forgot |= PersonalTables.follow(change, tx);
        if (changes.stream().noneMatch(Personal.Wipe.class::isInstance)) return forgot;
        Erasing.remember(tx);
        return true;
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

    /// Ends what the till before had begun to erase, and erases again whom a copy brought back.
    void erase() throws IOException {
        var again = erasing.again();
        if (again.isPresent()) write(again.get());
        erasing.catchUp();
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
