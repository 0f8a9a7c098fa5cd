package guitai.device.virtual;

import java.util.Arrays;

/// Finds the commands a printer obeys the moment they arrive, wherever they stand, even inside
/// other data. Not thread-safe.
final class RealTime implements RealTimeFilter {
    private static final byte[] CLEAR = {
        0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08
    };

    /// What to do with them.
    interface Obey {
        void pass(int b) throws InterruptedException;

        void status(int question);

        void kick(int pin);

        /// @param clear forget what is waiting to be printed
        void recover(boolean clear);
    }

    private final byte[] held = new byte[CLEAR.length];
    private int length;
    private final Obey obey;

    RealTime(Obey obey) {
        this.obey = obey;
    }

    @Override
    public void take(int b) throws InterruptedException {
        held[length++] = (byte) b;
        while (length > 0 && !mayBecome()) {
            passFirst();
        }
        if (length > 0 && obeyed()) {
            length = 0;
        }
    }

    @Override
    public void end() throws InterruptedException {
        while (length > 0) {
            passFirst();
        }
    }

    private void passFirst() throws InterruptedException {
        int first = held[0] & 0xFF;
        System.arraycopy(held, 1, held, 0, --length);
        obey.pass(first);
    }

    private boolean mayBecome() {
        return held[0] == 0x10
                && switch (length) {
                    case 1 -> true;
                    case 2 -> held[1] == 0x04 || held[1] == 0x05 || held[1] == 0x14;
                    default -> third();
                };
    }

    private boolean third() {
        return switch (held[1]) {
            case 0x04 -> held[2] >= 1 && held[2] <= 4;
            case 0x05 -> held[2] == 1 || held[2] == 2;
            default -> held[2] == 1 ? pulse() : Arrays.equals(held, 0, length, CLEAR, 0, length);
        };
    }

    private boolean pulse() {
        boolean pin = length < 4 || held[3] == 0 || held[3] == 1;
        boolean time = length < 5 || (held[4] >= 1 && held[4] <= 8);
        return pin && time;
    }

    private boolean obeyed() {
        if (length == 3 && held[1] == 0x04) {
            obey.status(held[2]);
            return true;
        }
        if (length == 3 && held[1] == 0x05) {
            obey.recover(held[2] == 2);
            return true;
        }
        if (length == 5 && held[1] == 0x14 && held[2] == 1) {
            obey.kick(held[3]);
            return true;
        }
        if (length == CLEAR.length) {
            obey.recover(true);
            return true;
        }
        return false;
    }
}
