package guitai.report;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The two weights of the bundled Chinese font in one PDF document, of which only the glyphs that
/// were used are embedded.
///
/// Every text is made drawable before it is measured or drawn: PDFBox throws IllegalStateException
/// for a character that the font lacks. Not thread-safe; closed after the document was saved.
final class Typeface implements AutoCloseable {
    enum Weight {
        REGULAR,
        BOLD
    }

    private static final char MISSING = '□';

    // Its remark on "format 14 cmap tables" concerns nothing we use. Kept, or the level is lost.
    private static final Logger FONTBOX = Logger.getLogger("org.apache.fontbox");

    static {
        FONTBOX.setLevel(Level.SEVERE);
    }

    private final TrueTypeFont regularFile;
    private final TrueTypeFont boldFile;
    private final CmapLookup characters;
    private final PDFont regular;
    private final PDFont bold;

    private Typeface(PDDocument document, TrueTypeFont regularFile, TrueTypeFont boldFile)
            throws IOException {
        this.regularFile = regularFile;
        this.boldFile = boldFile;
        characters = regularFile.getUnicodeCmapLookup();
        regular = PDType0Font.load(document, regularFile, true);
        bold = PDType0Font.load(document, boldFile, true);
    }

    static Typeface in(PDDocument document) throws IOException {
        var regular = parse("NotoSansSC-400Regular-gbk.ttf");
        try {
            return new Typeface(document, regular, parse("NotoSansSC-700Bold-gbk.ttf"));
        } catch (IOException e) {
            regular.close();
            throw e;
        }
    }

    private static TrueTypeFont parse(String name) throws IOException {
        try (var file = Typeface.class.getResourceAsStream("/guitai/font/" + name)) {
            if (file == null) throw new IOException("the font " + name + " is not in the program");
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        }
    }

    PDFont font(Weight weight) {
        return switch (weight) {
            case REGULAR -> regular;
            case BOLD -> bold;
        };
    }

    /// The text as this font can show it: a box for each character it lacks, a space for controls.
    String drawable(String text) {
        var shown = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(c -> shown.append(shown(c)));
        return shown.toString();
    }

    private String shown(int character) {
        if (Character.getType(character) == Character.FORMAT) return "";
        if (Character.isISOControl(character)) return " ";
        return characters.getGlyphId(character) == 0
                ? String.valueOf(MISSING)
                : Character.toString(character);
    }

    /// @param drawable a text from [#drawable]
    float width(String drawable, Weight weight, float size) {
        try {
            return font(weight).getStringWidth(drawable) * size / 1000;
        } catch (IOException e) {
            throw new IllegalStateException("the bundled font cannot be read", e);
        }
    }

    /// The largest size up to `size` at which the text is no wider than `width`.
    float fit(String drawable, Weight weight, float size, float width) {
        var needed = width(drawable, weight, size);
        return needed <= width ? size : size * width / needed;
    }

    /// Breaks a text into lines no wider than `width`: at spaces where there are any, else between
    /// any two characters. At least one line.
    List<String> wrap(String drawable, Weight weight, float size, float width) {
        var lines = new ArrayList<String>();
        var rest = drawable.strip();
        while (rest.length() > 1 && width(rest, weight, size) > width) {
            var end = fitting(rest, weight, size, width);
            var space = rest.lastIndexOf(' ', end);
            // A Latin word is kept whole where that is possible.
            var cut = space > 0 && rest.charAt(end) < 0x2E80 ? space : end;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        if (!rest.isEmpty() || lines.isEmpty()) lines.add(rest);
        return lines;
    }

    // Less than the whole text and at least one character, so that wrapping always ends.
    private int fitting(String text, Weight weight, float size, float width) {
        var end = 1;
        while (end < text.length() - 1 && width(text.substring(0, end + 1), weight, size) <= width)
            end++;
        return end;
    }

    @Override
    public void close() throws IOException {
        try {
            regularFile.close();
        } finally {
            boldFile.close();
        }
    }
}
