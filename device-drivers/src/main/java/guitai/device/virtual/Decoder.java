package guitai.device.virtual;

import guitai.device.virtual.ByteSource.EndOfInput;
import guitai.device.virtual.Violation.Kind;

import java.nio.charset.StandardCharsets;

/// Reads ESC/POS byte by byte, prints it on a roll and complains about whatever is not in the
/// manual.
///
/// Knows the commands a receipt needs; anything else is unknown. Not thread-safe.
final class Decoder implements Interpreter.Language {
    private final CommandBytes in;
    private final Roll roll;
    private final Firmware firmware;
    private final Model model;
    private final Writing writing;
    private final CodeCommands codes;
    private final PictureCommands pictures;

    Decoder(CommandBytes in, Roll roll, Firmware firmware, Model model) {
        this.in = in;
        this.roll = roll;
        this.firmware = firmware;
        this.model = model;
        this.writing = new Writing(in, roll, model);
        this.codes = new CodeCommands(in, roll);
        this.pictures = new PictureCommands(in, roll);
    }

    @Override
    public void one(int first) throws EndOfInput, InterruptedException {
        switch (first) {
            case 0x0A -> roll.printLine();
            case 0x0D -> {}
            case 0x1B -> escape(in.next());
            case 0x1C -> writing.chinese(in.next());
            case 0x1D -> group(in.next());
            default -> {
                if (first < 0x20 || first == 0x7F) {
                    in.complain(Kind.UNKNOWN_COMMAND);
                } else {
                    writing.text(first);
                }
            }
        }
    }

    private void reset() {
        roll.reset();
        writing.reset();
        codes.reset();
        firmware.reportChanges(false);
    }

    private void escape(int what) throws EndOfInput, InterruptedException {
        switch (what) {
            case '@' -> reset();
            case 'E' -> writing.style(writing.style().bold((in.next() & 1) == 1));
            case '-' -> writing.style(writing.style().underline(in.next() % 48 != 0));
            case 'a' -> align(in.next());
            case '2' -> roll.usualSpacing();
            case '3' -> roll.spacing(in.next());
            case 'd' -> roll.feedLines(in.next());
            case 'J' -> roll.feedDots(in.next());
            case 'p' -> {
                int pin = in.next() % 48;
                in.next();
                in.next();
                if (in.allowed(pin <= 1)) {
                    firmware.kick(pin);
                }
            }
            case 'i', 'm' -> cut(0);
            case 't' -> {
                int number = in.next();
                if (in.allowed(CodePages.isKnown(number))) {
                    writing.page(CodePages.of(number));
                }
            }
            case '*' -> pictures.columns();
            case 'M', ' ', '{' -> in.allowed(in.next() % 48 <= 1);
            case '$' -> in.allowed(roll.to(in.word()));
            case '\\' -> in.allowed(roll.by((short) in.word()));
            default -> in.complain(Kind.UNKNOWN_COMMAND);
        }
    }

    private void align(int where) {
        if (!roll.atLineStart()) {
            in.complain(Kind.NOT_AT_LINE_START);
        } else if (in.allowed(where <= 2 || (where >= '0' && where <= '2'))) {
            roll.align(where % 48);
        }
    }

    private void group(int what) throws EndOfInput, InterruptedException {
        switch (what) {
            case '!' -> {
                int size = in.next();
                if (in.allowed((size & 0x88) == 0)) {
                    writing.style(writing.style().size((size >> 4) + 1, (size & 7) + 1));
                }
            }
            case 'B' -> writing.style(writing.style().inverse((in.next() & 1) == 1));
            case 'V' -> {
                int how = in.next();
                if (how == 65 || how == 66) {
                    cut(in.next());
                } else if (in.allowed(how <= 1 || how == '0' || how == '1')) {
                    cut(0);
                }
            }
            case 'a' -> {
                boolean wanted = in.next() != 0;
                if (in.allowed(model.reports())) {
                    firmware.reportChanges(wanted);
                }
            }
            case 'v' -> pictures.raster();
            case '8' -> {
                if (in.allowed(in.next() == 'L')) {
                    pictures.graphics(in.word() | in.word() << 16);
                }
            }
            case 'L' -> roll.margin(in.word());
            case 'W' -> in.allowed(in.word() <= model.dots());
            case 'r' -> {
                int which = in.next() % 48;
                if (in.allowed(which == 1 || which == 2)) {
                    firmware.answer(
                            new byte[] {
                                (byte) (which == 1 ? firmware.paperBits() : firmware.drawerBits())
                            });
                }
            }
            case 'I' -> identify(in.next());
            case 'h', 'w', 'H', 'k' -> {
                if (in.allowed(model.codes())) {
                    codes.bars(what);
                }
            }
            case '(' -> extended(in.next());
            default -> in.complain(Kind.UNKNOWN_COMMAND);
        }
    }

    private void extended(int what) throws EndOfInput, InterruptedException {
        int length = in.word();
        if (what == 'L') {
            pictures.graphics(length);
            return;
        }
        var data = in.data(length);
        switch (what) {
            case 'k' -> {
                if (in.allowed(model.codes())) {
                    codes.symbol(data);
                }
            }
            case 'H' -> {
                if (in.allowed(
                        model.numbers() && length == 6 && data[0] == 0x30 && data[1] == 0x30)) {
                    firmware.answer(new byte[] {0x37, 0x22, data[2], data[3], data[4], data[5], 0});
                }
            }
            default -> in.complain(Kind.UNKNOWN_COMMAND);
        }
    }

    private void identify(int what) {
        var text =
                switch (what) {
                    case 65 -> "1.0";
                    case 66 -> "GUITAI";
                    case 67 -> "VIRTUAL";
                    case 68 -> "V0000001";
                    default -> "";
                };
        if (in.allowed(!text.isEmpty())) {
            firmware.answer(("_" + text + "\0").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void cut(int feed) throws InterruptedException {
        if (!roll.atLineStart()) {
            in.complain(Kind.NOT_AT_LINE_START);
        }
        // The knife sits this far above the head; printers feed by themselves so that it does not
        // cut through text.
        roll.feedDots(feed + 60);
        firmware.cut();
    }
}
