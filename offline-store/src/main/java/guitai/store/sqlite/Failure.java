package guitai.store.sqlite;

import guitai.store.ConstraintBroken;
import guitai.store.ConstraintBroken.Rule;
import guitai.store.StoreUnavailable;
import guitai.store.StoreUnavailable.Reason;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.sql.SQLException;

/// A driver's exception in the store's words.
final class Failure {
    // The low byte of a code is its family: https://www.sqlite.org/rescode.html
    private static final int FAMILY = 0xff;

    private Failure() {}

    static RuntimeException of(SQLException failure) {
        var what = String.valueOf(failure.getMessage());
        if (!(failure instanceof SQLiteException sqlite))
            return new StoreUnavailable(Reason.OTHER, what, failure);
        var code = sqlite.getResultCode();
        return (code.code & FAMILY) == SQLiteErrorCode.SQLITE_CONSTRAINT.code
                ? new ConstraintBroken(rule(code), what, failure)
                : new StoreUnavailable(reason(code.code & FAMILY), what, failure);
    }

    private static Reason reason(int family) {
        return switch (family) {
            case 13 -> Reason.DISK_FULL; // SQLITE_FULL
            case 8 -> Reason.READ_ONLY; // SQLITE_READONLY
            case 11, 26 -> Reason.DAMAGED; // SQLITE_CORRUPT, SQLITE_NOTADB
            case 10 -> Reason.DISK_ERROR; // SQLITE_IOERR
            default -> Reason.OTHER;
        };
    }

    private static Rule rule(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
                    Rule.UNIQUE;
            case SQLITE_CONSTRAINT_FOREIGNKEY -> Rule.FOREIGN_KEY;
            case SQLITE_CONSTRAINT_CHECK -> Rule.CHECK;
            case SQLITE_CONSTRAINT_NOTNULL -> Rule.NOT_NULL;
            case SQLITE_CONSTRAINT_TRIGGER -> Rule.TRIGGER;
            default -> Rule.OTHER;
        };
    }
}
