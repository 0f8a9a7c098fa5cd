package guitai.device.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Star line mode (Star Micronics, "Star Line Mode Command Specifications").
///
/// It is asked how it is (`ESC ACK SOH`) and told not to report by itself, because Star says not to
/// do both. Its answer carries a counter that goes up by one for each `ETB` it has come to in
/// printing order: that is how it says that a job is on paper.
final class StarLine implements Dialect {
    private static final byte[] INIT = {0x1B, 0x40};
    private static final byte[] REPORT_NOTHING = {0x1B, 0x1E, 0x61, 0};
    private static final byte[] HOW_ARE_YOU = {0x1B, 0x06, 0x01};
    private static final byte[] CENTRE = {0x1B, 0x1D, 0x61, 1};
    private static final byte[] LEFT = {0x1B, 0x1D, 0x61, 0};
    private static final byte[] BOLD_ON = {0x1B, 0x45};
    private static final byte[] BOLD_OFF = {0x1B, 0x46};
    private static final byte[] ETB = {0x17};
    private static final byte[] LINES_OF_3_MM = {0x1B, 0x30};
    private static final byte[] LINES_OF_4_MM = {0x1B, 0x7A, 1};
    private static final byte[] LINE_FEED = {0x0A};
    // Dots: feeds of quarter millimetres (ESC J n), each two dots.
    private static final byte[] GAP = {0x1B, 0x4A, 6};
    private static final int BAND = 24;
    private static final int BAR_HEIGHT = 80;
    private static final int CODE_128 = '6';
    private static final int EAN_13 = '3';
    private static final int WITH_TEXT_AND_LINE_FEED = '2';
    private static final int LINES_TO_TEAR_OFF = 4;

    private final PrinterProfile profile;
    private final PrintableText characters;
    private final TextPicture drawnText;
    private final CodePicture drawnCodes;
    private final PictureBytes pictures;
    private final StarReplies replies = new StarReplies();

    StarLine(PrinterProfile profile) {
        this.profile = profile;
        this.characters = new PrintableText(profile);
        this.drawnText = new TextPicture(profile);
        this.drawnCodes = new CodePicture(profile);
        this.pictures = new PictureBytes(profile);
    }

    @Override
    public byte[] greeting() {
        return REPORT_NOTHING.clone();
    }

    @Override
    public List<byte[]> job(List<PrintLine> lines, String id) {
        var parts = new ArrayList<byte[]>();
        parts.add(join(INIT, profile.font().on().array(), page(), greeting(), LINES_OF_4_MM));
        for (var line : lines) {
            parts.addAll(pieces(line));
        }
        parts.add(ETB.clone());
        return parts;
    }

    private byte[] page() {
        return profile.codePage()
                .map(number -> new byte[] {0x1B, 0x1D, 0x74, number.byteValue()})
                .orElse(new byte[0]);
    }

    // It counts what it comes to: one more, whosever it was.
    @Override
    public byte[] fence() {
        return profile.can(Capability.CONFIRMATION) ? ETB.clone() : new byte[0];
    }

    @Override
    public boolean counts() {
        return true;
    }

    @Override
    public int questions() {
        return 1;
    }

    @Override
    public byte[] ask(int question) {
        return HOW_ARE_YOU.clone();
    }

    // FS and SUB act at once, BEL and EM in turn.
    @Override
    public byte[] kick(DrawerPin pin) {
        boolean atOnce = profile.drawer().atOnce();
        return new byte[] {
            switch (pin) {
                case TWO -> (byte) (atOnce ? 0x1C : 0x07);
                case FIVE -> (byte) (atOnce ? 0x1A : 0x19);
            }
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
            case PrintLine.Text text ->
                    characters.isOnPrinter(text.text())
                            ? List.of(text(text))
                            : drawnText(drawnText.draw(text).trimmed());
            case PrintLine.Feed(var lines) -> List.of(feed(lines));
            case PrintLine.Qr(var text, var cell) ->
                    profile.qr() && isHarmless(text)
                            ? List.of(join(GAP, CENTRE, qr(text, cell), LEFT, GAP))
                            : drawn(drawnCodes.qr(text, cell));
            case PrintLine.Code128(var text, var module) ->
                    profile.bars() && fitsUnpacked(text, module)
                            ? List.of(bars(CODE_128, module, text))
                            : drawn(drawnCodes.code128(text, module), text);
            case PrintLine.Ean13(var digits, var module) ->
                    profile.bars()
                            ? List.of(bars(EAN_13, module, digits))
                            : drawn(drawnCodes.ean13(digits, module), digits);
            case PrintLine.Cut _ ->
                    List.of(
                            profile.can(Capability.CUT)
                                    ? profile.cut().array()
                                    : feed(LINES_TO_TEAR_OFF));
        };
    }

    // Nothing says that a Star puts two digits into one symbol, so it is measured as if it did not:
    // start, check and stop are 35 modules, 20 of white belong to it.
    private boolean fitsUnpacked(String text, int module) {
        return (35 + 11 * text.length() + 20) * module <= profile.dots();
    }

    // The length of the data is a byte like any other: 28 would fire the drawer.
    private static boolean isHarmless(String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length & 0xFF;
        return length < 0x19 || length > 0x1C;
    }

    private static byte[] feed(int lines) {
        return new byte[] {0x1B, 0x61, (byte) lines};
    }

    private List<byte[]> drawn(Picture picture) {
        var pieces = new ArrayList<byte[]>();
        pieces.add(LINES_OF_3_MM);
        pieces.addAll(pictures.bands(picture));
        pieces.add(LINES_OF_4_MM);
        return pieces;
    }

    // What is below the feet of a line of usual size is white: it need not be a band of its own.
    private List<byte[]> drawnText(Picture text) {
        int white = text.height() % BAND;
        var pieces = drawn(text.top(text.height() - white));
        if (white > 0) {
            pieces.add(new byte[] {0x1B, 0x4A, (byte) (white / 2)});
        }
        return pieces;
    }

    private List<byte[]> drawn(Picture code, String below) {
        var pieces = drawn(code);
        pieces.addFirst(GAP);
        pieces.add(join(CENTRE, below.getBytes(StandardCharsets.US_ASCII), LINE_FEED, LEFT, GAP));
        return pieces;
    }

    private byte[] text(PrintLine.Text text) {
        var bytes = join(characters.encode(text.text()), LINE_FEED);
        if (text.bold()) {
            bytes = join(BOLD_ON, bytes, BOLD_OFF);
        }
        return text.size() == Block.Size.NORMAL
                ? bytes
                : join(size(text.size()), bytes, size(Block.Size.NORMAL));
    }

    // Height comes first here, and 0 is once.
    private static byte[] size(Block.Size size) {
        return new byte[] {0x1B, 0x69, (byte) (size.height() - 1), (byte) (size.width() - 1)};
    }

    private static byte[] qr(String text, int cell) {
        var data = text.getBytes(StandardCharsets.UTF_8);
        return join(
                new byte[] {0x1B, 0x1D, 0x79, 0x53, 0x30, 2},
                new byte[] {0x1B, 0x1D, 0x79, 0x53, 0x31, 1},
                new byte[] {0x1B, 0x1D, 0x79, 0x53, 0x32, (byte) cell},
                new byte[] {
                    0x1B, 0x1D, 0x79, 0x44, 0x31, 0, (byte) data.length, (byte) (data.length >> 8)
                },
                data,
                new byte[] {0x1B, 0x1D, 0x79, 0x50},
                LINE_FEED);
    }

    // The width is given as '1' for two dots a module, '2' for three, '3' for four.
    private static byte[] bars(int symbology, int module, String data) {
        return join(
                GAP,
                CENTRE,
                new byte[] {
                    0x1B,
                    0x62,
                    (byte) symbology,
                    WITH_TEXT_AND_LINE_FEED,
                    (byte) ('0' + module - 1),
                    BAR_HEIGHT
                },
                // In its Code 128 a percent sign begins an escape; it stands for itself as %0.
                data.replace("%", "%0").getBytes(StandardCharsets.US_ASCII),
                new byte[] {0x1E},
                LEFT,
                GAP);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
