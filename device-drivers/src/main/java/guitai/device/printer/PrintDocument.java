package guitai.device.printer;

import guitai.device.printer.Block.Align;
import guitai.device.printer.Block.Size;

import java.util.ArrayList;
import java.util.List;

/// What shall be on the paper, whatever its width: a list of [Block]s.
///
/// Opening the drawer is not part of it: a drawer opens for money, not for paper.
public record PrintDocument(List<Block> blocks) {
    /// The longest document we take: a sale of 500 lines with three discounts each, in training.
    public static final int MOST_BLOCKS = 6_000;

    public PrintDocument {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty() || blocks.size() > MOST_BLOCKS) {
            throw new IllegalArgumentException(
                    "a document has 1.." + MOST_BLOCKS + " blocks: " + blocks.size());
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Collects blocks from top to bottom. Not thread-safe.
    public static final class Builder {
        private final List<Block> blocks = new ArrayList<>();

        private Builder() {}

        public Builder add(Block block) {
            blocks.add(block);
            return this;
        }

        public Builder line(String left) {
            return line(left, "");
        }

        public Builder line(String left, String right) {
            return add(new Block.Text(left, "", right, false, Size.NORMAL));
        }

        public Builder bold(String left, String right) {
            return add(new Block.Text(left, "", right, true, Size.NORMAL));
        }

        public Builder centre(String text) {
            return add(new Block.Text("", text, "", false, Size.NORMAL));
        }

        /// A shop name or a total: double height and width, bold, centred.
        public Builder title(String text) {
            return add(new Block.Text("", text, "", true, Size.DOUBLE));
        }

        /// The line everybody looks for: double size, bold, label left and amount right.
        public Builder big(String left, String right) {
            return add(new Block.Text(left, "", right, true, Size.DOUBLE));
        }

        public Builder row(Block.Cell... cells) {
            return add(new Block.Row(List.of(cells), false));
        }

        public Builder boldRow(Block.Cell... cells) {
            return add(new Block.Row(List.of(cells), true));
        }

        public Builder rule() {
            return add(new Block.Rule(false));
        }

        public Builder heavyRule() {
            return add(new Block.Rule(true));
        }

        public Builder feed(int lines) {
            return add(new Block.Feed(lines));
        }

        public Builder qr(String text) {
            return add(new Block.Qr(text));
        }

        public Builder code128(String text) {
            return add(new Block.Code128(text));
        }

        public Builder ean13(String digits) {
            return add(new Block.Ean13(digits));
        }

        public Builder cut() {
            return add(new Block.Cut());
        }

        public PrintDocument build() {
            return new PrintDocument(blocks);
        }
    }

    /// The cell that takes the width the others leave; put it first.
    public static Block.Cell wide(String text) {
        return new Block.Cell(text, 0, Align.LEFT);
    }

    /// A right-aligned cell, for numbers.
    public static Block.Cell right(String text, int width) {
        return new Block.Cell(text, width, Align.RIGHT);
    }
}
