package guitai.device.printer;

import java.util.ArrayList;
import java.util.List;

/// Finds the status frames in what a Star printer sends. Pure; not thread-safe.
///
/// A frame is the same whether it was asked for or not: the first byte is known by its fixed bits
/// and gives the length, every further byte has bits 0, 4 and 7 clear.
final class StarReplies {
    private static final int SHORTEST = 7;
    private static final int LONGEST = 15;
    private static final int XON = 0x11;
    private static final int XOFF = 0x13;
    private static final int COUNTER = 7;

    private final int[] frame = new int[LONGEST];
    private int length;
    private int expected;
    private int noise;

    List<Reply> take(byte[] bytes, int count) {
        var replies = new ArrayList<Reply>();
        for (int i = 0; i < count; i++) {
            take(bytes[i] & 0xFF, replies);
        }
        return replies;
    }

    int noise() {
        return noise;
    }

    private void take(int b, List<Reply> replies) {
        if (length > 0 && (b & 0x91) == 0) {
            frame[length++] = b;
            if (length == expected) {
                replies.add(frame());
                length = 0;
            }
            return;
        }
        noise += length > 0 ? 1 : 0;
        length = 0;
        // Bits 1 to 3 are the length, bit 5 is eight more.
        int size = ((b >> 1) & 0x07) | ((b >> 2) & 0x08);
        if ((b & 0x91) == 0x01 && size >= SHORTEST) {
            frame[length++] = b;
            expected = size;
        } else if (b != XON && b != XOFF) {
            noise++;
        }
    }

    private Reply frame() {
        int counter =
                length > COUNTER
                        ? ((frame[COUNTER] >> 1) & 0x07) | ((frame[COUNTER] >> 2) & 0x18)
                        : Reply.Star.NO_COUNTER;
        return new Reply.Star(frame[2], frame[3], frame[4], frame[5], counter);
    }
}
