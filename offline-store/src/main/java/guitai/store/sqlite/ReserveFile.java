package guitai.store.sqlite;

import guitai.store.Health.Reserve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;

/// The file that holds room back for closing a shift on a full disk. Thread-safe.
final class ReserveFile {
    private static final int PIECE = 1 << 16;

    private final Home home;
    private final long size;

    ReserveFile(Home home, long size) {
        this.home = home;
        this.size = size;
    }

    synchronized Reserve state() {
        if (size == 0) return Reserve.NONE;
        return isWhole() ? Reserve.HELD : Reserve.RELEASED;
    }

    /// Gives the room back; false when there was none to give.
    synchronized boolean release() {
        try {
            return Files.deleteIfExists(home.reserve());
        } catch (IOException e) {
            return false;
        }
    }

    /// Takes the room again when there is twice as much of it.
    synchronized void takeIfRoom() {
        if (size == 0 || isWhole() || home.freeBytes() < 2 * size) return;
        try {
            write(home.reserve());
        } catch (IOException e) {
            // Less room than the disk said. Half a reserve would look like a whole one's place.
            release();
        }
    }

    private boolean isWhole() {
        try {
            return Files.size(home.reserve()) == size;
        } catch (IOException e) {
            return false;
        }
    }

    private void write(Path file) throws IOException {
        // Zeros take no room on a disk that compresses or keeps holes.
        var noise = new SplittableRandom(size);
        var piece = new byte[PIECE];
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            for (long left = size; left > 0; left -= PIECE) {
                noise.nextBytes(piece);
                var bytes = ByteBuffer.wrap(piece, 0, (int) Math.min(PIECE, left));
                while (bytes.hasRemaining()) channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
