package guitai.device.display;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Eight digits and four lamps, as most tills in China have.
///
/// Written from other people's programs, not from a maker's manual.
final class Led8 implements DisplayCodes {
    private static final int DIGITS = 8;
    private static final byte[] INITIALISE = {0x1B, 0x40};
    private static final byte[] CLEAR = {0x0C};

    @Override
    public byte[] begin() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(INITIALISE);
        bytes.writeBytes(CLEAR);
        return bytes.toByteArray();
    }

    @Override
    public byte[] show(CustomerDisplay.Shown shown) {
        return switch (shown) {
            case CustomerDisplay.Shown.Blank() -> with('0', new byte[0], true);
            case CustomerDisplay.Shown.Words _ -> with('0', new byte[0], true);
            case CustomerDisplay.Shown.Amount(var kind, _, var amount) ->
                    fits(amount)
                            ? with(lamp(kind), number(amount), false)
                            // A number that is cut off is another number.
                            : with('0', number("-"), false);
        };
    }

    private static boolean fits(String amount) {
        return amount.replace(".", "").length() <= DIGITS;
    }

    private static char lamp(CustomerDisplay.Kind kind) {
        return switch (kind) {
            case PRICE -> '1';
            case TOTAL -> '2';
            case RECEIVED -> '3';
            case CHANGE -> '4';
        };
    }

    private static byte[] number(String amount) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0x1B, 0x51, 0x41});
        bytes.writeBytes(amount.getBytes(StandardCharsets.US_ASCII));
        bytes.write('\r');
        return bytes.toByteArray();
    }

    private static byte[] with(char lamp, byte[] number, boolean clear) {
        var bytes = new ByteArrayOutputStream();
        if (clear) {
            bytes.writeBytes(CLEAR);
        }
        bytes.writeBytes(new byte[] {0x1B, 0x73, (byte) lamp});
        bytes.writeBytes(number);
        return bytes.toByteArray();
    }

    @Override
    public byte[] selfTest() {
        return number("88888888");
    }
}
