package guitai.store.migration;

import java.util.List;
import java.util.regex.Pattern;

/// One step from version `version - 1` of the application's tables to `version`.
///
/// Foreign keys are not enforced while migrations run and are checked after the last one.
///
/// @param version 1, 2, 3 … in the list given at opening, without a gap
/// @param name a few words for the start screen and the log
/// @param sql any number of statements, without `COMMIT` and `ROLLBACK`: the transaction around
///   them is the store's
public record Migration(int version, String name, String sql) {
    private static final Pattern ENDS_TRANSACTION =
            Pattern.compile("\\b(COMMIT|ROLLBACK)\\b", Pattern.CASE_INSENSITIVE);

    public Migration {
        if (ENDS_TRANSACTION.matcher(sql).find())
            throw new IllegalArgumentException("migration " + name + " ends its transaction");
    }

    /// @throws IllegalArgumentException the versions are not 1, 2, 3 …
    public static void checkNumbering(List<Migration> migrations) {
        for (int i = 0; i < migrations.size(); i++)
            if (migrations.get(i).version() != i + 1)
                throw new IllegalArgumentException(
                        "migration "
                                + migrations.get(i).name()
                                + " has version "
                                + migrations.get(i).version()
                                + " where "
                                + (i + 1)
                                + " belongs");
    }
}
