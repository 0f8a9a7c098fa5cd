package guitai.tax;

import guitai.money.Money;
import guitai.money.Rounding;

/// Takes the tax out of a price that includes it, line by line (rules PX-02, PX-03).
public final class InclusiveTax {
    private static final long ONE = 1_000_000;

    private InclusiveTax() {}

    /// The price without tax is rounded half away from zero; the tax is the rest, so that the two
    /// always add up. A negative amount, a return, is the exact mirror (rule PX-07).
    public static TaxShare extract(Money gross, TaxRate rate) {
        return switch (rate) {
            case TaxRate.Exempt() -> new TaxShare(gross, gross, gross.withMinor(0));
            case TaxRate.Percent(var ppm) -> {
                var exTax = gross.withMinor(Rounding.halfUp(gross.minor(), ONE, ONE + ppm));
                yield new TaxShare(gross, exTax, gross.minus(exTax));
            }
        };
    }
}
