package guitai.device.link;

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
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// The few calls of the C library that a character device needs and Java does not have: open
/// without waiting, wait with a deadline, ioctl. Linux. Any thread.
///
/// Each returns what the C function returns, and minus the error number where that is -1.
final class Posix {
    static final int EINTR = 4;
    static final int EAGAIN = 11;
    static final int READABLE = 0x001;
    static final int WRITABLE = 0x004;
    static final int GONE = 0x008 | 0x010 | 0x020;

    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0x100;
    private static final int O_NONBLOCK = 0x800;
    private static final int O_CLOEXEC = 0x80000;
    // struct pollfd: descriptor, events asked for, events that are.
    private static final int POLLFD = 8;

    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO =
            STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private static final MethodHandle OPEN =
            variadic("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), 2);
    private static final MethodHandle READ =
            function("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle WRITE =
            function("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle CLOSE =
            function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle POLL =
            function("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle IOCTL =
            variadic("ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS), 2);

    private Posix() {}

    static int open(String path) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            int flags = O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC;
            int fd = (int) OPEN.invokeExact(state, arena.allocateFrom(path), flags);
            return fd < 0 ? -errno(state) : fd;
        } catch (Throwable t) {
            throw impossible(t);
        }
    }

    static int read(int fd, byte[] into) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            var memory = arena.allocate(into.length);
            long count = (long) READ.invokeExact(state, fd, memory, (long) into.length);
            if (count < 0) {
                return -errno(state);
            }
            MemorySegment.copy(memory, JAVA_BYTE, 0, into, 0, (int) count);
            return (int) count;
        } catch (Throwable t) {
            throw impossible(t);
        }
    }

    static int write(int fd, byte[] bytes, int from) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            int length = bytes.length - from;
            var memory = arena.allocate(length);
            MemorySegment.copy(bytes, from, memory, JAVA_BYTE, 0, length);
            long count = (long) WRITE.invokeExact(state, fd, memory, (long) length);
            return count < 0 ? -errno(state) : (int) count;
        } catch (Throwable t) {
            throw impossible(t);
        }
    }

    /// @return which of `events` are so, and [#GONE] where the other side is; 0 when none came in
    ///   time
    static int poll(int fd, int events, int millis) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            var asked = arena.allocate(POLLFD);
            asked.set(JAVA_INT, 0, fd);
            asked.set(JAVA_SHORT, 4, (short) events);
            int count = (int) POLL.invokeExact(state, asked, 1L, millis);
            return count < 0 ? -errno(state) : count == 0 ? 0 : asked.get(JAVA_SHORT, 6);
        } catch (Throwable t) {
            throw impossible(t);
        }
    }

    /// @param buffer what the call reads or fills
    static int ioctl(int fd, long request, byte[] buffer) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            var memory = arena.allocateFrom(JAVA_BYTE, buffer);
            int result = (int) IOCTL.invokeExact(state, fd, request, memory);
            MemorySegment.copy(memory, JAVA_BYTE, 0, buffer, 0, buffer.length);
            return result < 0 ? -errno(state) : result;
        } catch (Throwable t) {
            throw impossible(t);
        }
    }

    static void close(int fd) {
        try (var arena = Arena.ofConfined()) {
            // The descriptor is given up whatever the answer is.
            int result = (int) CLOSE.invokeExact(arena.allocate(STATE), fd);
            assert result <= 0;
        } catch (Throwable t) {
            throw impossible(t);
        }
    }

    private static int errno(MemorySegment state) {
        return (int) ERRNO.get(state, 0L);
    }

    private static IllegalStateException impossible(Throwable t) {
        return new IllegalStateException("a call of the C library could not be made", t);
    }

    private static MethodHandle function(String name, FunctionDescriptor shape) {
        return handle(name, shape, Linker.Option.captureCallState("errno"));
    }

    private static MethodHandle variadic(String name, FunctionDescriptor shape, int first) {
        return handle(
                name,
                shape,
                Linker.Option.captureCallState("errno"),
                Linker.Option.firstVariadicArg(first));
    }

    // The program is started with native access, as the serial ports need it too.
    @SuppressWarnings("restricted")
    private static MethodHandle handle(
            String name, FunctionDescriptor shape, Linker.Option... options) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().find(name).orElseThrow(), shape, options);
    }
}
