package guitai.store.sqlite;

import java.util.Optional;

/// The two small tables of names: how far a destination is, and what is to be remembered.
final class Words {
    private Words() {}

    static long cursor(Database database, String name) {
        return database.one(
                        "SELECT seq FROM cursor WHERE name = ?", row -> row.getLong("seq"), name)
                .orElse(0L);
    }

    static void advance(Database database, String name, long seq) {
        database.update(
                "INSERT INTO cursor(name, seq) VALUES(?, ?)"
                        + " ON CONFLICT(name) DO UPDATE SET seq = excluded.seq",
                name,
                seq);
    }

    static Optional<String> setting(Database database, String name) {
        return database.one(
                "SELECT value FROM setting WHERE name = ?", row -> row.text("value"), name);
    }

    static void set(Database database, String name, String value) {
        database.update(
                "INSERT INTO setting(name, value) VALUES(?, ?)"
                        + " ON CONFLICT(name) DO UPDATE SET value = excluded.value",
                name,
                value);
    }
}
