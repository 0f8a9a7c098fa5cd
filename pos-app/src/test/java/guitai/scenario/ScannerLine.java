package guitai.scenario;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// A scanner at the far end of a pseudo terminal: the till opens [#path] as it opens a serial port.
/// Linux with glibc.
public final class ScannerLine implements AutoCloseable {
    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0400;
    private static final int ROOM = 64;
    private static final int PAGE = 4_096;
    private static final short POLLIN = 1;
    private static final int MOMENT = 20;
    // struct pollfd: the descriptor, what is asked, what is.
    private static final MemoryLayout ASKED =
            MemoryLayout.structLayout(JAVA_INT, JAVA_SHORT, JAVA_SHORT);

    private final int descriptor;
    private final String path;

    private ScannerLine(int descriptor, String path) {
        this.descriptor = descriptor;
        this.path = path;
    }

    public static ScannerLine open() {
        try (var arena = Arena.ofConfined()) {
            int fd = (int) function("posix_openpt", JAVA_INT, JAVA_INT).invoke(O_RDWR | O_NOCTTY);
            check(fd >= 0, "posix_openpt");
            check((int) function("grantpt", JAVA_INT, JAVA_INT).invoke(fd) == 0, "grantpt");
            check((int) function("unlockpt", JAVA_INT, JAVA_INT).invoke(fd) == 0, "unlockpt");
            var name = arena.allocate(ROOM);
            var nameOf = function("ptsname_r", JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG);
            check((int) nameOf.invoke(fd, name, (long) ROOM) == 0, "ptsname_r");
            return new ScannerLine(fd, name.getString(0));
        } catch (Throwable t) {
            throw new IllegalStateException("no pseudo terminal", t);
        }
    }

    public String path() {
        return path;
    }

    /// One code and the end of line a scanner sends after it.
    public void beep(String code) {
        send((code + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /// Whatever comes over a line, also when its plug is loose.
    public void send(byte[] bytes) {
        try (var arena = Arena.ofConfined()) {
            var memory = arena.allocateFrom(JAVA_BYTE, bytes);
            var write = function("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
            var sent = (long) write.invoke(descriptor, memory, (long) bytes.length);
            check(sent == bytes.length, "write");
        } catch (Throwable t) {
            throw new IllegalStateException("the line takes nothing", t);
        }
    }

    /// What the till has sent, if anything has come within a moment.
    public byte[] heard() {
        try (var arena = Arena.ofConfined()) {
            var asked = arena.allocate(ASKED.byteSize());
            asked.set(JAVA_INT, 0, descriptor);
            asked.set(JAVA_SHORT, Integer.BYTES, POLLIN);
            var poll = function("poll", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
            if ((int) poll.invoke(asked, 1L, MOMENT) <= 0) return new byte[0];
            // Nobody has it open: there is nothing to read, and poll says so at once.
            if ((asked.get(JAVA_SHORT, Integer.BYTES + Short.BYTES) & POLLIN) == 0) {
                TimeUnit.MILLISECONDS.sleep(MOMENT);
                return new byte[0];
            }
            var memory = arena.allocate(PAGE);
            var read = function("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
            var count = (long) read.invoke(descriptor, memory, (long) PAGE);
            return count <= 0 ? new byte[0] : memory.asSlice(0, count).toArray(JAVA_BYTE);
        } catch (Throwable t) {
            throw new IllegalStateException("the line gives nothing", t);
        }
    }

    /// Pulls the plug; what was sent and not yet read is gone.
    @Override
    public void close() {
        try {
            check((int) function("close", JAVA_INT, JAVA_INT).invoke(descriptor) == 0, "close");
        } catch (Throwable t) {
            throw new IllegalStateException("the line cannot be closed", t);
        }
    }

    private static void check(boolean well, String what) {
        if (!well) throw new IllegalStateException(what + " failed");
    }

    // The tests run with native access.
    @SuppressWarnings("restricted")
    private static MethodHandle function(String name, MemoryLayout returns, MemoryLayout... takes) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().find(name).orElseThrow(),
                FunctionDescriptor.of(returns, takes));
    }
}
