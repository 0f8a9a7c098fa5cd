package guitai.sandbox;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;

/// Starts sandboxes for tests. The keys are made once a test run and copied: only their making is
/// slow.
public final class TestSandbox {
    private static final Object LOCK = new Object();

    private TestSandbox() {}

    /// Runs by the machine's clock: official clients read no other.
    public static Sandbox start(Path state) {
        return start(state, Clock.systemUTC());
    }

    public static Sandbox start(Path state, InstantSource clock) {
        withKeys(state);
        return running(Sandbox.start(Options.anywhere(state, clock)));
    }

    /// Puts the keys into a folder that has none yet.
    public static void withKeys(Path state) {
        var keys = keys();
        for (var folder : new String[] {"merchant", "gateway"}) {
            copy(keys.resolve(folder), state.resolve(folder));
        }
    }

    public static Sandbox running(Starting starting) {
        return switch (starting) {
            case Starting.Running(var sandbox) -> sandbox;
            case Starting.Refused(var why) -> throw new IllegalStateException(why);
        };
    }

    /// The tests run in several Javas at a time: the first makes the keys, the others wait for
    /// them.
    private static Path keys() {
        var keys = Path.of("target", "test-sandbox-keys").toAbsolutePath();
        synchronized (LOCK) {
            try {
                Files.createDirectories(keys);
                var turn = keys.resolveSibling("test-sandbox-keys.lock");
                try (var file = FileChannel.open(turn, CREATE, WRITE);
                        var _ = file.lock()) {
                    if (!Files.exists(keys.resolve("gateway").resolve("terminal.json"))) {
                        var options =
                                Options.anywhere(keys, () -> Instant.parse("2026-11-20T04:00:00Z"));
                        running(Sandbox.start(options)).close();
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return keys;
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.exists(to)) return;
            Files.createDirectories(to);
            try (var files = Files.list(from)) {
                for (var file : files.toList()) {
                    Files.copy(
                            file,
                            to.resolve(file.getFileName()),
                            StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
