package guitai.device.virtual;

import guitai.device.virtual.ByteSource.EndOfInput;
import guitai.device.virtual.Violation.Kind;

/// Reads Star line mode byte by byte, prints it on a roll and complains about whatever is not in
/// the manual.
///
/// Knows the commands a receipt needs; anything else is unknown. Not thread-safe.
final class StarDecoder implements Interpreter.Language {
    private static final int LINES_OF_3_MM = 24;
    private static final int LINES_OF_4_MM = 32;
    // A feed of a quarter millimetre.
    private static final int DOTS_A_STEP = 2;

    private final CommandBytes in;
    private final Roll roll;
    private final Firmware firmware;
    private final Model model;
    private final Writing writing;
    private final StarCodes codes;

    StarDecoder(CommandBytes in, Roll roll, Firmware firmware, Model model) {
        this.in = in;
        this.roll = roll;
        this.firmware = firmware;
        this.model = model;
        this.writing = new Writing(in, roll, model);
        this.codes = new StarCodes(in, roll);
    }

    @Override
    public void one(int first) throws EndOfInput, InterruptedException {
        switch (first) {
            case 0x07 -> firmware.kick(0);
            case 0x0A -> roll.printLine();
            // Nothing to cancel, to turn or to end: no page is waiting.
            case 0x04, 0x0D, 0x12, 0x18 -> {}
            case 0x17 -> firmware.printed();
            case 0x19 -> firmware.kick(1);
            case 0x1B -> escape(in.next());
            default -> {
                if (first < 0x20 || first == 0x7F) {
                    in.complain(Kind.UNKNOWN_COMMAND);
                } else {
                    writing.text(first);
                }
            }
        }
    }

    private void escape(int what) throws EndOfInput, InterruptedException {
        switch (what) {
            case '@' -> reset();
            case 0x07 -> pulse(in.next(), in.next());
            case 0x1D -> group(in.next());
            case 0x1E -> record(in.next());
            case 'E' -> writing.style(writing.style().bold(true));
            case 'F' -> writing.style(writing.style().bold(false));
            case '-' -> writing.style(writing.style().underline(flag()));
            case '4' -> writing.style(writing.style().inverse(true));
            case '5' -> writing.style(writing.style().inverse(false));
            case 'i' -> size(in.next() % 48, in.next() % 48);
            case 'a' -> roll.feedLines(in.next());
            case 'J' -> roll.feedDots(in.next() * DOTS_A_STEP);
            case '0' -> roll.spacing(LINES_OF_3_MM);
            case 'z' -> roll.spacing(flag() ? LINES_OF_4_MM : LINES_OF_3_MM);
            case 'd' -> cut(in.next() % 48);
            case ' ' -> in.allowed(in.next() % 48 == 0);
            case 's' -> in.allowed(in.word() % 0x3030 == 0);
            case 'l' -> roll.margin(in.next() * Glyphs.NARROW);
            case 'Q' -> in.allowed(in.next() * Glyphs.NARROW <= model.dots());
            case 'b' -> codes.bars();
            case 'k' -> picture();
            default -> in.complain(Kind.UNKNOWN_COMMAND);
        }
    }

    private boolean flag() throws EndOfInput, InterruptedException {
        int value = in.next() % 48;
        in.allowed(value <= 1);
        return value == 1;
    }

    private void reset() {
        roll.reset();
        roll.spacing(LINES_OF_4_MM);
        writing.reset();
        codes.reset();
    }

    private void pulse(int on, int off) {
        in.allowed(on >= 1 && on <= 127 && off >= 1 && off <= 127);
    }

    private void size(int height, int width) {
        if (in.allowed(height <= 5 && width <= 5)) {
            writing.style(writing.style().size(width + 1, height + 1));
        }
    }

    private void group(int what) throws EndOfInput, InterruptedException {
        switch (what) {
            case 'a' -> align(in.next() % 48);
            case 'A' -> in.allowed(roll.to(in.word()));
            case 'R' -> in.allowed(roll.by((short) in.word()));
            case 0x03 -> in.allowed(in.data(3).length == 3);
            case 't' -> {
                int number = in.next();
                // Its own numbering: 32 is Western Windows, 0 and 1 are the American PC.
                if (in.allowed(number == 32 || number <= 1)) {
                    writing.page(CodePages.of(number == 32 ? 16 : 0));
                }
            }
            case 'y' -> codes.qr(in.next());
            default -> in.complain(Kind.UNKNOWN_COMMAND);
        }
    }

    private void align(int where) {
        if (!roll.atLineStart()) {
            in.complain(Kind.NOT_AT_LINE_START);
        } else if (in.allowed(where <= 2)) {
            roll.align(where);
        }
    }

    private void record(int what) throws EndOfInput, InterruptedException {
        switch (what) {
            case 'a' -> {
                int how = in.next() % 48;
                if (in.allowed(how <= 3)) {
                    firmware.reportChanges(how != 0);
                }
            }
            case 'E' -> {
                in.next();
                firmware.countFromZero();
            }
            case 'F' -> in.allowed(in.next() % 48 <= 1);
            default -> in.complain(Kind.UNKNOWN_COMMAND);
        }
    }

    private void picture() throws EndOfInput, InterruptedException {
        int stride = in.next() | in.next() << 8;
        if (in.allowed(stride > 0 && stride <= 72 && roll.atLineStart())) {
            roll.pending(in.data(stride * LINES_OF_3_MM), stride);
        }
    }

    private void cut(int how) throws InterruptedException {
        if (!in.allowed(how <= 3)) {
            return;
        }
        if (!roll.atLineStart()) {
            in.complain(Kind.NOT_AT_LINE_START);
        }
        roll.feedDots(how >= 2 ? 60 : 0);
        firmware.cut();
    }
}
