package guitai.sale;

import guitai.money.Money;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRegime;
import guitai.tax.TaxShare;

import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Sums over the lines of one document: `gross - discount + added = net`, and the nets per tax
/// category add up to it.
///
/// @param gross at the prices asked, before anything is taken off
/// @param added tax that comes on top of the prices; nothing where they include it
/// @param net what the customer owes
/// @param taxedOff what third parties pay of the prices, and is taxed all the same (rule PX-09);
///   nothing where prices include tax
public record Totals(
        Money gross,
        Money discount,
        Money added,
        Money net,
        Money taxedOff,
        SortedMap<TaxCategory, TaxShare> perTax) {

    public static Totals of(Currency currency, TaxRegime regime, List<LineItem> lines) {
        var gross = Money.zero(currency);
        var discount = gross;
        var taxable = gross;
        var perTax = new TreeMap<TaxCategory, TaxShare>();
        var taxed = TaxedLine.of(regime, lines);
        for (var each : taxed) {
            var line = each.line();
            gross = gross.plus(line.gross());
            discount = discount.plus(line.discount());
            taxable = taxable.plus(line.taxable());
            perTax.merge(line.tax(), each.share(), TaxShare::plus);
        }
        var added = TaxedLine.added(currency, taxed);
        var asked = gross.minus(discount);
        var taxedOff = regime.added() ? taxable.minus(asked) : Money.zero(currency);
        return new Totals(gross, discount, added, asked.plus(added), taxedOff, perTax);
    }

    /// What is asked for the goods, before tax is added: `gross - discount`.
    public Money subtotal() {
        return gross.minus(discount);
    }

    /// The gross with the tax that is added, as X and Z count it: there, every amount contains tax
    /// and `gross - discount = net` holds in every regime (rule CM-12).
    public Money grossWithTax() {
        return gross.plus(added);
    }

    public Money tax() {
        return Money.sum(gross.currency(), perTax.values().stream().map(TaxShare::tax).toList());
    }
}
