package guitai.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Writes a change of settings to the disk: everything, or nothing. What was there before is kept
/// under a name with the time.
public final class ChangedFiles {

    /// Puts one file back as it was.
    private interface Undo {
        void run() throws IOException;
    }

    private final String stamp;
    private final Deque<Undo> undo = new ArrayDeque<>();
    private final List<Path> kept = new ArrayList<>();

    /// @param stamp for the names of what is kept, such as `20261122-120000`
    public ChangedFiles(String stamp) {
        this.stamp = stamp;
    }

    /// @return where the settings and files of before are kept
    /// @throws IOException after everything is as it was before
    public List<Path> write(SettingsChange change) throws IOException {
        try {
            for (var file : change.files()) put(change.home().resolve(file.name()), file.text());
            put(change.home().resolve(SettingsFile.NAME), change.text());
            return List.copyOf(kept);
        } catch (IOException failed) {
            for (var one : undo) one.run();
            throw failed;
        }
    }

    private void put(Path file, String text) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        if (Files.exists(file)) {
            var old = file.resolveSibling(file.getFileName() + ".before-" + stamp);
            Files.copy(file, old, StandardCopyOption.REPLACE_EXISTING);
            kept.add(old);
            undo.push(() -> Files.move(old, file, StandardCopyOption.REPLACE_EXISTING));
        } else {
            undo.push(() -> Files.deleteIfExists(file));
        }
        var whole = file.resolveSibling(file.getFileName() + ".new");
        try (var out =
                FileChannel.open(
                        whole,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) out.write(bytes);
            out.force(true);
        }
        Files.move(
                whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
