package guitai.tax;

import guitai.money.Money;
import guitai.money.Rounding;

/// Tax that is added to a price (rule PX-08).
public final class AddedTax {
    private static final long ONE = 1_000_000;

    private AddedTax() {}

    /// The tax on a price, a half rounded away from zero.
    ///
    /// The Streamlined Sales Tax Agreement (section 324) carries the tax to the third decimal of a
    /// dollar and goes up where that digit is over four. A product that is cut after the third
    /// decimal is at or over the half exactly when the whole product is, so the exact product is
    /// rounded once. Rounding it to the third decimal first would be wrong: 0.0446 is 0.04, not
    /// 0.045 and then 0.05.
    public static Money on(Money base, TaxRate rate) {
        return switch (rate) {
            case TaxRate.Exempt() -> base.withMinor(0);
            case TaxRate.Percent(var ppm) ->
                    base.withMinor(Rounding.halfUp(base.minor(), ppm, ONE));
        };
    }
}
