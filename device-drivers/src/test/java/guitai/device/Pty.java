package guitai.device;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/// A pseudo terminal held by the test: the test is the device, the driver opens [#path]. Linux with
/// glibc.
///
/// The driver sees a real serial port through its real native code; closing is pulling the plug.
public final class Pty implements AutoCloseable {
    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0400;
    private static final int TERMIOS_ROOM = 64;
    private static final short POLL_IN = 1;

    private static final MethodHandle OPEN = function("posix_openpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle GRANT = function("grantpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle UNLOCK = function("unlockpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle NAME =
            function("ptsname_r", JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle READ =
            function("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle WRITE =
            function("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle POLL =
            function("poll", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle CLOSE = function("close", JAVA_INT, JAVA_INT);
    private static final MethodHandle GET = function("tcgetattr", JAVA_INT, JAVA_INT, ADDRESS);
    private static final MethodHandle SET =
            function("tcsetattr", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);
    private static final MethodHandle SPEED = function("cfgetospeed", JAVA_INT, ADDRESS);
    private static final MethodHandle RAW = makeRaw();

    private final int descriptor;
    private final String path;
    private boolean closed;

    private Pty(int descriptor, String path) {
        this.descriptor = descriptor;
        this.path = path;
    }

    public static Pty open() {
        try (var arena = Arena.ofConfined()) {
            int fd = (int) OPEN.invokeExact(O_RDWR | O_NOCTTY);
            check(fd >= 0, "posix_openpt");
            check((int) GRANT.invokeExact(fd) == 0, "grantpt");
            check((int) UNLOCK.invokeExact(fd) == 0, "unlockpt");
            var name = arena.allocate(TERMIOS_ROOM);
            check((int) NAME.invokeExact(fd, name, (long) TERMIOS_ROOM) == 0, "ptsname_r");
            var settings = arena.allocate(TERMIOS_ROOM);
            check((int) GET.invokeExact(fd, settings) == 0, "tcgetattr");
            RAW.invokeExact(settings);
            check((int) SET.invokeExact(fd, 0, settings) == 0, "tcsetattr");
            return new Pty(fd, name.getString(0));
        } catch (Throwable t) {
            throw new IllegalStateException("no pseudo terminal", t);
        }
    }

    /// What the driver opens.
    public String path() {
        return path;
    }

    public void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    public void write(byte[] bytes) {
        try (var arena = Arena.ofConfined()) {
            var memory = arena.allocateFrom(JAVA_BYTE, bytes);
            long done = 0;
            while (done < bytes.length) {
                long count =
                        (long)
                                WRITE.invokeExact(
                                        descriptor, memory.asSlice(done), bytes.length - done);
                check(count > 0, "write");
                done += count;
            }
        } catch (Throwable t) {
            throw new IllegalStateException("the pseudo terminal takes nothing", t);
        }
    }

    /// Waits for what the driver sends.
    public byte[] read(int most) {
        try (var arena = Arena.ofConfined()) {
            var memory = arena.allocate(most);
            long count = (long) READ.invokeExact(descriptor, memory, (long) most);
            check(count > 0, "read");
            return memory.asSlice(0, count).toArray(JAVA_BYTE);
        } catch (Throwable t) {
            throw new IllegalStateException("the pseudo terminal gives nothing", t);
        }
    }

    /// What the driver has sent by now; waits a little for it. Empty also while nobody has the
    /// terminal open.
    public byte[] poll(int millis) {
        try (var arena = Arena.ofConfined()) {
            var asked = arena.allocate(8, 4);
            asked.set(JAVA_INT, 0, descriptor);
            asked.set(JAVA_SHORT, 4, POLL_IN);
            int ready = (int) POLL.invokeExact(asked, 1L, millis);
            boolean readable = ready > 0 && (asked.get(JAVA_SHORT, 6) & POLL_IN) != 0;
            return readable ? read(256) : new byte[0];
        } catch (Throwable t) {
            throw new IllegalStateException("the pseudo terminal cannot be watched", t);
        }
    }

    /// The speed the driver has set, as the constant of termios: 13 is 9600.
    public int speedConstant() {
        try (var arena = Arena.ofConfined()) {
            var settings = arena.allocate(TERMIOS_ROOM);
            check((int) GET.invokeExact(descriptor, settings) == 0, "tcgetattr");
            return (int) SPEED.invokeExact(settings);
        } catch (Throwable t) {
            throw new IllegalStateException("the pseudo terminal has no settings", t);
        }
    }

    /// Pulls the plug.
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            try {
                check((int) CLOSE.invokeExact(descriptor) == 0, "close");
            } catch (Throwable t) {
                throw new IllegalStateException("the pseudo terminal cannot be closed", t);
            }
        }
    }

    private static void check(boolean well, String what) {
        if (!well) {
            throw new IllegalStateException(what + " failed");
        }
    }

    @SuppressWarnings(
            "restricted") // The tests run with native access; that is what they are about.
    private static MethodHandle function(String name, MemoryLayout returns, MemoryLayout... takes) {
        return Linker.nativeLinker()
                .downcallHandle(address(name), FunctionDescriptor.of(returns, takes));
    }

    @SuppressWarnings("restricted") // As above.
    private static MethodHandle makeRaw() {
        return Linker.nativeLinker()
                .downcallHandle(address("cfmakeraw"), FunctionDescriptor.ofVoid(ADDRESS));
    }

    private static MemorySegment address(String name) {
        return Linker.nativeLinker().defaultLookup().find(name).orElseThrow();
    }
}
