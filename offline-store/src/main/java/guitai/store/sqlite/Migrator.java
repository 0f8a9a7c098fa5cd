package guitai.store.sqlite;

import guitai.store.ConstraintBroken;
import guitai.store.StoreUnavailable;
import guitai.store.StoreUnavailable.Reason;
import guitai.store.migration.Migration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings an open database to the tables this program knows.
final class Migrator {
    private final Home home;
    private final List<Migration> wanted;

    Migrator(Home home, List<Migration> wanted) {
        Migration.checkNumbering(wanted);
        this.home = home;
        this.wanted = List.copyOf(wanted);
    }

    sealed interface Result {
        record UpToDate(List<String> ran, Optional<Path> copy) implements Result {}

        record Newer(int found, int known) implements Result {}

        record Failed(int version, String name, String why) implements Result {}

        /// Some other program's file.
        record NotAStore() implements Result {}
    }

    Result migrate(Database database) {
        var found = Versions.of(database);
        if (found.isForeign()) return new Result.NotAStore();
        if (found.own() > Schema.OWN.size())
            return new Result.Newer(found.own(), Schema.OWN.size());
        if (found.application() > wanted.size())
            return new Result.Newer(found.application(), wanted.size());
        if (found.own() == Schema.OWN.size() && found.application() == wanted.size())
            return new Result.UpToDate(List.of(), Optional.empty());
        var copy =
                found.own() == 0 ? Optional.<Path>empty() : Optional.of(copyFirst(database, found));
        // Changing a table means dropping the old one; that must not look like deleting its rows.
        database.run("PRAGMA foreign_keys=OFF");
        var result = run(database, found, copy);
        database.run("PRAGMA foreign_keys=ON");
        return result;
    }

    private Path copyFirst(Database database, Versions found) {
        var copy = home.beforeUpgrade(found.application());
        try {
            Copier.copy(database, copy);
            return copy;
        } catch (IOException e) {
            throw new StoreUnavailable(
                    home.reason(e), "no copy before the upgrade: " + e.getMessage(), e);
        }
    }

    private Result run(Database database, Versions found, Optional<Path> copy) {
        database.begin("BEGIN IMMEDIATE");
        var ran = new ArrayList<String>();
        for (var step : Schema.OWN.subList(found.own(), Schema.OWN.size()))
            database.run(step.sql());
        for (var step : wanted.subList(found.application(), wanted.size())) {
            var why = failure(database, step);
            if (why.isPresent()) {
                // SQLite may have undone it already; closing the connection does the rest.
                return new Result.Failed(step.version(), step.name(), why.get());
            }
            ran.add(step.name());
        }
        var dangling = database.pragma("foreign_key_check");
        if (!dangling.isEmpty())
            return new Result.Failed(
                    wanted.size(), "all of them", "rows of " + dangling + " point to nothing");
        Words.set(database, Schema.VERSION, Integer.toString(Schema.OWN.size()));
        database.run("PRAGMA user_version=" + wanted.size());
        database.commit();
        return new Result.UpToDate(ran, copy);
    }

    private static Optional<String> failure(Database database, Migration step) {
        try {
            database.run(step.sql());
            return Optional.empty();
        } catch (StoreUnavailable e) {
            // A full or broken disk is not the migration's fault.
            if (e.reason() != Reason.OTHER) throw e;
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (ConstraintBroken e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
