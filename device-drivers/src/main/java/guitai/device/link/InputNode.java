package guitai.device.link;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/// A node of Linux that only speaks, such as `/dev/hidraw0` or `/dev/input/event3`: reports and key
/// events, as the kernel hands them out. Linux on 64 bits.
///
/// [#grabbed] takes a keyboard away from everybody else, so that what a scanner types reaches no
/// window; it needs the right to read the node (group `input` or a rule of udev). Java's own files
/// cannot do it: a grab belongs to the descriptor, and a read must end when this is closed.
public final class InputNode implements Link {
    // linux/input.h: _IOW('E', 0x90, int)
    private static final long EVIOCGRAB = 0x40044590L;
    private static final int O_RDONLY_NOCTTY_CLOEXEC = 0x80100;
    private static final short POLL_IN = 1;
    private static final int SLICE_MILLIS = 100;
    private static final int ENOENT = 2;
    private static final int ENODEV_AT_OPEN = 6;
    private static final int EACCES = 13;
    private static final int EPERM = 1;
    private static final int EBUSY = 16;

    private final int descriptor;
    private final String path;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean closed;
    private boolean let;

    private InputNode(int descriptor, String path) {
        this.descriptor = descriptor;
        this.path = path;
    }

    /// Opens a node that others may read as well.
    ///
    /// @throws DeviceFault `NOT_FOUND`, `NOT_ALLOWED` or `BROKEN`
    public static InputNode open(String path) throws DeviceFault {
        if (!Files.exists(Path.of(path))) {
            throw new DeviceFault(DeviceReason.NOT_FOUND, path);
        }
        try (var arena = Arena.ofConfined()) {
            var errno = arena.allocate(Native.STATE);
            int fd =
                    (int)
                            Native.OPEN.invokeExact(
                                    errno,
                                    arena.allocateFrom(path, StandardCharsets.UTF_8),
                                    O_RDONLY_NOCTTY_CLOEXEC);
            if (fd < 0) {
                throw new DeviceFault(reason(Native.errno(errno)), path);
            }
            return new InputNode(fd, path);
        } catch (Throwable thrown) {
            throw fault(thrown, path);
        }
    }

    /// Opens a keyboard and takes it away from every window.
    ///
    /// @throws DeviceFault as [#open], and `IN_USE` when another program has taken it
    public static InputNode grabbed(String path) throws DeviceFault {
        var node = open(path);
        try (var arena = Arena.ofConfined()) {
            var errno = arena.allocate(Native.STATE);
            int done = (int) Native.IOCTL.invokeExact(errno, node.descriptor, EVIOCGRAB, 1L);
            if (done != 0) {
                throw new DeviceFault(reason(Native.errno(errno)), path + " cannot be grabbed");
            }
            return node;
        } catch (Throwable thrown) {
            node.close();
            throw fault(thrown, path);
        }
    }

    private static DeviceReason reason(int errno) {
        return switch (errno) {
            case ENOENT, ENODEV_AT_OPEN -> DeviceReason.NOT_FOUND;
            case EACCES, EPERM -> DeviceReason.NOT_ALLOWED;
            case EBUSY -> DeviceReason.IN_USE;
            default -> DeviceReason.BROKEN;
        };
    }

    private static DeviceFault fault(Throwable thrown, String path) {
        return thrown instanceof DeviceFault fault
                ? fault
                : new DeviceFault(DeviceReason.BROKEN, path, thrown);
    }

    @Override
    public int read(byte[] into, Duration wait) throws DeviceFault {
        long end = System.nanoTime() + wait.toNanos();
        do {
            long left = (end - System.nanoTime()) / 1_000_000;
            int count = readOnce(into, Math.clamp(left, 0, SLICE_MILLIS));
            if (count > 0) {
                return count;
            }
        } while (System.nanoTime() - end < 0);
        return 0;
    }

    // The descriptor is closed under the same lock: its number may be another file's right after.
    private int readOnce(byte[] into, int millis) throws DeviceFault {
        lock.lock();
        try (var arena = Arena.ofConfined()) {
            if (closed) {
                throw new DeviceFault(DeviceReason.CLOSED, path);
            }
            var asked = arena.allocate(8, 4);
            asked.set(JAVA_INT, 0, descriptor);
            asked.set(JAVA_SHORT, 4, POLL_IN);
            int ready = (int) Native.POLL.invokeExact(asked, 1L, millis);
            short found = asked.get(JAVA_SHORT, 6);
            if (ready <= 0) {
                return 0;
            }
            if ((found & POLL_IN) == 0) {
                throw new DeviceFault(DeviceReason.LOST, path);
            }
            var memory = arena.allocate(into.length);
            long count = (long) Native.READ.invokeExact(descriptor, memory, (long) into.length);
            if (count <= 0) {
                throw new DeviceFault(DeviceReason.LOST, path);
            }
            MemorySegment.copy(memory, JAVA_BYTE, 0, into, 0, (int) count);
            return (int) count;
        } catch (Throwable thrown) {
            throw fault(thrown, path);
        } finally {
            lock.unlock();
        }
    }

    /// Such a node takes nothing.
    ///
    /// @throws DeviceFault always
    @Override
    public void write(byte[] bytes) throws DeviceFault {
        throw new DeviceFault(DeviceReason.NOT_ALLOWED, path + " is only read");
    }

    /// Waits for a read that is under way, a tenth of a second at most.
    @Override
    public void close() {
        closed = true;
        lock.lock();
        try {
            if (!let) {
                let = true;
                var _ = (int) Native.CLOSE.invokeExact(descriptor);
            }
        } catch (Throwable thrown) {
            System.getLogger(InputNode.class.getName())
                    .log(System.Logger.Level.WARNING, "closing " + path, thrown);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return path;
    }

    /// What of the C library is called; found on the first use, on Linux.
    private static final class Native {
        static final StructLayout STATE = Linker.Option.captureStateLayout();
        private static final VarHandle ERRNO =
                STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

        static final MethodHandle OPEN =
                counting("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), 2);
        static final MethodHandle IOCTL =
                counting(
                        "ioctl",
                        FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG),
                        2);
        static final MethodHandle POLL =
                function("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
        static final MethodHandle READ =
                function("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
        static final MethodHandle CLOSE =
                function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

        static int errno(MemorySegment state) {
            return (int) ERRNO.get(state, 0L);
        }

        @SuppressWarnings("restricted") // The program runs with native access; this is what for.
        private static MethodHandle function(
                String name, FunctionDescriptor form, Linker.Option... how) {
            var linker = Linker.nativeLinker();
            return linker.downcallHandle(
                    linker.defaultLookup().find(name).orElseThrow(), form, how);
        }

        /// One with a variable number of arguments, which says why it failed.
        @SuppressWarnings("restricted") // As above.
        private static MethodHandle counting(String name, FunctionDescriptor form, int fixed) {
            return function(
                    name,
                    form,
                    Linker.Option.firstVariadicArg(fixed),
                    Linker.Option.captureCallState("errno"));
        }
    }
}
