package guitai.tax;

import guitai.money.Money;

/// What part of an amount is tax: `gross = exTax + tax`, always.
public record TaxShare(Money gross, Money exTax, Money tax) {
    public TaxShare {
        if (!exTax.plus(tax).equals(gross)) {
            throw new IllegalArgumentException(exTax + " + " + tax + " is not " + gross);
        }
    }

    public TaxShare plus(TaxShare other) {
        return new TaxShare(gross.plus(other.gross), exTax.plus(other.exTax), tax.plus(other.tax));
    }

    public TaxShare negated() {
        return new TaxShare(gross.negated(), exTax.negated(), tax.negated());
    }
}
