package guitai.receipt;

import static guitai.device.printer.PrintDocument.right;
import static guitai.device.printer.PrintDocument.wide;

import guitai.money.Money;
import guitai.sale.LineItem;
import guitai.sale.Quantity;
import guitai.sale.Weighing;

import java.util.List;

/// The rows of goods on a paper: name over the whole width, then code, quantity, price and amount.
///
/// On narrow paper the code gets a line of its own; the figures keep their columns on any width.
final class Goods {
    // With these, the three figures fit 32 columns: "0.736 kg", "1,234.00", "12,345.00".
    private static final int QUANTITY = 9;
    private static final int PRICE = 9;
    private static final int AMOUNT = 10;

    private final Paper paper;
    private final Words words;

    Goods(Paper paper, Words words) {
        this.paper = paper;
        this.words = words;
    }

    void head() {
        paper.row(
                wide(words.of("goods.name")),
                right(words.of("goods.quantity"), QUANTITY),
                right(words.of("goods.price"), PRICE),
                right(words.of("goods.amount"), AMOUNT));
        paper.rule();
    }

    void sold(List<LineItem> lines) {
        var reductions = new Reductions(paper, words);
        for (var line : lines) {
            row(line, line.quantity(), line.gross());
            weighed(line);
            reductions.under(line);
        }
    }

    void row(LineItem line, Quantity quantity, Money amount) {
        paper.line(words.name(line));
        paper.row(
                wide(line.code().isBlank() ? line.sku().value() : line.code()),
                right(words.quantity(line, quantity), QUANTITY),
                right(Words.unitPrice(line), PRICE),
                right(Words.money(amount), AMOUNT));
    }

    /// Below weighed goods: what was on the scale and what was taken off it (rule PX-31), and that
    /// nobody weighed them here.
    void weighed(LineItem line) {
        if (line.weighing().isEmpty()) return;
        var weighing = line.weighing().get();
        if (weighing.tared()) {
            paper.line(
                    "  "
                            + words.of(
                                    "goods.tared",
                                    Words.kilograms(weighing.grossGrams()),
                                    Words.kilograms(weighing.tareGrams()),
                                    Words.kilograms(weighing.netGrams())));
        }
        switch (weighing.how()) {
            case Weighing.How.Scale(var net) -> {
                if (net) paper.line("  " + words.of("goods.netScale"));
            }
            case Weighing.How.Keyed _ -> paper.line("  " + words.of("goods.keyedWeight"));
            case Weighing.How.Label() -> {}
        }
    }

    /// Pieces, a weighed line counting one, as a customer counts what is in the bag.
    static long units(List<LineItem> lines) {
        return lines.stream().mapToLong(l -> l.weighed() ? 1 : l.quantity().milli() / 1000).sum();
    }
}
