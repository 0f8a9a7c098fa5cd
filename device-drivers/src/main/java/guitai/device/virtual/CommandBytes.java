package guitai.device.virtual;

import guitai.device.virtual.ByteSource.EndOfInput;
import guitai.device.virtual.Violation.Kind;

/// The bytes of the command that is being read, and the complaints about it. Not thread-safe.
final class CommandBytes {
    private static final int SHOWN = 16;

    private final ByteSource in;
    private final Firmware firmware;
    private final byte[] command = new byte[SHOWN];
    private int length;
    private long start;

    CommandBytes(ByteSource in, Firmware firmware) {
        this.in = in;
        this.firmware = firmware;
    }

    void begin() {
        length = 0;
        start = in.taken();
    }

    boolean hasBegun() {
        return length > 0;
    }

    int next() throws EndOfInput, InterruptedException {
        int b = in.next();
        if (length < SHOWN) {
            command[length++] = (byte) b;
        }
        return b;
    }

    /// Two bytes, the low one first.
    int word() throws EndOfInput, InterruptedException {
        return next() | next() << 8;
    }

    byte[] data(int count) throws EndOfInput, InterruptedException {
        var data = new byte[count];
        for (int i = 0; i < count; i++) {
            data[i] = (byte) next();
        }
        return data;
    }

    void complain(Kind kind) {
        firmware.violation(kind, start, command, length);
    }

    /// Whether the argument is one the manual allows; complains when it is not.
    boolean allowed(boolean inManual) {
        if (!inManual) {
            complain(Kind.BAD_ARGUMENT);
        }
        return inManual;
    }
}
