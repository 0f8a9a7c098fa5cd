package guitai.storage;

import guitai.storage.Decoded.Undecodable;
import guitai.store.journal.Entry;
import guitai.store.table.Absent;
import guitai.store.table.Reads;
import guitai.store.table.Tx;

import java.util.List;

/// The list of entries that cannot be read: they hold nothing up and wait for a person.
final class Unreadables {
    private static final int MOST_LISTED = 1000;

    private Unreadables() {}

    /// Lists an entry, once.
    static void add(Entry entry, Undecodable why, Tx tx) {
        tx.execute(
                "INSERT OR IGNORE INTO unreadable(seq, shift, type, id, no, z, reason, what)"
                        + " VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                entry.seq(),
                ShiftTables.toBlame(tx),
                entry.type(),
                entry.id(),
                Absent.unless(EntryIds.documentIn(entry.id())),
                Absent.unless(EntryIds.zIn(entry.id())),
                why.reason().name(),
                why.what());
    }

    /// Lists the sale at the counter, which is in no entry, if it cannot be read: a person asks the
    /// customer.
    static void addBasket(FactCodec codec, Tx tx) {
        var kept = tx.one("SELECT sale FROM working_sale", row -> row.text("sale"));
        if (kept.isEmpty() || codec.sale(kept.get()).isPresent()) return;
        tx.execute(
                "INSERT OR REPLACE INTO unreadable(seq, shift, type, id, reason, what)"
                        + " VALUES(0, ?, 'SALE_AT_COUNTER', '-', ?, 'the basket of the last run')",
                ShiftTables.toBlame(tx),
                Decoded.Reason.BROKEN.name());
    }

    static List<UnreadableEntry> all(Reads in) {
        return in.query(
                "SELECT seq, shift, type, id, reason, what FROM unreadable ORDER BY seq LIMIT ?",
                row ->
                        new UnreadableEntry(
                                row.getLong("seq"),
                                row.getLong("shift"),
                                row.text("type"),
                                row.text("id"),
                                Decoded.Reason.valueOf(row.text("reason")),
                                row.text("what")),
                MOST_LISTED);
    }

    static int count(long shift, Reads in) {
        return in.one(
                        "SELECT count(*) AS n FROM unreadable WHERE shift = ?",
                        row -> row.getInt("n"),
                        shift)
                .orElse(0);
    }
}
