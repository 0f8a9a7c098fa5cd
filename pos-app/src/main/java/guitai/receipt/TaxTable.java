package guitai.receipt;

import static guitai.device.printer.PrintDocument.right;
import static guitai.device.printer.PrintDocument.wide;

import guitai.device.printer.Block;
import guitai.shift.TaxedByOthers;
import guitai.tax.TaxCategory;
import guitai.tax.TaxShare;

import java.util.List;
import java.util.SortedMap;

/// Gross, ex-tax and tax per rate (rule PX-10).
final class TaxTable {
    // "1,234.50" and one apart; larger figures push their column wider.
    private static final int COLUMN = 10;
    private static final int TAX = 8;

    private TaxTable() {}

    static void of(Paper paper, Words words, SortedMap<TaxCategory, TaxShare> perTax) {
        if (perTax.isEmpty()) return;
        row(
                paper,
                words.of("tax.rate"),
                words.of("tax.gross"),
                words.of("tax.net"),
                words.of("tax.tax"));
        perTax.forEach(
                (category, share) ->
                        row(
                                paper,
                                words.rate(category),
                                Words.money(share.gross()),
                                Words.money(share.exTax()),
                                Words.money(share.tax())));
    }

    /// What third parties paid of prices that were taxed, under the table (rule PX-09).
    static void byOthers(Paper paper, Words words, List<TaxedByOthers> all) {
        for (var one : all) {
            var label = words.rate(one.rate()) + " " + words.of("tax.byOthers");
            paper.line(label, Words.money(one.amount()));
        }
    }

    private static void row(Paper paper, String rate, String gross, String exTax, String tax) {
        Block.Cell[] cells = {
            wide(rate), right(gross, COLUMN), right(exTax, COLUMN), right(tax, TAX)
        };
        paper.row(cells);
    }
}
