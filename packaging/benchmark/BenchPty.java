import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// A pseudo terminal: this end is the device, a driver opens [#path]; or nobody does, and
/// [#openRaw] gives the driver's end as bare system calls, which is the floor. Linux with glibc.
final class BenchPty implements AutoCloseable {
    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0400;
    private static final int ROOM = 64;
    private static final MethodHandle READ =
            function("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle WRITE =
            function("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle CLOSE = function("close", JAVA_INT, JAVA_INT);

    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory = arena.allocate(1 << 16);
    private final MemorySegment heard = arena.allocate(1 << 16);
    private final int descriptor;
    private final String path;

    BenchPty() {
        try {
            descriptor =
                    (int) function("posix_openpt", JAVA_INT, JAVA_INT).invoke(O_RDWR | O_NOCTTY);
            check((int) function("grantpt", JAVA_INT, JAVA_INT).invoke(descriptor) == 0);
            check((int) function("unlockpt", JAVA_INT, JAVA_INT).invoke(descriptor) == 0);
            var name = function("ptsname_r", JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG);
            check((int) name.invoke(descriptor, memory, (long) ROOM) == 0);
            path = memory.getString(0);
            raw(descriptor);
        } catch (Throwable t) {
            throw new IllegalStateException("no pseudo terminal", t);
        }
    }

    private BenchPty(int descriptor, String path) {
        this.descriptor = descriptor;
        this.path = path;
    }

    private void raw(int fd) throws Throwable {
        check((int) function("tcgetattr", JAVA_INT, JAVA_INT, ADDRESS).invoke(fd, memory) == 0);
        Linker.nativeLinker()
                .downcallHandle(address("cfmakeraw"), FunctionDescriptor.ofVoid(ADDRESS))
                .invoke(memory);
        var set = function("tcsetattr", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);
        check((int) set.invoke(fd, 0, memory) == 0);
    }

    String path() {
        return path;
    }

    /// The driver's end, without a driver.
    BenchPty openRaw() {
        var open =
                Linker.nativeLinker()
                        .downcallHandle(
                                address("open"),
                                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
                                Linker.Option.firstVariadicArg(2));
        try {
            int fd = (int) open.invoke(arena.allocateFrom(path), O_RDWR | O_NOCTTY);
            check(fd >= 0);
            return new BenchPty(fd, path);
        } catch (Throwable t) {
            throw new IllegalStateException(path, t);
        }
    }

    void write(byte[] bytes) {
        try {
            for (int done = 0; done < bytes.length; ) {
                int part = Math.min(bytes.length - done, (int) memory.byteSize());
                MemorySegment.copy(bytes, done, memory, JAVA_BYTE, 0, part);
                long count = (long) WRITE.invokeExact(descriptor, memory, (long) part);
                check(count > 0);
                done += (int) count;
            }
        } catch (Throwable t) {
            throw new IllegalStateException("it takes nothing", t);
        }
    }

    /// Waits for bytes; on one thread only, which need not be the writing one.
    ///
    /// @return how many came; none when the other end is closed
    int read(byte[] into) {
        try {
            long most = Math.min(into.length, heard.byteSize());
            long count = (long) READ.invokeExact(descriptor, heard, most);
            if (count <= 0) return 0;
            MemorySegment.copy(heard, JAVA_BYTE, 0, into, 0, (int) count);
            return (int) count;
        } catch (Throwable t) {
            throw new IllegalStateException("it gives nothing", t);
        }
    }

    @Override
    public void close() {
        try {
            check((int) CLOSE.invokeExact(descriptor) == 0);
        } catch (Throwable t) {
            throw new IllegalStateException("it cannot be closed", t);
        }
    }

    private static void check(boolean well) {
        if (!well) throw new IllegalStateException("a system call failed");
    }

    private static MethodHandle function(String name, MemoryLayout returns, MemoryLayout... takes) {
        return Linker.nativeLinker()
                .downcallHandle(address(name), FunctionDescriptor.of(returns, takes));
    }

    private static MemorySegment address(String name) {
        return Linker.nativeLinker().defaultLookup().find(name).orElseThrow();
    }
}
