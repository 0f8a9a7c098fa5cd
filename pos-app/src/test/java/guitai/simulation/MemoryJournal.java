package guitai.simulation;

import guitai.journal.Fact;
import guitai.journal.JournalQueue;
import guitai.journal.Written;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The journal in memory, as a queue for head office. An entry's hash stands for it and for all
/// before it; its body is not needed by anybody here.
final class MemoryJournal implements JournalQueue {
    private static final byte[] NO_BODY = {};
    private static final String CLOCK = "CLOCK";
    private static final Entry NONE = new Entry("", Instant.MIN, 0);
    private static final String ZEROS = "0".repeat(64);

    // By less a network clock steps every day.
    private static final Duration UNNOTICED = Duration.ofSeconds(2);

    private final List<Entry> entries = new ArrayList<>();
    private Instant wall = Instant.MIN;
    private boolean behind;
    private long taken;
    private Instant contact = Instant.EPOCH;

    private record Entry(String type, Instant at, long hash) {}

    /// @return when it was written: never before the entry before, whatever the clock says
    Instant append(Fact fact, Instant now) {
        if (isBehind(now) && (!behind || now.isBefore(wall.minus(UNNOTICED)))) {
            add(CLOCK, now);
        }
        return add(fact.getClass().getSimpleName(), now);
    }

    private Instant add(String type, Instant now) {
        var before = end();
        behind = isBehind(now);
        wall = now;
        var at = now.isBefore(before.at()) ? before.at() : now;
        var hash = (before.hash() ^ at.toEpochMilli()) * 0x9E3779B97F4A7C15L + type.hashCode();
        entries.add(new Entry(type, at, hash));
        return at;
    }

    private Entry end() {
        return entries.isEmpty() ? NONE : entries.getLast();
    }

    private boolean isBehind(Instant now) {
        return !entries.isEmpty() && now.isBefore(end().at().minus(UNNOTICED));
    }

    /// Nobody knows any more what the clock said.
    void powerCut() {
        wall = end().at();
        behind = false;
    }

    @Override
    public long taken() {
        return taken;
    }

    @Override
    public void taken(long seq) {
        taken = Math.max(taken, seq);
    }

    @Override
    public List<Written> after(long seq, int limit) {
        var after = new ArrayList<Written>();
        for (long next = seq + 1; next <= last() && after.size() < limit; next++) {
            after.add(written(next));
        }
        return after;
    }

    @Override
    public Optional<Written> entry(long seq) {
        return seq < 1 || seq > last() ? Optional.empty() : Optional.of(written(seq));
    }

    private Written written(long seq) {
        var entry = entries.get((int) seq - 1);
        var hash = Long.toHexString(entry.hash());
        return new Written(
                seq,
                entry.at(),
                entry.type(),
                1,
                "",
                NO_BODY,
                ZEROS.substring(hash.length()) + hash);
    }

    @Override
    public long last() {
        return entries.size();
    }

    @Override
    public Backlog backlog() {
        var oldest = entry(taken + 1).map(Written::at);
        return new Backlog(last() - taken, 0, oldest);
    }

    @Override
    public Instant contact() {
        return contact;
    }

    @Override
    public void contact(Instant at) {
        contact = at;
    }
}
