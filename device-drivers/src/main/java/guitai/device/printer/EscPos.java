package guitai.device.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Says lines in ESC/POS. Pure.
final class EscPos {
    private static final byte[] INIT = {0x1B, 0x40};
    private static final byte[] REPORT_ALL_CHANGES = {0x1D, 0x61, (byte) 0xFF};
    private static final byte[] CENTRE = {0x1B, 0x61, 1};
    private static final byte[] LEFT = {0x1B, 0x61, 0};
    private static final byte[] BOLD_ON = {0x1B, 0x45, 1};
    private static final byte[] BOLD_OFF = {0x1B, 0x45, 0};
    private static final byte[] FENCE = {0x1D, 0x72, 1};
    // A code needs white around it; 12 dots above and below are enough with the margins of the
    // lines.
    private static final byte[] GAP = {0x1B, 0x4A, 12};
    // Printers set a large line as close as its characters are high; the next would touch it.
    private static final byte[] BELOW_LARGE = {0x1B, 0x4A, 8};
    private static final int BAR_HEIGHT = 80;
    private static final int LINES_TO_TEAR_OFF = 4;

    private final PrinterProfile profile;

    EscPos(PrinterProfile profile) {
        this.profile = profile;
    }

    /// A whole job, cut at places where a real-time command may come between: the lines, and a last
    /// part that makes the printer say when all before it is on paper.
    ///
    /// @param id four digits the printer repeats, where it can
    List<byte[]> job(List<PrintLine> lines, String id) {
        var parts = new ArrayList<byte[]>();
        parts.add(join(INIT, profile.chineseOnBytes(), greeting()));
        for (var line : lines) {
            parts.add(line(line));
        }
        parts.add(
                profile.can(Capability.NUMBERED_CONFIRMATION)
                        ? join(new byte[] {0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30}, ascii(id))
                        : FENCE.clone());
        return parts;
    }

    /// What is sent when the connection is new; an init ends it, so each job says it again.
    byte[] greeting() {
        return profile.can(Capability.REPORTS_CHANGES) ? REPORT_ALL_CHANGES.clone() : new byte[0];
    }

    /// Asks for status 1 to 4, answered at once whatever the printer is doing.
    static byte[] ask(int question) {
        return new byte[] {0x10, 0x04, (byte) question};
    }

    /// Fires a drawer at once; the pulse is given in steps of 100 ms.
    static byte[] kick(DrawerPin pin) {
        byte which =
                switch (pin) {
                    case TWO -> 0;
                    case FIVE -> 1;
                };
        return new byte[] {0x10, 0x14, 1, which, 2};
    }

    byte[] line(PrintLine line) {
        return switch (line) {
            case PrintLine.Text text -> text(text);
            case PrintLine.Feed(var lines) -> new byte[] {0x1B, 0x64, (byte) lines};
            case PrintLine.Qr(var text, var cell) -> join(GAP, CENTRE, qr(text, cell), LEFT, GAP);
            case PrintLine.Code128(var text, var module) ->
                    bars(module, 73, Code128Data.of(text).bytes());
            case PrintLine.Ean13(var digits, var module) -> bars(module, 67, ascii(digits));
            case PrintLine.Cut _ ->
                    profile.can(Capability.CUT)
                            ? profile.cutBytes()
                            : new byte[] {0x1B, 0x64, LINES_TO_TEAR_OFF};
        };
    }

    private byte[] text(PrintLine.Text text) {
        var bytes = join(PrintableText.encode(text.text()), new byte[] {0x0A});
        if (text.bold()) {
            bytes = join(BOLD_ON, bytes, BOLD_OFF);
        }
        return text.size() == Block.Size.NORMAL
                ? bytes
                : join(size(text.size()), bytes, size(Block.Size.NORMAL), BELOW_LARGE);
    }

    private byte[] size(Block.Size size) {
        var latin = new byte[] {0x1D, 0x21, (byte) ((size.width() - 1) << 4 | (size.height() - 1))};
        // Cheap models scale Chinese characters only when told apart: 4 is wide, 8 is high.
        return profile.chineseSizes()
                ? join(
                        latin,
                        new byte[] {
                            0x1C, 0x21, (byte) ((size.width() - 1) * 4 + (size.height() - 1) * 8)
                        })
                : latin;
    }

    private static byte[] qr(String text, int cell) {
        var data = text.getBytes(StandardCharsets.UTF_8);
        int length = data.length + 3;
        return join(
                new byte[] {0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0},
                new byte[] {0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, (byte) cell},
                new byte[] {0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x31},
                new byte[] {
                    0x1D, 0x28, 0x6B, (byte) length, (byte) (length >> 8), 0x31, 0x50, 0x30
                },
                data,
                new byte[] {0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30});
    }

    private static byte[] bars(int module, int symbology, byte[] data) {
        return join(
                GAP,
                CENTRE,
                new byte[] {0x1D, 0x68, BAR_HEIGHT, 0x1D, 0x77, (byte) module, 0x1D, 0x48, 2},
                new byte[] {0x1D, 0x6B, (byte) symbology, (byte) data.length},
                data,
                LEFT,
                GAP);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
