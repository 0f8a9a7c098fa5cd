package guitai.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import guitai.reconciliation.DayResult;
import guitai.reconciliation.Discrepancy;
import guitai.reconciliation.Reconciled;
import guitai.reconciliation.ReconciliationBook;
import guitai.reconciliation.Row;
import guitai.store.table.Tx;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Puts one part down, some hundred rows a transaction: a sale never waits long for the disk.
final class StoredPart implements ReconciliationBook.Draft {
    private static final int AT_ONCE = 256;
    private static final String NO_FINGERPRINT = "";

    private final Disk disk;
    private final FactCodec codec;
    private final long part;
    private final MessageDigest digest = sha256();
    private final List<Row> waiting = new ArrayList<>();
    private long place;

    private StoredPart(Disk disk, FactCodec codec, long part) {
        this.disk = disk;
        this.codec = codec;
        this.part = part;
    }

    /// Begins one, and clears away what nobody names.
    static StoredPart begin(Disk disk, FactCodec codec) {
        long part = disk.write(StoredPart::begin);
        return new StoredPart(disk, codec, part);
    }

    private static long begin(Tx tx) {
        var unnamed =
                " IN (SELECT id FROM reconciliation_part p WHERE NOT EXISTS (SELECT 1 FROM"
                        + " reconciliation_run r WHERE r.fingerprint = p.fingerprint))";
        for (var table :
                List.of("reconciliation_row", "fund_difference", "suspense", "suspense_left")) {
            tx.execute("DELETE FROM " + table + " WHERE part" + unnamed);
        }
        tx.execute("DELETE FROM reconciliation_part WHERE id" + unnamed);
        long next =
                tx.one(
                                "SELECT coalesce(max(id), 0) + 1 AS next FROM reconciliation_part",
                                row -> row.getLong("next"))
                        .orElseThrow();
        tx.execute("INSERT INTO reconciliation_part(id) VALUES(?)", next);
        return next;
    }

    @Override
    public void row(Row row) {
        waiting.add(row);
        if (waiting.size() >= AT_ONCE) flush();
    }

    @Override
    public DayResult finish(Reconciled found) {
        found.rows().stream().filter(row -> row.what() != Discrepancy.MATCHED).forEach(this::row);
        flush();
        funds(found);
        suspense(found);
        add(codec.written(DayResult.of(found, NO_FINGERPRINT)));
        var fingerprint = HexFormat.of().formatHex(digest.digest());
        disk.write(tx -> named(fingerprint, tx));
        return DayResult.of(found, fingerprint);
    }

    // What holds already is put down already.
    private long named(String fingerprint, Tx tx) {
        var there =
                tx.one(
                        "SELECT id FROM reconciliation_part WHERE fingerprint = ?",
                        row -> row.getLong("id"),
                        fingerprint);
        if (there.isPresent()) return there.get();
        tx.execute(
                "UPDATE reconciliation_part SET fingerprint = ? WHERE id = ?", fingerprint, part);
        return part;
    }

    private void flush() {
        if (waiting.isEmpty()) return;
        var rows =
                new Rows(
                        "reconciliation_row(part, place, what, kind, number, copy, hint, since,"
                                + " ours, theirs, sides)");
        for (var row : waiting) {
            var sides = codec.written(row.sides());
            add(row.key() + "|" + row.copy() + "|" + row.what() + "|" + row.hint());
            add(row.since() + "|" + row.ours().minor() + "|" + row.theirs().minor());
            add(sides);
            rows.add(
                    part,
                    place++,
                    row.what().name(),
                    row.key().kind().name(),
                    row.key().number(),
                    row.copy(),
                    row.hint().name(),
                    row.since().toString(),
                    row.ours().minor(),
                    row.theirs().minor(),
                    sides);
        }
        waiting.clear();
        insert(rows);
    }

    private void funds(Reconciled found) {
        if (!(found.funds() instanceof guitai.reconciliation.FundMatch.Read read)) return;
        var rows = new Rows("fund_difference(part, place, difference)");
        long at = 0;
        for (var difference : read.differences()) {
            var text = codec.written(difference);
            add(text);
            rows.add(part, at++, text);
        }
        insert(rows);
    }

    private void suspense(Reconciled found) {
        var put = new Rows("suspense(part, kind, number, since, sides)");
        for (var entry : found.put()) {
            var sides = codec.written(entry.sides());
            add("put|" + entry.key() + "|" + entry.since());
            put.add(
                    part,
                    entry.key().kind().name(),
                    entry.key().number(),
                    entry.since().toString(),
                    sides);
        }
        var left = new Rows("suspense_left(part, kind, number)");
        for (var key : found.left()) {
            add("left|" + key);
            left.add(part, key.kind().name(), key.number());
        }
        insert(put);
        insert(left);
    }

    private void insert(Rows rows) {
        disk.write(
                tx -> {
                    rows.insert(tx);
                    return part;
                });
    }

    private void add(String text) {
        digest.update(text.getBytes(UTF_8));
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
