package guitai.storage;

import guitai.journal.JournalQueue;
import guitai.journal.Written;
import guitai.store.journal.Entry;
import guitai.store.journal.Journal;
import guitai.store.table.Reads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The journal as the queue of what head office has not taken: a cursor of the store says how far
/// it has.
final class StoredJournalQueue implements JournalQueue {
    private static final String HEAD_OFFICE = "head-office";
    private static final String CONTACT = "line-contact";

    private final Disk disk;

    StoredJournalQueue(Disk disk) {
        this.disk = disk;
    }

    @Override
    public long taken() {
        return disk.read(in -> in.cursor(HEAD_OFFICE));
    }

    @Override
    public void taken(long seq) {
        disk.write(
                tx -> {
                    tx.advance(HEAD_OFFICE, seq);
                    return seq;
                });
    }

    @Override
    public List<Written> after(long seq, int limit) {
        var most = Math.min(limit, Journal.LARGEST_BATCH);
        return disk.read(
                in ->
                        in.journal().from(seq + 1, most).stream()
                                .map(StoredJournalQueue::written)
                                .toList());
    }

    @Override
    public Optional<Written> entry(long seq) {
        return disk.read(in -> in.journal().entry(seq)).map(StoredJournalQueue::written);
    }

    private static Written written(Entry entry) {
        return new Written(
                entry.seq(),
                entry.at(),
                entry.type(),
                entry.version(),
                entry.id(),
                entry.body(),
                entry.hash().toString());
    }

    @Override
    public long last() {
        return disk.read(StoredJournalQueue::last);
    }

    private static long last(Reads in) {
        return in.journal().last().map(Entry::seq).orElse(0L);
    }

    @Override
    public Backlog backlog() {
        return disk.read(
                in -> {
                    var taken = in.cursor(HEAD_OFFICE);
                    return new Backlog(
                            last(in) - taken,
                            documents(taken, in),
                            in.journal().entry(taken + 1).map(Entry::at));
                });
    }

    private static long documents(long taken, Reads in) {
        return in.one(
                        "SELECT count(*) AS n FROM document WHERE seq > ?",
                        row -> row.getLong("n"),
                        taken)
                .orElse(0L);
    }

    @Override
    public Instant contact() {
        return disk.read(in -> in.setting(CONTACT))
                .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)))
                .orElse(Instant.EPOCH);
    }

    @Override
    public void contact(Instant at) {
        disk.write(
                tx -> {
                    tx.set(CONTACT, Long.toString(at.toEpochMilli()));
                    return at;
                });
    }
}
