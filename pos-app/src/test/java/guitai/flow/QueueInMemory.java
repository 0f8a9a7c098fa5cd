package guitai.flow;

import guitai.journal.JournalQueue;
import guitai.journal.Written;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// A journal's way to head office, without a disk.
final class QueueInMemory implements JournalQueue {
    private final List<Written> entries = new ArrayList<>();
    private long taken;
    private Instant contact = Instant.EPOCH;

    void write(int count) {
        for (int i = 0; i < count; i++) add("a");
    }

    /// What another copy of this till would have written.
    void writeOther(int count) {
        for (int i = 0; i < count; i++) add("b");
    }

    private void add(String hash) {
        var seq = entries.size() + 1;
        entries.add(
                new Written(
                        seq,
                        MovedClock.NINE,
                        "SALE",
                        1,
                        "S-" + seq,
                        "{}".getBytes(StandardCharsets.UTF_8),
                        hash + seq));
    }

    /// The home was put back from a copy that did not have these.
    void loseLast(int count) {
        for (int i = 0; i < count; i++) entries.removeLast();
        taken = Math.min(taken, entries.size());
    }

    List<Long> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    @Override
    public long taken() {
        return taken;
    }

    @Override
    public void taken(long seq) {
        if (seq < taken || seq > entries.size()) throw new IllegalArgumentException("to " + seq);
        taken = seq;
    }

    @Override
    public List<Written> after(long seq, int limit) {
        return entries.stream().skip(seq).limit(limit).toList();
    }

    @Override
    public Optional<Written> entry(long seq) {
        return seq < 1 || seq > entries.size()
                ? Optional.empty()
                : Optional.of(entries.get((int) seq - 1));
    }

    @Override
    public long last() {
        return entries.size();
    }

    @Override
    public Backlog backlog() {
        var waiting = entries.size() - taken;
        return waiting == 0
                ? Backlog.NOTHING
                : new Backlog(waiting, waiting, Optional.of(entries.get((int) taken).at()));
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
