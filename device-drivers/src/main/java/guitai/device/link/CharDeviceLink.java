package guitai.device.link;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// A device that is a file under `/dev`, such as the USB printer `/dev/usb/lp0`. Linux only.
///
/// Never waits in the kernel for longer than a tenth of a second, so that closing always ends it.
/// (A `FileChannel` cannot do this: it lets nobody write while somebody reads.)
///
/// Tried on pseudo terminals. Not tried here for want of hardware, and so unverified: the answers
/// of [#lineStatus] and [#deviceId] on a real `usblp`, whose driver lets one process at a time open
/// it (`IN_USE`).
public final class CharDeviceLink implements Link {
    private static final int SLICE_MILLIS = 100;
    private static final int ENOENT = 2;
    private static final int ENXIO = 6;
    private static final int EACCES = 13;
    private static final int EPERM = 1;
    private static final int EBUSY = 16;
    private static final int ENODEV = 19;
    // linux/lp.h: LPGETSTATUS, and what usblp.c calls LPIOC_GET_DEVICE_ID for 1024 bytes.
    private static final long GET_STATUS = 0x060B;
    private static final int ID_LENGTH = 1024;
    private static final long GET_DEVICE_ID = 2L << 30 | (long) ID_LENGTH << 16 | 'P' << 8 | 1;

    private final String path;
    private final int descriptor;
    // Whoever uses the descriptor holds it for reading: it is closed when nobody does, because the
    // next file that is opened gets the same number.
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
    private volatile boolean closed;
    // Guarded by the write lock.
    private boolean released;

    private CharDeviceLink(String path, int descriptor) {
        this.path = path;
        this.descriptor = descriptor;
    }

    /// Opens the device.
    ///
    /// @throws DeviceFault `NOT_FOUND`, `IN_USE`, `NOT_ALLOWED` (the user must be in the group of
    ///   the file, `lp` for printers), or `BROKEN`
    public static CharDeviceLink open(String path) throws DeviceFault {
        int descriptor = Posix.open(path);
        if (descriptor >= 0) {
            return new CharDeviceLink(path, descriptor);
        }
        throw new DeviceFault(
                switch (-descriptor) {
                    case ENOENT, ENXIO, ENODEV -> DeviceReason.NOT_FOUND;
                    case EACCES, EPERM -> DeviceReason.NOT_ALLOWED;
                    case EBUSY -> DeviceReason.IN_USE;
                    default -> DeviceReason.BROKEN;
                },
                path);
    }

    /// What the plug itself says, without the printer's help: bit 0x20 paper is out, 0x10 on line,
    /// 0x08 no error. Empty where the device is no printer.
    ///
    /// @throws DeviceFault `CLOSED`
    public OptionalInt lineStatus() throws DeviceFault {
        var answer = new byte[Integer.BYTES];
        return control(GET_STATUS, answer) < 0
                ? OptionalInt.empty()
                : OptionalInt.of(answer[0] & 0xFF);
    }

    /// What the device says it is (IEEE 1284), such as `MFG:EPSON;MDL:TM-T82;CMD:ESC/POS;`. Empty
    /// where it does not.
    ///
    /// @throws DeviceFault `CLOSED`
    public Optional<String> deviceId() throws DeviceFault {
        var answer = new byte[ID_LENGTH];
        if (control(GET_DEVICE_ID, answer) < 0) {
            return Optional.empty();
        }
        // Two bytes of length, the high one first, that count themselves.
        int length = Math.min(ID_LENGTH, ((answer[0] & 0xFF) << 8) | (answer[1] & 0xFF));
        return length <= 2
                ? Optional.empty()
                : Optional.of(
                        new String(
                                Arrays.copyOfRange(answer, 2, length), StandardCharsets.US_ASCII));
    }

    private int control(long request, byte[] answer) throws DeviceFault {
        enter();
        try {
            return Posix.ioctl(descriptor, request, answer);
        } finally {
            use.readLock().unlock();
        }
    }

    @Override
    public int read(byte[] into, Duration wait) throws DeviceFault {
        long end = System.nanoTime() + wait.toNanos();
        do {
            enter();
            try {
                int events = Posix.poll(descriptor, Posix.READABLE, slice(end));
                int count = (events & Posix.READABLE) == 0 ? 0 : take(into);
                if (count > 0) {
                    return count;
                }
                // A hung-up terminal is readable for ever and has nothing.
                boolean failed = events < 0 && events != -Posix.EINTR;
                if (failed || (events > 0 && (events & Posix.GONE) != 0)) {
                    throw new DeviceFault(DeviceReason.LOST, path);
                }
            } finally {
                use.readLock().unlock();
            }
        } while (System.nanoTime() - end < 0);
        return 0;
    }

    private int take(byte[] into) throws DeviceFault {
        int count = Posix.read(descriptor, into);
        if (count < 0 && count != -Posix.EAGAIN && count != -Posix.EINTR) {
            throw new DeviceFault(DeviceReason.LOST, path);
        }
        return count;
    }

    private static int slice(long end) {
        long left = (end - System.nanoTime()) / 1_000_000;
        return Math.clamp(left, 1, SLICE_MILLIS);
    }

    @Override
    public void write(byte[] bytes) throws DeviceFault {
        int sent = 0;
        while (sent < bytes.length) {
            enter();
            try {
                int count = Posix.write(descriptor, bytes, sent);
                if (count > 0) {
                    sent += count;
                } else if (count == 0 || count == -Posix.EAGAIN || count == -Posix.EINTR) {
                    awaitRoom();
                } else {
                    throw new DeviceFault(DeviceReason.LOST, path);
                }
            } finally {
                use.readLock().unlock();
            }
        }
    }

    private void awaitRoom() throws DeviceFault {
        int events = Posix.poll(descriptor, Posix.WRITABLE, SLICE_MILLIS);
        if (events > 0 && (events & Posix.GONE) != 0) {
            throw new DeviceFault(DeviceReason.LOST, path);
        }
    }

    private void enter() throws DeviceFault {
        use.readLock().lock();
        if (closed) {
            use.readLock().unlock();
            throw new DeviceFault(DeviceReason.CLOSED, path);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        use.writeLock().lock();
        try {
            if (!released) {
                released = true;
                Posix.close(descriptor);
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    @Override
    public String toString() {
        return path;
    }
}
