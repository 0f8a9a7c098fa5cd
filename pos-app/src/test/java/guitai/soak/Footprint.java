package guitai.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// How many threads and file handles a process has: at first, when it was warm; last; and at most.
final class Footprint {
    // A device is looked for again after seven seconds at most.
    private static final Duration QUIET = Duration.ofSeconds(9);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int LOOK = 250;

    private final Path process;
    private final long[] first = new long[2];
    private final long[] last = new long[2];
    private final long[] most = new long[2];
    private boolean warm;

    Footprint(long pid) {
        process = Path.of("/proc", Long.toString(pid));
    }

    /// Waits until nothing comes or goes any more: every device was looked for again and found.
    void settle() throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        long since = System.nanoTime();
        look();
        var before = last.clone();
        while (System.nanoTime() - since < QUIET.toNanos() && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(LOOK);
            look();
            if (!Arrays.equals(before, last)) since = System.nanoTime();
            before = last.clone();
        }
    }

    /// From here on nothing may grow.
    void warm() {
        look();
        System.arraycopy(last, 0, first, 0, last.length);
        System.arraycopy(last, 0, most, 0, last.length);
        warm = true;
    }

    void look() {
        last[0] = entries("task");
        last[1] = entries("fd");
        if (!warm) return;
        for (int i = 0; i < last.length; i++) most[i] = Math.max(most[i], last[i]);
    }

    private long entries(String folder) {
        try (var all = Files.list(process.resolve(folder))) {
            return all.count();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// By how much the worse of the two has grown since it was warm.
    long grown() {
        return Math.max(last[0] - first[0], last[1] - first[1]);
    }

    @Override
    public String toString() {
        return "threads %d first, %d last, %d most; file handles %d first, %d last, %d most"
                .formatted(first[0], last[0], most[0], first[1], last[1], most[1]);
    }
}
