package guitai.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// How long a program runs that serves others.
final class Waiting {
    private Waiting() {}

    /// Whoever started it holds its input open. Started with none at all, as a service is, it runs
    /// until it is told to stop.
    static void untilInputEnds() throws InterruptedException {
        try {
            if (noInput()) new CountDownLatch(1).await();
            var _ = System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // The other end of the pipe is gone: the same as its end.
        }
    }

    private static boolean noInput() throws IOException {
        var input = Path.of("/proc/self/fd/0");
        // A link to a pipe leads nowhere that can be opened: it is read, not followed.
        return Files.isSymbolicLink(input)
                && Files.readSymbolicLink(input).equals(Path.of("/dev/null"));
    }
}
