package guitai.store.sqlite;

import guitai.store.Opening.Holder;
import guitai.store.StoreUnavailable;
import guitai.store.backup.Restore;
import guitai.store.backup.RestoreCheck;
import guitai.store.backup.RestoreCheck.Fit;
import guitai.store.backup.RestoreCheck.NotACopy;
import guitai.store.backup.RestoreOutcome;
import guitai.store.backup.RestoreOutcome.Failed;
import guitai.store.backup.RestoreOutcome.HomeInUse;
import guitai.store.backup.RestoreOutcome.Refused;
import guitai.store.backup.RestoreOutcome.Restored;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Puts a copy in the place of a home's `till.db`.
///
/// Not thread-safe. Works on a home that no till has open; another process is kept out meanwhile.
public final class SqliteRestore implements Restore {
    private final Home home;
    private final int knownVersion;

    /// @param knownVersion the newest version of the application's tables this program knows: the
    ///   number of its migrations
    public SqliteRestore(Path home, int knownVersion) {
        this.home = new Home(home);
        this.knownVersion = knownVersion;
    }

    @Override
    public RestoreCheck check(Path copy) {
        return new CopyCheck(knownVersion).check(copy, home);
    }

    @Override
    public RestoreOutcome restore(Path copy) {
        try {
            Files.createDirectories(home.folder());
            var taken = HomeLock.take(home);
            if (taken.isEmpty()) return new HomeInUse(who(HomeLock.holder(home)));
            try (var lock = taken.get()) {
                return restoreLocked(copy, lock);
            }
        } catch (IOException | StoreUnavailable e) {
            return new Failed(e.toString());
        }
    }

    private static String who(Holder holder) {
        return switch (holder) {
            case Holder.OtherProcess(var pid, var since) -> "process " + pid + " since " + since;
            case Holder.Unknown() -> "another process";
        };
    }

    private RestoreOutcome restoreLocked(Path copy, HomeLock lock) throws IOException {
        if (Files.exists(copy) && Files.exists(home.database()))
            if (Files.isSameFile(copy, home.database()))
                return new Refused(new NotACopy("this is the home's own database"));
        var incoming = home.folder().resolve("till.db.restoring");
        try {
            // What is checked is what will be used: a stick may be pulled between the two.
            if (Files.isRegularFile(copy))
                Files.copy(copy, incoming, StandardCopyOption.REPLACE_EXISTING);
            var check = check(Files.isRegularFile(incoming) ? incoming : copy);
            if (!(check instanceof Fit fit)) return new Refused(check);
            Home.flush(incoming);
            var replaced = setAside(fit.homeSeq());
            Files.move(
                    incoming,
                    home.database(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Home.flushName(home.database());
            lock.sayClosed();
            return new Restored(fit, replaced);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /// Gives the present database a second name and takes its log away.
    ///
    /// A log left beside the copy would be played into it. The database keeps its first name until
    /// the copy takes it over, so that there is one at every moment.
    private Optional<Path> setAside(long seq) throws IOException {
        if (!Files.exists(home.database())) {
            Files.deleteIfExists(home.log());
            Files.deleteIfExists(home.sharedMemory());
            return Optional.empty();
        }
        foldLog();
        var aside = freeName(seq);
        link(home.database(), aside);
        if (Files.exists(home.log())) link(home.log(), beside(aside, "-wal"));
        Home.flushName(home.database());
        Files.deleteIfExists(home.log());
        Files.deleteIfExists(home.sharedMemory());
        Home.flushName(home.database());
        return Optional.of(aside);
    }

    /// Closing the only connection moves the log into the database.
    private void foldLog() {
        try {
            Database.writing(home.database(), SqliteOptions.USUAL).close();
        } catch (StoreUnavailable e) {
            // Damaged, which may be why there is a restore: the log goes aside with it.
            return;
        }
    }

    private Path freeName(long seq) {
        var name = "till.replaced-at-" + seq;
        var aside = home.folder().resolve(name + ".db");
        for (int i = 2; Files.exists(aside); i++)
            aside = home.folder().resolve(name + "-" + i + ".db");
        return aside;
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static void link(Path file, Path name) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (UnsupportedOperationException | IOException e) {
            // Not every disk has links: FAT does not.
            Files.copy(file, name, StandardCopyOption.REPLACE_EXISTING);
            Home.flush(name);
        }
    }
}
