package guitai.store.sqlite;

import guitai.store.StoreUnavailable;
import guitai.store.StoreUnavailable.Reason;
import guitai.store.journal.ChainCheck;
import guitai.store.journal.ChainHash;
import guitai.store.journal.Entry;
import guitai.store.journal.Journal;
import guitai.store.table.Row;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The journal on one connection.
final class JournalTable implements Journal {
    // Text as bytes: decoded text can hide a changed byte behind a replacement character.
    private static final String SELECT =
            """
            SELECT seq, at, CAST(type AS BLOB) AS type, version, CAST(id AS BLOB) AS id, body, hash,
              typeof(at) || typeof(type) || typeof(version) || typeof(id) || typeof(body)
              || typeof(hash) AS kinds
            FROM journal\
            """;
    private static final String KINDS = "integertextintegertextblobblob";

    private final Database database;

    JournalTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Entry> last() {
        return database.one(SELECT + " ORDER BY seq DESC LIMIT 1", JournalTable::entry);
    }

    @Override
    public Optional<Entry> entry(long seq) {
        return database.one(SELECT + " WHERE seq = ?", JournalTable::entry, seq);
    }

    @Override
    public List<Entry> from(long seq, int limit) {
        if (limit < 1 || limit > LARGEST_BATCH)
            throw new IllegalArgumentException(limit + " entries; 1 to " + LARGEST_BATCH);
        return database.query(
                SELECT + " WHERE seq >= ? ORDER BY seq LIMIT ?", JournalTable::entry, seq, limit);
    }

    @Override
    public Optional<Entry> byId(String id) {
        return database.one(SELECT + " WHERE id = ?", JournalTable::entry, id);
    }

    @Override
    public long count() {
        return database.one("SELECT count(*) AS n FROM journal", row -> row.getLong("n"))
                .orElseThrow();
    }

    @Override
    public ChainCheck verify() {
        return ChainWalk.all(this);
    }

    @Override
    public ChainCheck verifyTail(long entries) {
        return ChainWalk.tail(this, entries);
    }

    void add(Entry entry) {
        database.update(
                "INSERT INTO journal(seq, at, type, version, id, body, hash) VALUES(?,?,?,?,?,?,?)",
                entry.seq(),
                entry.at(),
                entry.type(),
                entry.version(),
                entry.id(),
                entry.body(),
                entry.hash().bytes());
    }

    private static Entry entry(Row row) {
        var seq = row.getLong("seq");
        if (!row.text("kinds").equals(KINDS)) throw damaged(seq, "a value is not of its kind");
        var version = row.getLong("version");
        if (version != (int) version) throw damaged(seq, "version " + version);
        var hash = row.bytes("hash");
        if (hash.length != ChainHash.LENGTH)
            throw damaged(seq, "a hash of " + hash.length + " bytes");
        return new Entry(
                seq,
                Instant.ofEpochMilli(row.getLong("at")),
                ascii(seq, row.bytes("type")),
                (int) version,
                ascii(seq, row.bytes("id")),
                row.bytes("body"),
                ChainHash.stored(hash));
    }

    private static String ascii(long seq, byte[] text) {
        for (byte b : text) if (b < 0) throw damaged(seq, "a character that cannot be there");
        return new String(text, StandardCharsets.US_ASCII);
    }

    private static StoreUnavailable damaged(long seq, String what) {
        return new StoreUnavailable(Reason.DAMAGED, "journal entry " + seq + ": " + what);
    }
}
