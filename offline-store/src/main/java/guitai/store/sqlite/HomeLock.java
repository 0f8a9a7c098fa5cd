package guitai.store.sqlite;

import guitai.store.Opening.Holder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One process a home, and within it one store.
///
/// The lock ends with the process, however it ends. The file also says whether the last holder
/// closed in order: `running PID SINCE` or `closed`.
final class HomeLock implements AutoCloseable {
    // Far behind the words: on Windows a locked byte cannot be read, and others want to read them.
    private static final long LOCKED_BYTE = 1L << 40;

    // Always this long, so that on a full disk it can be written over in place.
    private static final int WORDS = 64;

    // Homes open in this process. The file must not be opened a second time here: on POSIX, closing
    // that second handle would drop the first one's lock.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final FileChannel channel;

    private HomeLock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    /// Takes the lock; empty when somebody else has it, see [#holder].
    static Optional<HomeLock> take(Home home) throws IOException {
        var key = home.folder().toRealPath();
        if (!HELD_HERE.add(key)) return Optional.empty();
        var taken = Optional.<HomeLock>empty();
        try {
            taken = tryFile(key, home.lock());
        } finally {
            if (taken.isEmpty()) HELD_HERE.remove(key);
        }
        return taken;
    }

    private static Optional<HomeLock> tryFile(Path key, Path file) throws IOException {
        var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(LOCKED_BYTE, 1, false) != null)
                return Optional.of(new HomeLock(key, channel));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /// Who has the lock, as far as the file says.
    static Holder holder(Home home) {
        try {
            var words = read(home);
            if (words.length == 3 && words[0].equals("running"))
                return new Holder.OtherProcess(Long.parseLong(words[1]), Instant.parse(words[2]));
        } catch (IOException | NumberFormatException | DateTimeParseException e) {
            // Taken a moment ago and not yet written, or damaged: the lock itself is what counts.
            return new Holder.Unknown();
        }
        return new Holder.Unknown();
    }

    private static String[] read(Home home) throws IOException {
        if (HELD_HERE.contains(home.folder().toRealPath()))
            return new String[] {
                "running",
                Long.toString(ProcessHandle.current().pid()),
                ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH).toString()
            };
        try {
            return Files.readString(home.lock()).strip().split(" ", -1);
        } catch (NoSuchFileException e) {
            return new String[0];
        }
    }

    /// Whether the holder before this one closed in order; a new home counts as closed.
    boolean lastClosedInOrder() throws IOException {
        var bytes = ByteBuffer.allocate(WORDS);
        channel.read(bytes, 0);
        var words = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
        return words.isBlank() || words.startsWith("closed");
    }

    void sayRunning(Instant since) throws IOException {
        say("running " + ProcessHandle.current().pid() + " " + since);
    }

    void sayClosed() throws IOException {
        say("closed");
    }

    private void say(String words) throws IOException {
        var line = ByteBuffer.allocate(WORDS);
        line.put(words.getBytes(StandardCharsets.US_ASCII));
        while (line.hasRemaining()) line.put((byte) (line.remaining() == 1 ? '\n' : ' '));
        line.flip();
        while (line.hasRemaining()) channel.write(line, line.position());
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_HERE.remove(key);
        }
    }
}
