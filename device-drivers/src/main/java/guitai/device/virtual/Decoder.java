package guitai.device.virtual;

import guitai.device.virtual.ByteSource.EndOfInput;
import guitai.device.virtual.Violation.Kind;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Reads ESC/POS byte by byte, prints it on a roll and complains about whatever is not in the
/// manual.
///
/// Knows the commands a receipt needs; anything else is unknown. Not thread-safe.
final class Decoder {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final char BOX = '\u25A1';
    private static final int SHOWN = 16;

    private final ByteSource in;
    private final Roll roll;
    private final Firmware firmware;
    private final CodeCommands codes;
    private final byte[] command = new byte[SHOWN];
    private int commandLength;
    private long commandStart;
    private boolean chinese = true;
    private Style latin = Style.PLAIN;
    // Size of Chinese characters, where FS ! has set it apart.
    private Style wide = Style.PLAIN;

    Decoder(ByteSource in, Roll roll, Firmware firmware) {
        this.in = in;
        this.roll = roll;
        this.firmware = firmware;
        this.codes = new CodeCommands(this, roll);
    }

    /// Prints until the other side hangs up.
    void connection() throws InterruptedException {
        while (true) {
            commandLength = 0;
            commandStart = in.taken();
            try {
                one(next());
            } catch (EndOfInput e) {
                if (commandLength > 0) {
                    complain(Kind.UNFINISHED);
                }
                if (!e.torn) {
                    return;
                }
                if (!roll.isBlank()) {
                    firmware.cut();
                }
            }
            if (roll.isTooLong()) {
                complain(Kind.PAPER_TOO_LONG);
                firmware.cut();
            }
        }
    }

    int next() throws EndOfInput, InterruptedException {
        int b = in.next();
        if (commandLength < SHOWN) {
            command[commandLength++] = (byte) b;
        }
        return b;
    }

    byte[] data(int length) throws EndOfInput, InterruptedException {
        var data = new byte[length];
        for (int i = 0; i < length; i++) {
            data[i] = (byte) next();
        }
        return data;
    }

    void complain(Kind kind) {
        firmware.violation(kind, commandStart, command, commandLength);
    }

    /// Whether the argument is one the manual allows; complains when it is not.
    boolean allowed(boolean inManual) {
        if (!inManual) {
            complain(Kind.BAD_ARGUMENT);
        }
        return inManual;
    }

    private void one(int first) throws EndOfInput, InterruptedException {
        switch (first) {
            case 0x0A -> roll.printLine();
            case 0x0D -> {}
            case 0x1B -> escape(next());
            case 0x1C -> chinese(next());
            case 0x1D -> group(next());
            default -> {
                if (first < 0x20 || first == 0x7F) {
                    complain(Kind.UNKNOWN_COMMAND);
                } else {
                    text(first);
                }
            }
        }
    }

    private void text(int first) throws EndOfInput, InterruptedException {
        if (first < 0x80) {
            print((char) first, false);
        } else if (!chinese) {
            complain(Kind.NOT_A_CHARACTER);
            print(BOX, false);
        } else {
            int second = next();
            if (second >= 0x30 && second <= 0x39) {
                complain(Kind.FOUR_BYTE_CHARACTER);
                print(BOX, true);
            } else {
                print(square(first, second), true);
            }
        }
    }

    private char square(int first, int second) {
        try {
            var bytes = ByteBuffer.wrap(new byte[] {(byte) first, (byte) second});
            var characters = CHINESE.newDecoder().decode(bytes);
            if (characters.length() == 1) {
                return characters.get();
            }
        } catch (CharacterCodingException e) {
            // Told below, like every other pair of bytes that is no character.
        }
        complain(Kind.NOT_A_CHARACTER);
        return BOX;
    }

    private void print(char character, boolean square) throws InterruptedException {
        var size = square && wide.width() * wide.height() > 1 ? wide : latin;
        if (!roll.add(character, square, latin.size(size.width(), size.height()))) {
            complain(Kind.LINE_TOO_WIDE);
        }
    }

    private void reset() {
        roll.reset();
        chinese = true;
        latin = Style.PLAIN;
        wide = Style.PLAIN;
        codes.reset();
        firmware.reportChanges(false);
    }

    private void escape(int what) throws EndOfInput, InterruptedException {
        switch (what) {
            case '@' -> reset();
            case 'E' -> latin = latin.bold((next() & 1) == 1);
            case '-' -> latin = latin.underline(next() % 48 != 0);
            case 'a' -> align(next());
            case '2' -> roll.usualSpacing();
            case '3' -> roll.spacing(next());
            case 'd' -> roll.feedLines(next());
            case 'J' -> roll.feedDots(next());
            case 'p' -> {
                int pin = next() % 48;
                next();
                next();
                if (allowed(pin <= 1)) {
                    firmware.kick(pin);
                }
            }
            case 'i', 'm' -> cut(0);
            default -> complain(Kind.UNKNOWN_COMMAND);
        }
    }

    private void align(int where) {
        if (!roll.atLineStart()) {
            complain(Kind.NOT_AT_LINE_START);
        } else if (allowed(where <= 2 || (where >= '0' && where <= '2'))) {
            roll.align(where % 48);
        }
    }

    private void chinese(int what) throws EndOfInput, InterruptedException {
        switch (what) {
            case '&' -> chinese = true;
            case '.' -> chinese = false;
            case '!' -> {
                int size = next();
                if (allowed((size & ~0x8C) == 0)) {
                    wide = Style.PLAIN.size((size & 4) != 0 ? 2 : 1, (size & 8) != 0 ? 2 : 1);
                }
            }
            default -> complain(Kind.UNKNOWN_COMMAND);
        }
    }

    private void group(int what) throws EndOfInput, InterruptedException {
        switch (what) {
            case '!' -> {
                int size = next();
                if (allowed((size & 0x88) == 0)) {
                    latin = latin.size((size >> 4) + 1, (size & 7) + 1);
                }
            }
            case 'B' -> latin = latin.inverse((next() & 1) == 1);
            case 'V' -> {
                int how = next();
                if (how == 65 || how == 66) {
                    cut(next());
                } else if (allowed(how <= 1 || how == '0' || how == '1')) {
                    cut(0);
                }
            }
            case 'a' -> firmware.reportChanges(next() != 0);
            case 'r' -> {
                int which = next() % 48;
                if (allowed(which == 1 || which == 2)) {
                    firmware.answer(
                            new byte[] {
                                (byte) (which == 1 ? firmware.paperBits() : firmware.drawerBits())
                            });
                }
            }
            case 'I' -> identify(next());
            case 'h', 'w', 'H', 'k' -> codes.bars(what);
            case '(' -> extended(next());
            default -> complain(Kind.UNKNOWN_COMMAND);
        }
    }

    private void extended(int what) throws EndOfInput, InterruptedException {
        int length = next() | next() << 8;
        var data = data(length);
        switch (what) {
            case 'k' -> codes.symbol(data);
            case 'H' -> {
                if (allowed(length == 6 && data[0] == 0x30 && data[1] == 0x30)) {
                    firmware.answer(new byte[] {0x37, 0x22, data[2], data[3], data[4], data[5], 0});
                }
            }
            default -> complain(Kind.UNKNOWN_COMMAND);
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
        if (allowed(!text.isEmpty())) {
            firmware.answer(("_" + text + "\0").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void cut(int feed) throws InterruptedException {
        if (!roll.atLineStart()) {
            complain(Kind.NOT_AT_LINE_START);
        }
        // The knife sits this far above the head; printers feed by themselves so that it does not
        // cut through text.
        roll.feedDots(feed + 60);
        firmware.cut();
    }
}
