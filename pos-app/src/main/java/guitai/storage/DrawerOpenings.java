package guitai.storage;

import guitai.journal.Fact;
import guitai.shift.DrawerOpening;
import guitai.storage.FactReader.Told;

import java.util.List;
import java.util.stream.Stream;

/// Every opening of the drawer in a shift that was no sale, from the journal.
final class DrawerOpenings {
    // A drawer that was opened more often has its count on the report, and the journal.
    private static final int MOST = 60;

    private final Disk disk;
    private final FactReader facts;

    DrawerOpenings(Disk disk, FactReader facts) {
        this.disk = disk;
        this.facts = facts;
    }

    List<DrawerOpening> of(long shift) {
        var seqs =
                disk.read(
                        in ->
                                in.query(
                                        "SELECT seq FROM document WHERE shift = ?"
                                                + " AND kind = 'NO_SALE' ORDER BY no LIMIT ?",
                                        row -> row.getLong("seq"),
                                        shift,
                                        MOST));
        return facts.bySeq(seqs).stream().flatMap(DrawerOpenings::opening).toList();
    }

    private static Stream<DrawerOpening> opening(Told told) {
        return told.fact() instanceof Fact.DrawerOpened(_, _, var why, var by)
                ? Stream.of(new DrawerOpening(told.entry().at(), why, by))
                : Stream.empty();
    }
}
