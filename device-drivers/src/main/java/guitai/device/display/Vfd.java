package guitai.device.display;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Two lines of twenty characters, by the commands of Epson's DM-D, which most clones speak.
final class Vfd implements DisplayCodes {
    private static final int COLUMNS = 20;
    private static final Charset CHINESE = Charset.forName("GBK");

    private static final byte[] SELECT = {0x1B, 0x3D, 0x02};
    private static final byte[] INITIALISE = {0x1B, 0x40};
    private static final byte[] CURSOR_OFF = {0x1F, 0x43, 0x00};
    private static final byte[] CLEAR = {0x0C};
    private static final byte[] SELF_TEST = {0x1F, 0x40};

    private final boolean chinese;

    /// @param chinese whether it has the Chinese font; else other characters become `?`
    Vfd(boolean chinese) {
        this.chinese = chinese;
    }

    @Override
    public byte[] begin() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(SELECT);
        bytes.writeBytes(INITIALISE);
        bytes.writeBytes(CURSOR_OFF);
        bytes.writeBytes(CLEAR);
        return bytes.toByteArray();
    }

    @Override
    public byte[] show(CustomerDisplay.Shown shown) {
        return switch (shown) {
            case CustomerDisplay.Shown.Blank() -> CLEAR.clone();
            case CustomerDisplay.Shown.Words(var first, var second) ->
                    lines(left(first), left(second));
            case CustomerDisplay.Shown.Amount(_, var first, var amount) ->
                    lines(left(first), right(amount));
        };
    }

    // Both lines are written over in full: clearing first would flicker.
    private static byte[] lines(byte[] first, byte[] second) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(line(1, first));
        bytes.writeBytes(line(2, second));
        return bytes.toByteArray();
    }

    private static byte[] line(int number, byte[] text) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0x1F, 0x24, 0x01, (byte) number});
        bytes.writeBytes(text);
        return bytes.toByteArray();
    }

    private byte[] left(String text) {
        var bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(c -> add(bytes, c));
        return padded(bytes);
    }

    private static byte[] right(String amount) {
        return (" ".repeat(COLUMNS - amount.length()) + amount).getBytes(StandardCharsets.US_ASCII);
    }

    // A character that does not fit whole is left out; half a Chinese one would spoil the rest.
    private void add(ByteArrayOutputStream line, int character) {
        var bytes = bytes(character);
        if (line.size() + bytes.length <= COLUMNS) {
            line.writeBytes(bytes);
        }
    }

    private byte[] bytes(int character) {
        if (character >= 0x20 && character < 0x7F) {
            return new byte[] {(byte) character};
        }
        var text = Character.toString(character);
        var bytes = chinese && CHINESE.newEncoder().canEncode(text) ? text.getBytes(CHINESE) : null;
        return bytes == null || bytes.length > 2 ? new byte[] {'?'} : bytes;
    }

    private static byte[] padded(ByteArrayOutputStream line) {
        while (line.size() < COLUMNS) {
            line.write(' ');
        }
        return line.toByteArray();
    }

    @Override
    public byte[] selfTest() {
        return SELF_TEST.clone();
    }
}
