package guitai.device.virtual;

import java.util.ArrayList;
import java.util.List;

/// The print head and the paper under it: puts characters and codes on paper, line by line. Not
/// thread-safe.
final class Roll {
    /// The motor, which moves no paper that is not there.
    interface Feeder {
        /// Waits until this much paper can be moved.
        void feed(int dots) throws InterruptedException;
    }

    private record Cell(char character, boolean wide, Style style, int gap) {
        Cell(char character, boolean wide, Style style) {
            this(character, wide, style, 0);
        }

        int width() {
            return gap > 0 ? gap : (wide ? Glyphs.WIDE : Glyphs.NARROW) * style.width();
        }

        int height() {
            return Glyphs.HEIGHT * style.height();
        }
    }

    /// 203 dots an inch are 8 a millimetre; more than this comes out when nobody cuts.
    static final int LONGEST = 3_000 * 8;

    private static final int USUAL_SPACING = 30;
    private static final String PICTURE = "[picture]";
    private static final int GAP_ABOVE_DIGITS = 6;

    private final int dots;
    private final Feeder feeder;
    private final Glyphs glyphs = new Glyphs();
    private final List<Cell> line = new ArrayList<>();
    private int lineWidth;
    private Canvas canvas;
    private final List<String> lines = new ArrayList<>();
    private int spacing = USUAL_SPACING;
    private int alignment;
    private int margin;
    private byte[] pending = new byte[0];
    private int pendingStride = 1;

    Roll(int dots, Feeder feeder) {
        this.dots = dots;
        this.feeder = feeder;
        this.canvas = new Canvas(dots);
    }

    void reset() {
        line.clear();
        lineWidth = 0;
        spacing = USUAL_SPACING;
        alignment = 0;
        margin = 0;
    }

    boolean atLineStart() {
        return line.isEmpty();
    }

    boolean isTooLong() {
        return canvas.height() > LONGEST;
    }

    /// Whether there is anything on the paper since the last cut.
    boolean isBlank() {
        return canvas.height() == 0 && line.isEmpty();
    }

    void spacing(int newSpacing) {
        spacing = newSpacing;
    }

    void usualSpacing() {
        spacing = USUAL_SPACING;
    }

    /// 0 left, 1 centre, 2 right.
    void align(int newAlignment) {
        alignment = newAlignment;
    }

    /// Adds a character to the line.
    ///
    /// @return false when the line was full and had to be printed first, as printers do
    boolean add(char character, boolean wide, Style style) throws InterruptedException {
        var cell = new Cell(character, wide, style);
        boolean fits = lineWidth + cell.width() <= dots;
        if (!fits) {
            printLine();
        }
        line.add(cell);
        lineWidth += cell.width();
        return fits;
    }

    /// Goes to a place in the line, in dots from the left margin.
    ///
    /// @return false when that is to the left of what is there, or beside the paper
    boolean to(int x) {
        int gap = margin + x - lineWidth;
        if (gap < 0 || margin + x > dots) {
            return false;
        }
        if (gap > 0) {
            line.add(new Cell(' ', false, Style.PLAIN, gap));
            lineWidth += gap;
        }
        return true;
    }

    /// Goes on by some dots.
    boolean by(int x) {
        return to(lineWidth - margin + x);
    }

    void margin(int left) {
        margin = left;
    }

    void printLine() throws InterruptedException {
        if (pending.length > 0) {
            printPending();
            return;
        }
        int high = line.stream().mapToInt(Cell::height).max().orElse(0);
        int top = move(Math.max(spacing, high));
        int x = indent(lineWidth);
        var text = new StringBuilder(" ".repeat(x / Glyphs.NARROW));
        for (var cell : line) {
            if (cell.gap() > 0) {
                text.append(" ".repeat(cell.gap() / Glyphs.NARROW));
            } else {
                draw(cell, x, top + high - cell.height());
                text.append(cell.character());
            }
            x += cell.width();
        }
        lines.add(text.toString().stripTrailing());
        line.clear();
        lineWidth = 0;
    }

    void feedLines(int count) throws InterruptedException {
        if (!line.isEmpty()) {
            printLine();
            count--;
        }
        for (int i = 0; i < count; i++) {
            move(spacing);
            lines.add("");
        }
    }

    void feedDots(int count) throws InterruptedException {
        if (!line.isEmpty()) {
            printLine();
        }
        move(count);
    }

    /// Prints a code.
    ///
    /// @param high dots each row of modules is high
    /// @param digits to be printed below; empty for none
    /// @return false when it is wider than the paper, and then nothing is printed
    boolean code(Codes.Modules code, int module, int high, String digits)
            throws InterruptedException {
        int width = code.rows()[0].length * module;
        if (width > dots) {
            return false;
        }
        int top = move(code.rows().length * high);
        int left = indent(width);
        for (int y = 0; y < code.rows().length * high; y++) {
            for (int x = 0; x < width; x++) {
                if (code.rows()[y / high][x / module]) {
                    canvas.black(left + x, top + y);
                }
            }
        }
        if (!digits.isEmpty()) {
            int x = left + (width - digits.length() * Glyphs.NARROW) / 2;
            int y = move(GAP_ABOVE_DIGITS + Glyphs.HEIGHT) + GAP_ABOVE_DIGITS;
            for (int i = 0; i < digits.length(); i++) {
                draw(new Cell(digits.charAt(i), false, Style.PLAIN), x + i * Glyphs.NARROW, y);
            }
        }
        return true;
    }

    /// Prints a picture; what is beside the paper is lost.
    ///
    /// @return false when it is wider than the paper
    boolean picture(byte[] data, int stride, int wide, int high) throws InterruptedException {
        if (!line.isEmpty()) {
            printLine();
        }
        int rows = data.length / stride;
        int top = move(rows * high);
        paint(data, stride, wide, high, indent(Math.min(dots, stride * 8 * wide)), top);
        if (lines.isEmpty() || !lines.getLast().equals(PICTURE)) {
            lines.add(PICTURE);
        }
        return stride * 8 * wide <= dots + 7;
    }

    private void paint(byte[] data, int stride, int wide, int high, int left, int top) {
        for (int y = 0; y < data.length / stride * high; y++) {
            for (int x = 0; x < stride * 8 * wide; x++) {
                int b = data[y / high * stride + x / wide / 8];
                if ((b & 0x80 >> x / wide % 8) != 0) {
                    canvas.black(left + x, top + y);
                }
            }
        }
    }

    /// A picture of 24 rows that is part of the line and printed with it.
    void pending(byte[] data, int stride) {
        pending = data;
        pendingStride = stride;
    }

    private void printPending() throws InterruptedException {
        var data = pending;
        pending = new byte[0];
        int top = move(Math.max(spacing, data.length / pendingStride));
        paint(data, pendingStride, 1, 1, indent(Math.min(dots, pendingStride * 8)), top);
        if (lines.isEmpty() || !lines.getLast().equals(PICTURE)) {
            lines.add(PICTURE);
        }
    }

    void note(String what) {
        lines.add(what);
    }

    Paper cut(int number) {
        var paper = new Paper(number, List.copyOf(lines), canvas.image());
        canvas = new Canvas(dots);
        lines.clear();
        return paper;
    }

    private int move(int distance) throws InterruptedException {
        feeder.feed(distance);
        int top = canvas.height();
        canvas.advance(distance);
        return top;
    }

    private int indent(int width) {
        return switch (alignment) {
            case 1 -> (dots - width) / 2;
            case 2 -> dots - width;
            default -> 0;
        };
    }

    private void draw(Cell cell, int left, int top) {
        var style = cell.style();
        var glyph = glyphs.dots(cell.character(), cell.wide(), style.bold());
        int narrow = cell.wide() ? Glyphs.WIDE : Glyphs.NARROW;
        for (int y = 0; y < cell.height(); y++) {
            for (int x = 0; x < cell.width(); x++) {
                boolean underlined = style.underline() && y >= cell.height() - 2;
                boolean ink = glyph[y / style.height() * narrow + x / style.width()] || underlined;
                if (ink != style.inverse()) {
                    canvas.black(left + x, top + y);
                }
            }
        }
    }
}
