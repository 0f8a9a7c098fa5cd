package guitai.store.sqlite;

import guitai.store.StoreUnavailable.Reason;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;

/// The names of the files in a home, and what its disk says.
///
/// Nobody reads the database files except through SQLite while they are open: on POSIX, closing any
/// other handle on a file drops the locks SQLite holds on it.
record Home(Path folder) {
    // Below this SQLite cannot make its 32 KiB shared-memory file or a few pages of log.
    private static final long NO_ROOM = 256 << 10;

    private static final Pattern COPY =
            Pattern.compile("till\\.(before-upgrade-from|replaced-at)-[0-9-]+\\.db");

    Path database() {
        return folder.resolve("till.db");
    }

    Path log() {
        return folder.resolve("till.db-wal");
    }

    Path sharedMemory() {
        return folder.resolve("till.db-shm");
    }

    Path lock() {
        return folder.resolve("till.lock");
    }

    Path reserve() {
        return folder.resolve("reserve");
    }

    Path beforeUpgrade(int version) {
        return folder.resolve("till.before-upgrade-from-" + version + ".db");
    }

    /// What an upgrade or a restore has left beside the database.
    List<Path> copies() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> COPY.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    long freeBytes() {
        try {
            return Files.getFileStore(existing(folder.toAbsolutePath())).getUsableSpace();
        } catch (IOException e) {
            return 0; // a disk that does not answer has no room to offer
        }
    }

    private static Path existing(Path folder) {
        var parent = folder.getParent();
        return parent == null || Files.exists(folder) ? folder : existing(parent);
    }

    boolean hasNoRoom() {
        return freeBytes() < NO_ROOM;
    }

    Reason reason(IOException failure) {
        var why = failure instanceof FileSystemException e ? e.getReason() : failure.getMessage();
        // The words of the operating system, which Java passes on: EROFS has no exception type.
        if (failure instanceof AccessDeniedException || (why != null && why.contains("Read-only")))
            return Reason.READ_ONLY;
        return hasNoRoom() ? Reason.DISK_FULL : Reason.DISK_ERROR;
    }

    /// Makes a file's bytes survive a power cut.
    static void flush(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Makes a file's name survive a power cut.
    static void flushName(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        // Windows opens no folder and writes names with the files.
        if (System.getProperty("os.name", "").startsWith("Windows") || folder == null) return;
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
