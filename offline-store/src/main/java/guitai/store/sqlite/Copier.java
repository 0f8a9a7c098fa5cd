package guitai.store.sqlite;

import guitai.store.StoreUnavailable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Copies an open database into one file, whole or not at all.
final class Copier {
    private Copier() {}

    static void copy(Database database, Path target) throws IOException {
        var part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            database.run("VACUUM INTO '" + part.toString().replace("'", "''") + "'");
            Home.flush(part);
            Files.move(
                    part,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Home.flushName(target);
        } catch (IOException | StoreUnavailable e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }
}
