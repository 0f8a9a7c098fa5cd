package guitai.store.sqlite;

import guitai.store.projection.Projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Brings projections up to the end of the journal before anything new is appended.
///
/// In daily life a projection is told of each entry in the entry's own transaction, so no position
/// is written. One is written only while it is being built, and when a program opens the store that
/// does not know it: from there on it does not follow.
final class Projector {
    // What is in memory at once, and lost when the power goes meanwhile.
    private static final int BATCH = 1000;

    private final Writer writer;

    Projector(Writer writer) {
        this.writer = writer;
    }

    /// @return the names of those that had something to catch up on
    List<String> catchUp(List<Projection> projections) {
        var names = new HashSet<String>();
        for (var projection : projections)
            if (!names.add(projection.name()))
                throw new IllegalArgumentException("two projections named " + projection.name());
        var caughtUp = new ArrayList<String>();
        for (var projection : projections) if (catchUp(projection)) caughtUp.add(projection.name());
        stopOthers(names);
        return caughtUp;
    }

    private boolean catchUp(Projection projection) {
        var state = writer.transaction(tx -> start(tx, projection));
        if (state.following()) return false;
        // Ends: each round moves on by a batch, and nobody appends meanwhile.
        var seq = state.seq();
        while (!writer.transaction(following(projection, seq))) seq += BATCH;
        return state.seq() > 0 || writer.transaction(tx -> tx.head().seq()) > 0;
    }

    private static Place start(SqliteTx tx, Projection projection) {
        var place =
                tx.one(
                        "SELECT version, seq, following FROM projection WHERE name = ?",
                        row ->
                                new Place(
                                        row.getInt("version"),
                                        row.getLong("seq"),
                                        row.flag("following")),
                        projection.name());
        if (place.isPresent() && place.get().version() == projection.version()) return place.get();
        tx.project(projection::reset);
        return save(tx, projection, new Place(projection.version(), 0, false));
    }

    private static Writer.Step<Boolean> following(Projection projection, long after) {
        return tx -> {
            var batch = tx.journal().from(after + 1, BATCH);
            for (var entry : batch) tx.project(in -> projection.apply(entry, in));
            var done = batch.size() < BATCH;
            var place = new Place(projection.version(), after + batch.size(), done);
            return save(tx, projection, place).following();
        };
    }

    private static Place save(SqliteTx tx, Projection projection, Place place) {
        tx.execute(
                "INSERT INTO projection(name, version, seq, following) VALUES(?,?,?,?)"
                        + " ON CONFLICT(name) DO UPDATE SET version = excluded.version,"
                        + " seq = excluded.seq, following = excluded.following",
                projection.name(),
                place.version(),
                place.seq(),
                place.following());
        return place;
    }

    private void stopOthers(Set<String> known) {
        writer.transaction(
                tx -> {
                    var following =
                            tx.query(
                                    "SELECT name FROM projection WHERE following = 1",
                                    row -> row.text("name"));
                    for (var name : following)
                        if (!known.contains(name))
                            tx.execute(
                                    "UPDATE projection SET following = 0, seq = ? WHERE name = ?",
                                    tx.head().seq(),
                                    name);
                    return following;
                });
    }

    private record Place(int version, long seq, boolean following) {}
}
