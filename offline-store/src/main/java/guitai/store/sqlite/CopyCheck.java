package guitai.store.sqlite;

import guitai.store.StoreUnavailable;
import guitai.store.StoreUnavailable.Reason;
import guitai.store.backup.RestoreCheck;
import guitai.store.backup.RestoreCheck.Damaged;
import guitai.store.backup.RestoreCheck.Fit;
import guitai.store.backup.RestoreCheck.Foreign;
import guitai.store.backup.RestoreCheck.Newer;
import guitai.store.backup.RestoreCheck.NotACopy;
import guitai.store.backup.RestoreCheck.Older;
import guitai.store.journal.ChainCheck.Broken;
import guitai.store.journal.ChainCheck.Intact;
import guitai.store.journal.ChainHash;
import guitai.store.journal.Entry;
import guitai.store.journal.Journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Compares a copy with what a home has.
final class CopyCheck {
    private final int knownVersion;

    CopyCheck(int knownVersion) {
        this.knownVersion = knownVersion;
    }

    RestoreCheck check(Path copy, Home home) {
        if (!Files.isRegularFile(copy)) return new NotACopy("no such file: " + copy);
        try (var database = Database.still(copy)) {
            return soundness(database)
                    .orElseGet(
                            () -> {
                                database.begin("BEGIN");
                                return compare(new JournalTable(database), home);
                            });
        } catch (StoreUnavailable e) {
            var what = String.valueOf(e.getMessage());
            return e.reason() == Reason.DAMAGED ? new Damaged(what) : new NotACopy(what);
        }
    }

    private Optional<RestoreCheck> soundness(Database database) {
        var versions = Versions.of(database);
        if (versions.applicationId() != Schema.APPLICATION_ID)
            return Optional.of(new NotACopy("not a till's database"));
        if (versions.own() > Schema.OWN.size())
            return Optional.of(new Newer(versions.own(), Schema.OWN.size()));
        if (versions.application() > knownVersion)
            return Optional.of(new Newer(versions.application(), knownVersion));
        var integrity = database.pragma("integrity_check(1)");
        return integrity.equals("ok") ? Optional.empty() : Optional.of(new Damaged(integrity));
    }

    private static RestoreCheck compare(Journal copy, Home home) {
        return switch (copy.verify()) {
            case Broken(var seq, var what) -> new Damaged("journal entry " + seq + ": " + what);
            case Intact(var entries, var hash) -> {
                var present = Present.read(home, copy, entries);
                if (present.differs() > 0) yield new Foreign(present.differs());
                yield present.seq() > entries
                        ? new Older(entries, present.seq())
                        : new Fit(entries, hash, present.seq());
            }
        };
    }

    /// What the home has beside a copy.
    ///
    /// @param seq its newest entry, 0 when there is none or it cannot be read
    /// @param differs the first entry that is another one in the copy, 0 when there is none
    private record Present(long seq, long differs) {

        static Present read(Home home, Journal copy, long copySeq) {
            if (!Files.exists(home.database())) return new Present(0, 0);
            try (var database = Database.reading(home.database())) {
                database.begin("BEGIN");
                var present = new JournalTable(database);
                var seq = present.last().map(Entry::seq).orElse(0L);
                return new Present(seq, firstDifference(copy, present, Math.min(seq, copySeq)));
            } catch (StoreUnavailable e) {
                // What the home cannot read any more it cannot lose by a restore.
                return new Present(0, 0);
            }
        }

        /// Each hash covers all before it: two journals that once differ stay different.
        private static long firstDifference(Journal one, Journal other, long end) {
            if (end == 0 || hash(one, end).equals(hash(other, end))) return 0;
            long same = 0;
            long different = end;
            while (different - same > 1) {
                var middle = (same + different) >>> 1;
                if (hash(one, middle).equals(hash(other, middle))) same = middle;
                else different = middle;
            }
            return different;
        }

        private static Optional<ChainHash> hash(Journal journal, long seq) {
            return journal.entry(seq).map(Entry::hash);
        }
    }
}
