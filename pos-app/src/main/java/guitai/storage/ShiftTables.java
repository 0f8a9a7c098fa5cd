package guitai.storage;

import guitai.shift.CashCount;
import guitai.shift.Shift;
import guitai.shift.ZReport;
import guitai.store.journal.Entry;
import guitai.store.table.Reads;
import guitai.store.table.Tx;

import java.util.ArrayList;
import java.util.List;

/// Puts shifts, their counts, their counters and their Z into tables.
///
/// Says yes to every order of entries: where one could not be read, those after it still count.
final class ShiftTables {
    static final String OPEN = "OPEN";
    static final String COUNTING = "COUNTING";

    /// What a shift counts besides its documents (rule CM-09).
    enum Counted {
        DELETED_AFTER_TOTAL,
        PRICE_OVERRIDE,
        REPRINT,
        SUPERVISOR_OVERRIDE,
        KEYED_WEIGHT
    }

    private final FactCodec codec;

    ShiftTables(FactCodec codec) {
        this.codec = codec;
    }

    void reset(Tx tx) {
        tx.execute("DELETE FROM shift");
        tx.execute("DELETE FROM shift_counter");
        tx.execute("DELETE FROM z");
    }

    /// One drawer has one shift: one that never said it closed ends here.
    void opened(Entry entry, Shift.Open shift, Tx tx) {
        tx.execute("UPDATE shift SET state = 'CLOSED' WHERE state <> 'CLOSED'");
        tx.execute(
                "INSERT INTO shift(number, state, opening, counts, opened_seq)"
                        + " VALUES(?, 'OPEN', ?, '[]', ?)",
                shift.number(),
                codec.openShift(shift),
                entry.seq());
    }

    void counted(long shift, CashCount count, Tx tx) {
        var counts = new ArrayList<>(counts(shift, tx));
        counts.add(count);
        tx.execute(
                "UPDATE shift SET state = 'COUNTING', counts = ? WHERE number = ?",
                codec.counts(counts),
                shift);
    }

    void countGivenUp(long shift, Tx tx) {
        tx.execute("UPDATE shift SET state = 'OPEN', counts = '[]' WHERE number = ?", shift);
    }

    void closed(Entry entry, ZReport z, Tx tx) {
        var shift = z.figures().shift();
        tx.execute(
                "INSERT INTO shift(number, state, opening, counts, opened_seq, closed_seq)"
                        + " VALUES(?, 'CLOSED', ?, ?, ?, ?)"
                        + " ON CONFLICT(number) DO UPDATE SET state = 'CLOSED',"
                        + " counts = excluded.counts, closed_seq = excluded.closed_seq",
                shift.number(),
                codec.openShift(shift),
                codec.counts(z.counts()),
                entry.seq(),
                entry.seq());
        tx.execute(
                "INSERT INTO z(number, shift, seq, at, grand_total, grand_absolute)"
                        + " VALUES(?, ?, ?, ?, ?, ?)",
                z.number(),
                shift.number(),
                entry.seq(),
                entry.at(),
                z.grandTotal().minor(),
                z.grandTotalAbsolute().minor());
    }

    void count(long shift, Counted what, int times, Tx tx) {
        if (times == 0) return;
        tx.execute(
                "INSERT INTO shift_counter(shift, what, times) VALUES(?, ?, ?)"
                        + " ON CONFLICT(shift, what) DO UPDATE SET times = times + excluded.times",
                shift,
                what.name(),
                times);
    }

    private List<CashCount> counts(long shift, Reads in) {
        return in.one("SELECT counts FROM shift WHERE number = ?", r -> r.text("counts"), shift)
                .flatMap(codec::counts)
                .orElse(List.of());
    }

    /// The shift an entry that cannot be read is put down to: the one that is open, or else the
    /// next to be closed.
    static long toBlame(Reads in) {
        return in.one(
                        "SELECT coalesce((SELECT max(number) FROM shift WHERE state <> 'CLOSED'),"
                                + " (SELECT max(number) FROM shift) + 1, 1) AS number",
                        row -> row.getLong("number"))
                .orElse(1L);
    }
}
