package guitai.scenario;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guitai.device.virtual.Chip;
import guitai.device.virtual.VirtualCard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A real PC/SC service with a virtual reader, for one test alone. Linux, with the packages pcscd
/// and vsmartcard-vpcd, where a mount namespace of one's own is allowed.
public final class CardService implements AutoCloseable {
    private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SWAP = Duration.ofSeconds(1);

    private final Path folder;
    private final int port;
    private Process process;
    private boolean used;

    private CardService(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    public static CardService start(Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/usr/sbin/pcscd")), "SKIPPED: no pcscd here");
        assumeTrue(Files.exists(DRIVER), "SKIPPED: no virtual reader (vsmartcard-vpcd)");
        var allowed = new ProcessBuilder("unshare", "-m", "mkdir", "-p", "/run/pcscd").start();
        assumeTrue(
                allowed.waitFor(10, TimeUnit.SECONDS) && allowed.exitValue() == 0,
                "SKIPPED: no mount namespace of our own allowed (unshare -m)");
        Files.createDirectories(folder.resolve("run"));
        Files.createDirectories(folder.resolve("conf"));
        int port = freePort();
        Files.writeString(
                folder.resolve("conf/virtual"),
                """
                FRIENDLYNAME "Counter"
                DEVICENAME /dev/null:%1$d
                LIBPATH %2$s
                CHANNELID %1$d
                """
                        .formatted(port, DRIVER));
        return new CardService(folder, port, launch(folder));
    }

    private static Process launch(Path folder) throws IOException {
        // What one that was killed has left behind.
        Files.deleteIfExists(folder.resolve("run/pcscd.pid"));
        Files.deleteIfExists(folder.resolve("run/pcscd.comm"));
        var command =
                "mount --bind '%1$s/run' /run/pcscd && exec pcscd -f -c '%1$s/conf'"
                        .formatted(folder);
        return new ProcessBuilder("unshare", "-m", "sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    /// Ends the service as a crash does.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// Starts it anew; does nothing while it runs.
    public void revive() throws IOException {
        if (!process.isAlive()) process = launch(folder);
    }

    public long pid() {
        return process.pid();
    }

    // The virtual reader takes this port and the next one.
    private static int freePort() throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            try (var one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    var next = new ServerSocket(one.getLocalPort() + 1)) {
                return next.getLocalPort() - 1;
            } catch (IOException | IllegalArgumentException taken) {
                System.getLogger("test").log(System.Logger.Level.TRACE, "taken", taken);
            }
        }
        throw new IOException("no two free ports side by side");
    }

    /// For the till: where its library finds this service.
    public Map<String, String> environment() {
        return Map.of("PCSCLITE_CSOCK_NAME", folder.resolve("run/pcscd.comm").toString());
    }

    /// Holds a card to the reader; closing takes it away. Not before the service, which looks every
    /// 400 ms, can have seen that the last one went: no hand swaps cards faster.
    VirtualCard hold(Chip chip) {
        return hold(chip, PATIENCE);
    }

    /// The same, with a service that may be starting anew.
    public VirtualCard hold(Chip chip, Duration patience) {
        if (used) LockSupport.parkNanos(SWAP.toNanos());
        used = true;
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return VirtualCard.hold(chip, port);
            } catch (IOException notYet) {
                if (System.nanoTime() - end > 0) throw new AssertionError("no reader", notYet);
                LockSupport.parkNanos(5_000_000);
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
