package guitai.device.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// ESC/POS, as Epson wrote it and everybody else copied it.
final class EscPos implements Dialect {
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
    private static final byte[] SMALL_GAP = {0x1B, 0x4A, 6};
    private static final int BAR_HEIGHT = 80;
    // Half a second in steps of 2 ms: a coil that is fired again at once gets hot.
    private static final int PAUSE_AFTER_PULSE = 250;
    private static final int LINES_TO_TEAR_OFF = 4;

    private final PrinterProfile profile;
    private final PrintableText characters;
    private final TextPicture drawnText;
    private final CodePicture drawnCodes;
    private final PictureBytes pictures;
    private final Replies replies = new Replies();

    EscPos(PrinterProfile profile) {
        this.profile = profile;
        this.characters = new PrintableText(profile);
        this.drawnText = new TextPicture(profile);
        this.drawnCodes = new CodePicture(profile);
        this.pictures = new PictureBytes(profile);
    }

    @Override
    public List<byte[]> job(List<PrintLine> lines, String id) {
        var parts = new ArrayList<byte[]>();
        var page = profile.codePage().map(n -> new byte[] {0x1B, 0x74, n.byteValue()});
        parts.add(join(INIT, profile.font().on().array(), page.orElse(new byte[0]), greeting()));
        for (var line : lines) {
            parts.addAll(pieces(line));
        }
        parts.add(fence(id));
        return parts;
    }

    private byte[] fence(String id) {
        if (profile.can(Capability.NUMBERED_CONFIRMATION)) {
            return join(new byte[] {0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30}, ascii(id));
        }
        return fence();
    }

    @Override
    public byte[] fence() {
        boolean bare =
                profile.can(Capability.CONFIRMATION)
                        && !profile.can(Capability.NUMBERED_CONFIRMATION);
        return bare ? FENCE.clone() : new byte[0];
    }

    @Override
    public boolean counts() {
        return false;
    }

    // An init ends it, so each job says it again.
    @Override
    public byte[] greeting() {
        return profile.can(Capability.REPORTS_CHANGES) ? REPORT_ALL_CHANGES.clone() : new byte[0];
    }

    @Override
    public int questions() {
        return profile.can(Capability.STATUS) ? 4 : 0;
    }

    @Override
    public byte[] ask(int question) {
        return new byte[] {0x10, 0x04, (byte) question};
    }

    // The pulse is given in steps of 100 ms at once, and of 2 ms, with the pause after it, in turn.
    @Override
    public byte[] kick(DrawerPin pin) {
        byte which =
                switch (pin) {
                    case TWO -> 0;
                    case FIVE -> 1;
                };
        int pulse = profile.drawer().pulse();
        return profile.drawer().atOnce()
                ? new byte[] {0x10, 0x14, 1, which, (byte) ((pulse + 50) / 100)}
                : new byte[] {
                    0x1B, 0x70, which, (byte) Math.min(255, pulse / 2), (byte) PAUSE_AFTER_PULSE
                };
    }

    @Override
    public List<Reply> hear(byte[] bytes, int count) {
        return replies.take(bytes, count);
    }

    @Override
    public int noise() {
        return replies.noise();
    }

    private List<byte[]> pieces(PrintLine line) {
        return switch (line) {
            case PrintLine.Text text when !characters.isOnPrinter(text.text()) -> {
                var pieces = new ArrayList<>(pictures.bands(drawnText.draw(text).trimmed()));
                if (text.size() != Block.Size.NORMAL) {
                    pieces.add(BELOW_LARGE);
                }
                yield pieces;
            }
            case PrintLine.Qr(var text, var cell) when !profile.qr() ->
                    drawn(drawnCodes.qr(text, cell), "");
            case PrintLine.Code128(var text, var module) when !profile.bars() ->
                    drawn(drawnCodes.code128(text, module), text);
            case PrintLine.Ean13(var digits, var module) when !profile.bars() ->
                    drawn(drawnCodes.ean13(digits, module), digits);
            case PrintLine.Text _,
                    PrintLine.Feed _,
                    PrintLine.Qr _,
                    PrintLine.Code128 _,
                    PrintLine.Ean13 _,
                    PrintLine.Cut _ ->
                    List.of(line(line));
        };
    }

    private List<byte[]> drawn(Picture code, String below) {
        var pieces = new ArrayList<byte[]>();
        pieces.add(GAP);
        pieces.addAll(pictures.bands(code));
        if (!below.isEmpty()) {
            pieces.add(join(SMALL_GAP, CENTRE, ascii(below), new byte[] {0x0A}, LEFT));
        }
        pieces.add(GAP);
        return pieces;
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
                            ? profile.cut().array()
                            : new byte[] {0x1B, 0x64, LINES_TO_TEAR_OFF};
        };
    }

    private byte[] text(PrintLine.Text text) {
        var bytes = join(characters.encode(text.text()), new byte[] {0x0A});
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
        return profile.font().ownSizes()
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
