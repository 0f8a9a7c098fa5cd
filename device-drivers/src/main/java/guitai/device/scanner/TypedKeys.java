package guitai.device.scanner;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The key events of Linux as text, by the American layout: what a scanner types is what it read,
/// whatever layout and input method the screen has.
///
/// The codes are those of `linux/input-event-codes.h`, an event is 24 bytes on 64 bits.
final class TypedKeys implements ScanBytes {
    private static final int EVENT = 24;
    private static final int TYPE_AT = 16;
    private static final int KEY = 1;
    private static final int PRESSED = 1;

    private static final int LEFT_SHIFT = 42;
    private static final int RIGHT_SHIFT = 54;
    private static final int LEFT_CONTROL = 29;
    private static final int RIGHT_CONTROL = 97;
    private static final int ENTER = 28;
    private static final int PAD_ENTER = 96;
    private static final int TAB = 15;
    private static final int RIGHT_BRACE = 27;

    private static final Map<Integer, String> KEYS = new HashMap<>();

    static {
        row(2, "1!2@3#4$5%6^7&8*9(0)-_=+");
        row(16, "qQwWeErRtTyYuUiIoOpP[{]}");
        row(30, "aAsSdDfFgGhHjJkKlL;:'\"`~");
        row(43, "\\|zZxXcCvVbBnNmM,<.>/?");
        row(55, "**");
        row(57, "  ");
        row(71, "778899--445566++112233" + "00..");
        row(98, "//");
    }

    private final ScanFramer framer = new ScanFramer(Suffix.TAB);
    private final byte[] part = new byte[EVENT];
    private int parts;
    private boolean shift;
    private boolean control;

    private static void row(int first, String pairs) {
        for (int i = 0; i < pairs.length(); i += 2) {
            KEYS.put(first + i / 2, pairs.substring(i, i + 2));
        }
    }

    @Override
    public List<Scanned> take(byte[] bytes, int count, long nanos) {
        var typed = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            part[parts++] = bytes[i];
            if (parts == EVENT) {
                parts = 0;
                event(typed);
            }
        }
        return framer.take(typed.toByteArray(), typed.size(), nanos);
    }

    private void event(ByteArrayOutputStream typed) {
        var event = ByteBuffer.wrap(part).order(ByteOrder.nativeOrder());
        if (event.getShort(TYPE_AT) != KEY) {
            return;
        }
        int code = event.getShort(TYPE_AT + 2);
        int value = event.getInt(TYPE_AT + 4);
        switch (code) {
            case LEFT_SHIFT, RIGHT_SHIFT -> shift = value != 0;
            case LEFT_CONTROL, RIGHT_CONTROL -> control = value != 0;
            default -> {
                if (value == PRESSED) {
                    pressed(code, typed);
                }
            }
        }
    }

    private void pressed(int code, ByteArrayOutputStream typed) {
        if (code == ENTER || code == PAD_ENTER) {
            typed.write('\r');
        } else if (code == TAB) {
            typed.write('\t');
        } else if (control) {
            // Ctrl and ] is how a keyboard types GS1's separator; no other control key is data.
            if (code == RIGHT_BRACE) {
                typed.write(0x1D);
            }
        } else if (KEYS.containsKey(code)) {
            typed.write(KEYS.get(code).charAt(shift ? 1 : 0));
        }
    }

    @Override
    public Optional<Scanned> idle(long nanos) {
        return framer.idle(nanos);
    }
}
