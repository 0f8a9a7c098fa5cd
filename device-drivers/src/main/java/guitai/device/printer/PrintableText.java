package guitai.device.printer;

import java.nio.charset.Charset;
import java.text.Normalizer;

/// Which characters a printer has, and how wide they are: one column a byte.
///
/// Chinese receipt printers know GB2312 or GBK: one byte is a narrow glyph, two bytes are a square
/// one. What GB18030 can only say in four bytes comes out as four wrong characters there, among
/// them the yen sign U+00A5, so it never goes out.
final class PrintableText {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int YEN = 0x00A5;
    private static final int WIDE_YEN = 0xFFE5;
    private static final int BOX = 0x25A1;

    private final boolean chinese;

    PrintableText(boolean chinese) {
        this.chinese = chinese;
    }

    /// The text with a box for each character the printer lacks and a space for each control
    /// character, so that no name of a product can command the printer.
    String printable(String text) {
        var shown = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> add(c, shown));
        return shown.toString();
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
        } else if (character < 0x7F) {
            shown.appendCodePoint(character);
        } else if (!chinese) {
            shown.append(character == YEN || character == WIDE_YEN ? 'Y' : '?');
        } else if (character == YEN) {
            shown.appendCodePoint(WIDE_YEN);
        } else {
            shown.appendCodePoint(isOnPrinter(character, type) ? character : BOX);
        }
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF);
    }

    private static boolean isOnPrinter(int character, int type) {
        return type != Character.PRIVATE_USE
                && type != Character.SURROGATE
                && Character.toString(character).getBytes(CHINESE).length == 2;
    }

    /// Columns the printable text takes.
    static int width(String printable) {
        int columns = 0;
        for (int i = 0; i < printable.length(); i++) {
            columns += width(printable.charAt(i));
        }
        return columns;
    }

    // Printable text holds no surrogates: what lies beyond the first plane became a box.
    static int width(char character) {
        return character < 0x80 ? 1 : 2;
    }

    static byte[] encode(String printable) {
        return printable.getBytes(CHINESE);
    }
}
