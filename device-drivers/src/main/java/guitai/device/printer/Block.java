package guitai.device.printer;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// One thing on the paper, from top to bottom.
public sealed interface Block {

    /// How large characters are. Double width halves the columns of a line.
    enum Size {
        NORMAL(1, 1),
        TALL(1, 2),
        DOUBLE(2, 2);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }
    }

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /// A line with up to three parts. Parts that do not fit beside each other go below each other;
    /// none is ever cut.
    record Text(String left, String centre, String right, boolean bold, Size size)
            implements Block {}

    /// Cells side by side, such as name, quantity, price, amount.
    ///
    /// The first cell takes the width the others leave. A text too long for that goes on lines of
    /// its own, over the full width, with the other cells below it.
    record Row(List<Cell> cells, boolean bold) implements Block {
        public Row {
            cells = List.copyOf(cells);
            if (cells.size() < 2 || cells.size() > 6) {
                throw new IllegalArgumentException("a row has 2..6 cells: " + cells.size());
            }
        }
    }

    /// One text of a [Row].
    ///
    /// @param width columns it gets at least; ignored for the first cell of a row. A wider text
    ///   gets more
    record Cell(String text, int width, Align align) {
        public Cell {
            if (width < 0 || width > 48) {
                throw new IllegalArgumentException("a cell is 0..48 columns wide: " + width);
            }
        }
    }

    /// A line across the paper, of `-` or, when heavy, of `=`.
    record Rule(boolean heavy) implements Block {}

    /// Empty lines.
    record Feed(int lines) implements Block {
        public Feed {
            if (lines < 1 || lines > 20) {
                throw new IllegalArgumentException("feed 1..20 lines: " + lines);
            }
        }
    }

    /// A QR code, centred, error correction M.
    ///
    /// @param text at most 300 bytes of UTF-8, without control characters
    record Qr(String text) implements Block {
        public Qr {
            int bytes = text.getBytes(StandardCharsets.UTF_8).length;
            if (text.chars().anyMatch(Character::isISOControl)) {
                // Some printers obey 10 04 and its like wherever they see it, inside data too.
                throw new IllegalArgumentException("a QR code has no control characters here");
            }
            if (bytes < 1 || bytes > 300) {
                throw new IllegalArgumentException("a QR code holds 1..300 bytes here: " + bytes);
            }
        }
    }

    /// A Code 128 bar code, centred, with its text below. Where it is too wide for the paper, the
    /// same text is printed as a QR code instead, so that it can be scanned on any paper.
    ///
    /// @param text 1 to 60 printable ASCII characters
    record Code128(String text) implements Block {
        public Code128 {
            if (!text.matches("[ -~]{1,60}")) {
                throw new IllegalArgumentException(
                        "Code 128 takes 1..60 printable ASCII characters here");
            }
        }
    }

    /// An EAN-13 bar code, centred, with its digits below.
    ///
    /// @param digits 13 digits with a right check digit
    record Ean13(String digits) implements Block {
        public Ean13 {
            if (!digits.matches("[0-9]{13}") || checkSum(digits) % 10 != 0) {
                throw new IllegalArgumentException("not an EAN-13 number: " + digits);
            }
        }

        private static int checkSum(String digits) {
            int sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
            }
            return sum;
        }
    }

    /// Feeds the paper past the knife and cuts it; printers without a cutter only feed.
    record Cut() implements Block {}
}
