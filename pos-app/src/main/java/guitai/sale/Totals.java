package guitai.sale;

import guitai.money.Money;
import guitai.tax.TaxCategory;
import guitai.tax.TaxShare;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Sums over lines: `gross - discount = net`, and the nets per tax category add up to it.
public record Totals(
        Money gross, Money discount, Money net, SortedMap<TaxCategory, TaxShare> perTax) {

    public static Totals of(Currency currency, List<LineItem> lines) {
        var gross = Money.zero(currency);
        var discount = Money.zero(currency);
        var perTax = new TreeMap<TaxCategory, TaxShare>(Comparator.comparing(TaxCategory::code));
        for (var line : lines) {
            gross = gross.plus(line.gross());
            discount = discount.plus(line.discount());
            perTax.merge(line.tax(), line.taxShare(), TaxShare::plus);
        }
        return new Totals(gross, discount, gross.minus(discount), perTax);
    }

    public Money tax() {
        return Money.sum(gross.currency(), perTax.values().stream().map(TaxShare::tax).toList());
    }
}
