package guitai.device.nfc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import guitai.device.DeviceFault;
import guitai.device.Heard;
import guitai.device.pcsc.Pcsc;
import guitai.device.pcsc.PcscFault;
import guitai.device.virtual.Chip;
import guitai.device.virtual.VirtualCard;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A PC/SC service of the test's own: the real `pcscd` with a virtual reader, out of the way of the
/// one of this machine and of every other test's.
///
/// It believes to be in /run/pcscd, which for it alone is a folder of the test's. The library is a
/// copy for each service, because one library knows one service for as long as it is loaded.
final class PrivateService {
    private static final Path DAEMON = Path.of("/usr/sbin/pcscd");
    private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
    private static final List<Path> LIBRARY_FOLDERS =
            List.of(
                    Path.of("/usr/lib/x86_64-linux-gnu"),
                    Path.of("/usr/lib/aarch64-linux-gnu"),
                    Path.of("/usr/lib64"));

    private static final Duration SWAP = Duration.ofSeconds(1);

    private final Path folder;
    private final String name;
    private boolean used;
    private int port;
    private final Pcsc library;
    private Optional<Process> process = Optional.empty();

    private PrivateService(Path folder, String name, Pcsc library) {
        this.folder = folder;
        this.name = name;
        this.library = library;
    }

    /// A service that does not run yet.
    static PrivateService prepare(Path folder, String name) throws Exception {
        assumeTrue(Files.exists(DAEMON), "SKIPPED: no pcscd here (package pcscd)");
        assumeTrue(Files.exists(DRIVER), "SKIPPED: no virtual reader (package vsmartcard-vpcd)");
        assumeTrue(mayUnshare(), "SKIPPED: no mount namespace of our own (unshare -m) allowed");
        Files.createDirectories(folder.resolve("run"));
        Files.createDirectories(folder.resolve("conf"));
        var service = new PrivateService(folder, name, library(folder));
        service.fill();
        return service;
    }

    static PrivateService start(Path folder, String name) throws Exception {
        var service = prepare(folder, name);
        service.start();
        return service;
    }

    private static boolean mayUnshare() throws IOException, InterruptedException {
        Files.createDirectories(Path.of("/run"));
        return run("unshare", "-m", "mkdir", "-p", "/run/pcscd") == 0;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    /// A reader is in the service's configuration: plugged in, when it starts again.
    void fill() throws IOException {
        port = freePort();
        Files.writeString(
                folder.resolve("conf/virtual"),
                """
                FRIENDLYNAME "%s"
                DEVICENAME /dev/null:%d
                LIBPATH %s
                CHANNELID %d
                """
                        .formatted(name, port, DRIVER, port));
    }

    /// No reader, when it starts again.
    void empty() throws IOException {
        Files.deleteIfExists(folder.resolve("conf/virtual"));
    }

    // The virtual reader takes this port and the next one.
    private static int freePort() throws IOException {
        while (true) {
            try (var one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    var next = new ServerSocket(one.getLocalPort() + 1)) {
                return next.getLocalPort() - 1;
            } catch (IOException | IllegalArgumentException taken) {
                if (Thread.currentThread().isInterrupted()) throw new IOException(taken);
            }
        }
    }

    void start() throws IOException {
        var command =
                "mount --bind '%1$s/run' /run/pcscd && exec pcscd -f -c '%1$s/conf'"
                        .formatted(folder);
        process =
                Optional.of(
                        new ProcessBuilder("unshare", "-m", "sh", "-c", command)
                                .redirectErrorStream(true)
                                .redirectOutput(
                                        ProcessBuilder.Redirect.appendTo(
                                                folder.resolve("log").toFile()))
                                .start());
        Heard.until("the service runs", () -> Files.exists(folder.resolve("run/pcscd.comm")));
        if (Files.exists(folder.resolve("conf/virtual"))) {
            Heard.until("the virtual reader listens", this::listens);
        }
    }

    // Without a connection: the virtual reader would take that for a card.
    private boolean listens() {
        try {
            var hex = "%04X".formatted(port);
            return Files.readAllLines(Path.of("/proc/net/tcp")).stream()
                    .anyMatch(line -> line.contains(":" + hex + " 00000000:0000 0A"));
        } catch (IOException e) {
            return false;
        }
    }

    /// Ends it as a crash does.
    void kill() throws InterruptedException {
        if (process.isEmpty()) return;
        process.get().destroyForcibly().waitFor();
        process = Optional.empty();
        try {
            Files.deleteIfExists(folder.resolve("run/pcscd.comm"));
            Files.deleteIfExists(folder.resolve("run/pcscd.pid"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Stops it without ending it, or lets it go on.
    void freeze(boolean on) throws IOException, InterruptedException {
        run("kill", on ? "-STOP" : "-CONT", Long.toString(process.orElseThrow().pid()));
    }

    Pcsc library() {
        return library;
    }

    VirtualCard hold(Chip chip) {
        return held(() -> VirtualCard.hold(chip, port));
    }

    VirtualCard holdMute(Chip chip) {
        return held(() -> VirtualCard.holdMute(chip, port));
    }

    private interface Holding {
        VirtualCard hold() throws IOException;
    }

    /// Not before the service, which looks every 400 ms, can have seen that the last card went: no
    /// hand swaps cards faster.
    private VirtualCard held(Holding holding) {
        if (used) LockSupport.parkNanos(SWAP.toNanos());
        used = true;
        try {
            return holding.hold();
        } catch (IOException e) {
            throw new IllegalStateException("no card can be held to the reader", e);
        }
    }

    private static synchronized Pcsc library(Path folder) throws Exception {
        var copy = copied(folder, "libpcsclite.so.1").orElseThrow();
        environment("PCSCLITE_CSOCK_NAME", folder.resolve("run/pcscd.comm").toString());
        // Since 2.0 the library is a door to another one, which it would share with its neighbours.
        var inner = copied(folder, "libpcsclite_real.so.1");
        if (inner.isPresent()) environment("LIBPCSCLITE_DELEGATE", inner.get().toString());
        var library = Pcsc.at(copy);
        try {
            library.connect().close();
        } catch (PcscFault expected) {
            // It has read the name of its service now, and keeps it.
            System.getLogger("test").log(System.Logger.Level.TRACE, expected);
        }
        return library;
    }

    private static Optional<Path> copied(Path folder, String name) throws IOException, DeviceFault {
        for (var home : LIBRARY_FOLDERS) {
            if (Files.exists(home.resolve(name))) {
                return Optional.of(Files.copy(home.resolve(name), folder.resolve(name)));
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("restricted") // Java has no way to set what a native library reads.
    private static void environment(String name, String value) throws Exception {
        var linker = Linker.nativeLinker();
        var set =
                linker.downcallHandle(
                        linker.defaultLookup().find("setenv").orElseThrow(),
                        FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
        try (var arena = Arena.ofConfined()) {
            int failed =
                    (int) set.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
            if (failed != 0) throw new IllegalStateException("setenv");
        } catch (Throwable t) {
            throw new IllegalStateException(t);
        }
    }
}
