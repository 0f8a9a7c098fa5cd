package guitai.sale;

import guitai.money.Money;
import guitai.tax.TaxReckoning;
import guitai.tax.TaxRegime;
import guitai.tax.TaxShare;
import guitai.tax.TaxableLine;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// A line of a document with its part of the document's tax.
///
/// Only the whole document knows the tax of a line: where tax is rounded once a rate, the lines
/// share it. The amounts here contain the tax in every regime, so that those of all lines add up to
/// what is paid and to the rows of the tax table.
public record TaxedLine(LineItem line, TaxShare share) {

    /// The lines of one document, in their order.
    public static List<TaxedLine> of(TaxRegime regime, List<LineItem> lines) {
        var taxable =
                lines.stream()
                        .map(line -> new TaxableLine(line.tax(), line.net(), line.taxable()))
                        .toList();
        var shares = TaxReckoning.of(regime, taxable);
        var taxed = new ArrayList<TaxedLine>(lines.size());
        for (int i = 0; i < shares.size(); i++) {
            taxed.add(new TaxedLine(lines.get(i), shares.get(i)));
        }
        return List.copyOf(taxed);
    }

    /// Tax that comes on top of what is asked for the line; nothing where prices include it.
    public Money added() {
        return share.gross().minus(line.net());
    }

    /// What is owed for the line, with tax that is added.
    public Money owed() {
        return share.gross();
    }

    /// The same before anything was taken off: `gross - discount = owed`.
    public Money gross() {
        return line.gross().plus(added());
    }

    static Money added(Currency currency, List<TaxedLine> lines) {
        return Money.sum(currency, lines.stream().map(TaxedLine::added).toList());
    }
}
