package guitai.device.virtual;

import guitai.device.virtual.ByteSource.EndOfInput;
import guitai.device.virtual.Violation.Kind;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Turns bytes into characters, as the character set of the moment has it. Not thread-safe.
final class Writing {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final char BOX = '\u25A1';

    private final CommandBytes in;
    private final Roll roll;
    private final Model model;
    private boolean chinese;
    private boolean utf8;
    private Charset page = CodePages.USUAL;
    private Style latin = Style.PLAIN;
    // Size of Chinese characters, where FS ! has set it apart.
    private Style wide = Style.PLAIN;

    Writing(CommandBytes in, Roll roll, Model model) {
        this.in = in;
        this.roll = roll;
        this.model = model;
        this.chinese = model.chinese();
    }

    void reset() {
        chinese = model.chinese();
        utf8 = false;
        page = CodePages.USUAL;
        latin = Style.PLAIN;
        wide = Style.PLAIN;
    }

    Style style() {
        return latin;
    }

    void style(Style style) {
        latin = style;
    }

    void page(Charset newPage) {
        page = newPage;
    }

    void text(int first) throws EndOfInput, InterruptedException {
        if (first < 0x80) {
            print((char) first, false);
        } else if (utf8) {
            unicode(first);
        } else if (!chinese) {
            print(CodePages.character(page, first), false);
        } else {
            int second = in.next();
            if (second >= 0x30 && second <= 0x39) {
                in.complain(Kind.FOUR_BYTE_CHARACTER);
                print(BOX, true);
            } else {
                print(square(first, second), true);
            }
        }
    }

    private void unicode(int first) throws EndOfInput, InterruptedException {
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        var bytes = new byte[length];
        bytes[0] = (byte) first;
        for (int i = 1; i < length; i++) {
            bytes[i] = (byte) in.next();
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        boolean known = text.length() == 1 && text.charAt(0) != '\uFFFD';
        if (!known) {
            in.complain(Kind.NOT_A_CHARACTER);
        }
        print(known ? text.charAt(0) : BOX, true);
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
        in.complain(Kind.NOT_A_CHARACTER);
        return BOX;
    }

    private void print(char character, boolean square) throws InterruptedException {
        var size = square && wide.width() * wide.height() > 1 ? wide : latin;
        if (!roll.add(character, square, latin.size(size.width(), size.height()))) {
            in.complain(Kind.LINE_TOO_WIDE);
        }
    }

    /// Commands that begin with FS: the Chinese characters.
    void chinese(int what) throws EndOfInput, InterruptedException {
        switch (what) {
            case '&' -> chinese = in.allowed(model.chinese());
            case '.' -> chinese = false;
            case '-' -> latin = latin.underline(in.next() % 48 != 0);
            case 'S' -> in.allowed(in.word() == 0);
            case '(' -> {
                int function = in.next();
                var data = in.data(in.word());
                if (function == 'A') {
                    // The only font there is.
                    in.allowed(data.length == 2 && data[0] == 0x30 && data[1] % 48 == 0);
                    return;
                }
                boolean known = function == 'C' && data.length == 2 && data[0] == 0x30;
                if (in.allowed(known && (data[1] == 0x31 || data[1] == 0x32))) {
                    utf8 = data[1] == 0x32;
                }
            }
            case '!' -> {
                int size = in.next();
                if (in.allowed((size & ~0x8C) == 0)) {
                    wide = Style.PLAIN.size((size & 4) != 0 ? 2 : 1, (size & 8) != 0 ? 2 : 1);
                }
            }
            default -> in.complain(Kind.UNKNOWN_COMMAND);
        }
    }
}
