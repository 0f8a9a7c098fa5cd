package guitai.receipt;

import guitai.device.printer.Block;
import guitai.device.printer.PrintDocument;

import java.util.List;

/// Blocks from top to bottom, with "not valid" between them in training (rule RC-10).
final class Paper {
    /// The same words in every language: whoever finds the paper must understand it.
    static final String TRAINING = "训练 无效 TRAINING – NOT VALID";

    private final PrintDocument.Builder out = PrintDocument.builder();
    private final Words words;
    private final boolean training;
    private int unmarked;

    Paper(Words words, boolean training) {
        this.words = words;
        this.training = training;
    }

    void line(String left, String right) {
        text(left, "", right, false, Block.Size.NORMAL);
    }

    void line(String left) {
        line(left, "");
    }

    void bold(String left, String right) {
        text(left, "", right, true, Block.Size.NORMAL);
    }

    void centre(String text) {
        text("", text, "", false, Block.Size.NORMAL);
    }

    void boldCentre(String text) {
        text("", text, "", true, Block.Size.NORMAL);
    }

    /// What the paper is: double size, bold, centred.
    void title(String text) {
        text("", text, "", true, Block.Size.DOUBLE);
    }

    /// The one figure everybody looks for.
    void big(String left, String right) {
        text(left, "", right, true, Block.Size.DOUBLE);
    }

    void row(Block.Cell... cells) {
        mark();
        out.add(new Block.Row(List.of(cells), false));
    }

    void boldRow(Block.Cell... cells) {
        mark();
        out.add(new Block.Row(List.of(cells), true));
    }

    void rule() {
        out.rule();
    }

    void heavyRule() {
        out.heavyRule();
    }

    void feed(int lines) {
        out.feed(lines);
    }

    void barcode(String text) {
        out.code128(text);
    }

    void qr(String text) {
        out.qr(text);
    }

    /// A place to sign: room to write above the line, and who signs there.
    void signature(String who) {
        out.feed(1);
        line(who, "_".repeat(18));
    }

    /// A heading within a long report.
    void section(String key) {
        rule();
        bold(words.of(key), "");
    }

    PrintDocument build() {
        return out.cut().build();
    }

    private void text(String left, String centre, String right, boolean bold, Block.Size size) {
        mark();
        out.add(new Block.Text(left, centre, right, bold, size));
    }

    // Every third line says so; tearing off the head does not make a valid receipt.
    private void mark() {
        if (!training) return;
        if (unmarked == 2) {
            out.add(new Block.Text("", TRAINING, "", true, Block.Size.NORMAL));
            unmarked = 0;
        }
        unmarked++;
    }
}
