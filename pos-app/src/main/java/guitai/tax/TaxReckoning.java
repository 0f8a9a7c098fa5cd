package guitai.tax;

import guitai.money.Money;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The tax of every line of one document, as its regime reckons it.
///
/// Where tax is rounded once a rate, the lines share it by the method of the largest remainder, so
/// that they still add up to it: fapiao and part returns need a figure for each line.
public final class TaxReckoning {
    private TaxReckoning() {}

    /// One share a line, in their order. `gross` is what the customer pays for the line, tax
    /// included; a document with all signs turned gives the exact mirror (rule PX-07).
    public static List<TaxShare> of(TaxRegime regime, List<TaxableLine> lines) {
        var taxes = regime.byLine() ? byLine(regime, lines) : byRate(regime, lines);
        var shares = new ArrayList<TaxShare>(lines.size());
        for (int i = 0; i < taxes.size(); i++) {
            var net = lines.get(i).net();
            var tax = taxes.get(i);
            shares.add(
                    regime.added()
                            ? new TaxShare(net.plus(tax), net, tax)
                            : new TaxShare(net, net.minus(tax), tax));
        }
        return List.copyOf(shares);
    }

    private static List<Money> byLine(TaxRegime regime, List<TaxableLine> lines) {
        return lines.stream()
                .map(line -> tax(regime, taxed(regime, line), line.category().rate()))
                .toList();
    }

    private static List<Money> byRate(TaxRegime regime, List<TaxableLine> lines) {
        var places = new LinkedHashMap<TaxRate, List<Integer>>();
        for (int i = 0; i < lines.size(); i++) {
            places.computeIfAbsent(lines.get(i).category().rate(), _ -> new ArrayList<>()).add(i);
        }
        var taxes = new Money[lines.size()];
        places.forEach(
                (rate, at) -> {
                    var amounts = at.stream().map(i -> taxed(regime, lines.get(i))).toList();
                    var sum = Money.sum(amounts.getFirst().currency(), amounts);
                    var parts = spread(tax(regime, sum, rate), amounts);
                    for (int i = 0; i < parts.size(); i++) taxes[at.get(i)] = parts.get(i);
                });
        return List.of(taxes);
    }

    private static Money taxed(TaxRegime regime, TaxableLine line) {
        return regime.added() ? line.base() : line.net();
    }

    private static Money tax(TaxRegime regime, Money amount, TaxRate rate) {
        return regime.added()
                ? AddedTax.on(amount, rate)
                : InclusiveTax.extract(amount, rate).tax();
    }

    private static List<Money> spread(Money tax, List<Money> amounts) {
        return tax.allocate(amounts.stream().map(amount -> Math.abs(amount.minor())).toList());
    }
}
