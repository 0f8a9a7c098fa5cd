package guitai.sandbox.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// Lines that are only ever added, and are on the disk when [#append(String)] returns.
///
/// Not thread-safe: whoever owns it calls it under its own lock. Held exclusively by one process.
public final class BookFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private BookFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// @throws Held when another process, or another book of this one, has the file
    public static BookFile open(Path path) throws IOException, Held {
        if (!Files.exists(path)) create(path);
        var channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                channel.close();
                throw new Held();
            }
        } catch (OverlappingFileLockException ours) {
            channel.close();
            throw new Held();
        }
        return new BookFile(path, channel);
    }

    /// Somebody else works with the file.
    public static final class Held extends Exception {
        private static final long serialVersionUID = 1;
    }

    private static void create(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var mine = PosixFilePermissions.fromString("rw-------");
            Files.createFile(path, PosixFilePermissions.asFileAttribute(mine));
        } else {
            Files.createFile(path);
        }
    }

    /// Every whole line. A torn last one is what a power cut leaves of an answer nobody got: it is
    /// cut off.
    public List<String> lines() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = ByteBuffer.allocate(1 << 16);
        channel.position(0);
        while (channel.read(buffer) >= 0) {
            bytes.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        var all = bytes.toByteArray();
        int end = all.length;
        while (end > 0 && all[end - 1] != '\n') end--;
        if (end < all.length) {
            channel.truncate(end);
            channel.force(true);
        }
        channel.position(end);
        var lines = new ArrayList<String>();
        new String(all, 0, end, StandardCharsets.UTF_8).lines().forEach(lines::add);
        return lines;
    }

    /// Returns when the line is on the disk.
    ///
    /// @throws UncheckedIOException the disk is full or broken
    public void append(String line) {
        try {
            var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("the book cannot be written: " + path, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
