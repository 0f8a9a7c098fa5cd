package guitai.device.printer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sorts the bytes of a printer into replies by their fixed bits. Pure; not thread-safe.
///
/// The order of the checks is the printers' own: the patterns do not overlap. Bytes that fit none
/// are dropped.
final class Replies {
    private static final int LONGEST_BLOCK = 80;
    private static final int XON = 0x11;
    private static final int XOFF = 0x13;
    private static final int PROCESS_ID = 0x37;
    private static final int PROCESS_ID_LENGTH = 6;

    private final byte[] block = new byte[LONGEST_BLOCK];
    private int blockLength;
    private final int[] changed = new int[4];
    private int changedLength;
    private int noise;

    List<Reply> take(byte[] bytes, int count) {
        var replies = new ArrayList<Reply>();
        for (int i = 0; i < count; i++) {
            take(bytes[i] & 0xFF, replies);
        }
        return replies;
    }

    /// How many bytes no printer sends have come so far.
    int noise() {
        return noise;
    }

    private void take(int b, List<Reply> replies) {
        if (blockLength > 0) {
            inBlock(b, replies);
        } else if (changedLength > 0 && (b & 0x90) == 0) {
            changed[changedLength++] = b;
            if (changedLength == changed.length) {
                replies.add(new Reply.Changed(changed[0], changed[1], changed[2]));
                changedLength = 0;
            }
        } else {
            changedLength = 0;
            start(b, replies);
        }
    }

    private void start(int b, List<Reply> replies) {
        if ((b & 0x93) == 0x12) {
            replies.add(new Reply.Answered(b));
        } else if ((b & 0x93) == 0x10) {
            changed[0] = b;
            changedLength = 1;
        } else if (b == PROCESS_ID || b == 0x5F || b == 0x35 || b == 0x3B || b == 0x3D) {
            block[0] = (byte) b;
            blockLength = 1;
        } else if ((b & 0x90) == 0) {
            replies.add(new Reply.Fence());
        } else if (b != XON && b != XOFF) {
            noise++;
        }
    }

    private void inBlock(int b, List<Reply> replies) {
        if (b != 0 && blockLength < LONGEST_BLOCK) {
            block[blockLength++] = (byte) b;
            return;
        }
        if (b == 0
                && block[0] == PROCESS_ID
                && block[1] == 0x22
                && blockLength == PROCESS_ID_LENGTH) {
            var id = Arrays.copyOfRange(block, 2, PROCESS_ID_LENGTH);
            replies.add(new Reply.Numbered(new String(id, StandardCharsets.US_ASCII)));
        }
        blockLength = 0;
    }
}
