package guitai.device.link;

import java.util.Arrays;
import java.util.HexFormat;

/// Some bytes that went over a link at once. [Tape] shows them; alone they are never printed, for
/// they may hold a customer's payment code.
final class Frame {

    /// Seen from this machine.
    enum Way {
        OUT('>'),
        IN('<');

        private final char mark;

        Way(char mark) {
            this.mark = mark;
        }

        char mark() {
            return mark;
        }
    }

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Way way;
    private final long nanos;
    private final byte[] bytes;

    /// @param nanos on the clock of [System#nanoTime]
    Frame(Way way, long nanos, byte[] bytes, int from, int to) {
        this.way = way;
        this.nanos = nanos;
        this.bytes = Arrays.copyOfRange(bytes, from, to);
    }

    Way way() {
        return way;
    }

    long nanos() {
        return nanos;
    }

    int length() {
        return bytes.length;
    }

    int octet(int at) {
        return bytes[at] & 0xFF;
    }

    /// Two digits a byte; what is hidden is two stars.
    String hex(boolean[] hidden) {
        var text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            if (i > 0) text.append(' ');
            text.append(hidden[i] ? "**" : HEX.toHexDigits(bytes[i]));
        }
        return text.toString();
    }

    /// A character a byte; what is hidden is a star.
    String text(boolean[] hidden) {
        var text = new StringBuilder();
        for (byte octet : bytes(hidden)) {
            text.append(octet >= ' ' && octet < 0x7F ? (char) octet : '·');
        }
        return text.toString();
    }

    /// What is hidden is a star.
    byte[] bytes(boolean[] hidden) {
        var shown = bytes.clone();
        for (int i = 0; i < shown.length; i++) {
            if (hidden[i]) shown[i] = '*';
        }
        return shown;
    }

    @Override
    public String toString() {
        return "Frame[" + way + ", " + bytes.length + " bytes]";
    }
}
