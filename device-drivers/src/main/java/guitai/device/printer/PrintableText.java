package guitai.device.printer;

import guitai.device.printer.PrinterProfile.Encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;

/// Which characters a printer has, and how wide they are in columns. Pure.
///
/// Chinese receipt printers know GB2312 or GBK: one byte is a narrow glyph, two bytes are a square
/// one. What GB18030 can only say in four bytes comes out as four wrong characters there, among
/// them the yen sign U+00A5, so it never goes out. What a printer lacks is drawn as a picture, and
/// where it takes none either, it is a box.
final class PrintableText {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int YEN = 0x00A5;
    private static final int WIDE_YEN = 0xFFE5;
    private static final int BOX = 0x25A1;
    // Below are the alphabets, which Latin printers set one column wide; from here on (CJK
    // radicals)
    // characters are square.
    private static final int FIRST_SQUARE = 0x2E80;

    private final Encoding encoding;
    private final boolean pictures;

    PrintableText(PrinterProfile profile) {
        this(profile.font().encoding(), profile.printsPictures());
    }

    /// @param pictures whether what the font lacks may stay, to be drawn
    PrintableText(Encoding encoding, boolean pictures) {
        this.encoding = encoding;
        this.pictures = pictures;
    }

    /// The text with a space for each control character, so that no name of a product can command
    /// the printer, and with a box for each character that can be neither printed nor drawn.
    String printable(String text) {
        if (isPlain(text)) {
            return text;
        }
        var shown = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> add(c, shown));
        return shown.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private void add(int character, StringBuilder shown) {
        int type = Character.getType(character);
        if (type == Character.FORMAT || isVariationSelector(character)) {
            // Joins or dresses its neighbours; has no width of its own.
            return;
        }
        if (Character.isISOControl(character)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.SPACE_SEPARATOR && character != 0x3000)) {
            shown.append(' ');
        } else {
            add(character, type, shown);
        }
    }

    private void add(int character, int type, StringBuilder shown) {
        boolean drawable =
                pictures
                        && type != Character.PRIVATE_USE
                        && type != Character.SURROGATE
                        && type != Character.UNASSIGNED;
        if (isOnPrinter(character)) {
            shown.appendCodePoint(character);
        } else if (character == YEN && isOnPrinter(WIDE_YEN)) {
            shown.appendCodePoint(WIDE_YEN);
        } else if (drawable) {
            shown.appendCodePoint(character);
        } else if (isOnPrinter(BOX)) {
            shown.appendCodePoint(BOX);
        } else {
            shown.append(character == YEN || character == WIDE_YEN ? 'Y' : '?');
        }
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF);
    }

    /// Whether the printer's own font has all of it.
    boolean isOnPrinter(String printable) {
        return isPlain(printable) || printable.codePoints().allMatch(this::isOnPrinter);
    }

    private boolean isOnPrinter(int character) {
        if (character < 0x80) {
            return character != 0x7F;
        }
        return switch (encoding) {
            // A printer that takes UTF-8 has the same Chinese font as the one that takes GB18030.
            case Encoding.Gb18030(), Encoding.Utf8() -> isTwoBytes(character);
            case Encoding.CodePage(var _, var charset) ->
                    charset.newEncoder().canEncode(Character.toString(character))
                            // The upper controls of some pages are no characters on any printer.
                            && !Character.isISOControl(character);
            case Encoding.Ascii() -> false;
        };
    }

    private static boolean isTwoBytes(int character) {
        return TwoBytes.ALL.get(character);
    }

    // Asking the character set for each character of each line is slow.
    private static final class TwoBytes {
        static final BitSet ALL = new BitSet(0x10000);

        static {
            for (int c = 0x80; c < 0x10000; c++) {
                int type = Character.getType(c);
                if (type != Character.PRIVATE_USE
                        && type != Character.SURROGATE
                        && Character.toString(c).getBytes(CHINESE).length == 2) {
                    ALL.set(c);
                }
            }
        }
    }

    /// Columns the printable text takes.
    int width(String printable) {
        int columns = 0;
        for (int i = 0; i < printable.length(); ) {
            int character = printable.codePointAt(i);
            columns += width(character);
            i += Character.charCount(character);
        }
        return columns;
    }

    int width(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (isMark(character)) {
            return 0;
        }
        return switch (encoding) {
            case Encoding.Gb18030(), Encoding.Utf8() -> 2;
            case Encoding.CodePage(var _, var _), Encoding.Ascii() ->
                    character < FIRST_SQUARE ? 1 : 2;
        };
    }

    /// Whether it is drawn over the character before it.
    static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    byte[] encode(String printable) {
        return printable.getBytes(
                switch (encoding) {
                    case Encoding.Gb18030() -> CHINESE;
                    case Encoding.Utf8() -> StandardCharsets.UTF_8;
                    case Encoding.CodePage(var _, var charset) -> charset;
                    case Encoding.Ascii() -> StandardCharsets.US_ASCII;
                });
    }
}
