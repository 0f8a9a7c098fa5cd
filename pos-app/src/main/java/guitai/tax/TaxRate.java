package guitai.tax;

/// The rate a tax category carries on a day.
///
/// Exempt is not a rate of zero: the two are different rows of every report (rule PX-04).
public sealed interface TaxRate {

    /// @param ppm parts per million of the price without tax: 13 % is 130,000
    record Percent(long ppm) implements TaxRate {
        public Percent {
            if (ppm < 0 || ppm > 1_000_000) {
                throw new IllegalArgumentException("tax rate out of range: " + ppm + " ppm");
            }
        }
    }

    record Exempt() implements TaxRate {}

    TaxRate EXEMPT = new Exempt();

    static TaxRate percent(long whole) {
        return new Percent(Math.multiplyExact(whole, 10_000L));
    }
}
