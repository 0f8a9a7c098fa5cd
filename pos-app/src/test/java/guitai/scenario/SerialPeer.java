package guitai.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// A device at the far end of a serial line that is another port each time it is plugged in, behind
/// the same link.
public final class SerialPeer implements AutoCloseable {
    private final Path link;
    private final UnaryOperator<byte[]> answers;
    private final Supplier<byte[]> unasked;
    private Optional<Plugged> plugged = Optional.empty();

    private record Plugged(ScannerLine line, AtomicBoolean in, Thread thread) {}

    /// @param answers what the device says to bytes of the till
    /// @param unasked what it says by itself, some fifty times a second; mostly nothing
    public SerialPeer(Path link, UnaryOperator<byte[]> answers, Supplier<byte[]> unasked)
            throws IOException {
        this.link = link;
        this.answers = answers;
        this.unasked = unasked;
        this.plugged = Optional.of(fresh());
    }

    public String path() {
        return link.toString();
    }

    /// Does nothing where it is plugged in already.
    public void plugIn() throws IOException {
        if (plugged.isEmpty()) plugged = Optional.of(fresh());
    }

    private Plugged fresh() throws IOException {
        var line = ScannerLine.open();
        var beside = link.resolveSibling(link.getFileName() + ".new");
        Files.createSymbolicLink(beside, Path.of(line.path()));
        Files.move(beside, link, StandardCopyOption.ATOMIC_MOVE);
        var in = new AtomicBoolean(true);
        var thread =
                Thread.ofPlatform()
                        .name("peer-" + link.getFileName())
                        .daemon()
                        .start(() -> talk(line, in));
        return new Plugged(line, in, thread);
    }

    private void talk(ScannerLine line, AtomicBoolean in) {
        while (in.get()) {
            var heard = line.heard();
            var said = heard.length > 0 ? answers.apply(heard) : unasked.get();
            if (said.length > 0) line.send(said);
        }
    }

    public void rubbish(RandomGenerator random) {
        var bytes = new byte[1 + random.nextInt(64)];
        random.nextBytes(bytes);
        plugged.ifPresent(now -> now.line().send(bytes));
    }

    public void unplug() throws IOException, InterruptedException {
        if (plugged.isEmpty()) return;
        var last = plugged.get();
        plugged = Optional.empty();
        last.in().set(false);
        last.thread().join();
        last.line().close();
        Files.deleteIfExists(link);
    }

    @Override
    public void close() {
        try {
            unplug();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
