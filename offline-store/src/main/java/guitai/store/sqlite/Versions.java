package guitai.store.sqlite;

import guitai.store.StoreUnavailable;
import guitai.store.StoreUnavailable.Reason;

/// What a database file says it is.
///
/// @param applicationId whose file it is; 0 when nobody has said
/// @param own version of the store's tables; 0 before they are made
/// @param application version of the application's tables
/// @param tables how many there are
record Versions(int applicationId, int own, int application, int tables) {

    static Versions of(Database database) {
        database.begin("BEGIN");
        var tables =
                database.one(
                                "SELECT count(*) AS n, count(*) FILTER (WHERE name = 'setting') AS"
                                        + " s FROM sqlite_schema WHERE type = 'table'",
                                row -> new int[] {row.getInt("n"), row.getInt("s")})
                        .orElseThrow();
        var id = database.number("application_id");
        var own =
                id == Schema.APPLICATION_ID && tables[1] == 1
                        ? number(Words.setting(database, Schema.VERSION).orElse("0"))
                        : 0;
        var found = new Versions(id, own, database.number("user_version"), tables[0]);
        database.rollback();
        return found;
    }

    private static int number(String stored) {
        try {
            return Integer.parseInt(stored);
        } catch (NumberFormatException e) {
            throw new StoreUnavailable(Reason.DAMAGED, "store version " + stored, e);
        }
    }

    /// A file with tables in it that no store made.
    boolean isForeign() {
        return applicationId != Schema.APPLICATION_ID && (tables > 0 || applicationId != 0);
    }
}
