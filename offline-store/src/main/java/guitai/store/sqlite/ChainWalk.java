package guitai.store.sqlite;

import guitai.store.StoreUnavailable;
import guitai.store.StoreUnavailable.Reason;
import guitai.store.journal.ChainCheck;
import guitai.store.journal.ChainCheck.Broken;
import guitai.store.journal.ChainCheck.Intact;
import guitai.store.journal.ChainHash;
import guitai.store.journal.Entry;
import guitai.store.journal.Journal;

import java.util.List;

/// Walks the hash chain, a thousand entries in memory at a time.
final class ChainWalk {
    private static final int BATCH = 1000;

    private final Journal journal;
    private long checked;
    private long seq;
    private ChainHash hash;

    private ChainWalk(Journal journal, long after, ChainHash hash) {
        this.journal = journal;
        this.seq = after;
        this.hash = hash;
    }

    static ChainCheck all(Journal journal) {
        return new ChainWalk(journal, 0, ChainHash.BEFORE_FIRST).walk();
    }

    static ChainCheck tail(Journal journal, long entries) {
        long before = 0;
        try {
            var last = journal.last();
            before = last.isEmpty() ? 0 : last.get().seq() - entries;
            if (before <= 0) return all(journal);
            var start = journal.entry(before);
            if (start.isEmpty()) return new Broken(before, "missing");
            return new ChainWalk(journal, before, start.get().hash()).walk();
        } catch (StoreUnavailable e) {
            return new Broken(Math.max(1, before), damage(e));
        }
    }

    private ChainCheck walk() {
        while (true) {
            List<Entry> batch;
            try {
                batch = journal.from(seq + 1, BATCH);
            } catch (StoreUnavailable e) {
                damage(e);
                return oneByOne();
            }
            if (batch.isEmpty()) return new Intact(checked, hash);
            for (var entry : batch) {
                if (entry.seq() != seq + 1) return new Broken(seq + 1, "missing");
                if (!follows(entry)) return new Broken(entry.seq(), "not what was written");
            }
        }
    }

    /// Somewhere in this batch an entry cannot be read: finds which.
    private ChainCheck oneByOne() {
        for (int i = 0; i < BATCH; i++) {
            try {
                var entry = journal.entry(seq + 1);
                if (entry.isEmpty()) return new Broken(seq + 1, "missing");
                if (!follows(entry.get())) return new Broken(seq + 1, "not what was written");
            } catch (StoreUnavailable e) {
                return new Broken(seq + 1, damage(e));
            }
        }
        return new Broken(seq, "cannot be read in order");
    }

    private boolean follows(Entry entry) {
        if (!hash.then(entry).equals(entry.hash())) return false;
        seq = entry.seq();
        hash = entry.hash();
        checked++;
        return true;
    }

    /// A damaged file is what this looks for; anything else is a failure to look.
    private static String damage(StoreUnavailable e) {
        if (e.reason() != Reason.DAMAGED) throw e;
        return "cannot be read: " + e.getMessage();
    }
}
