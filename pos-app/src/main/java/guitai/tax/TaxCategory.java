package guitai.tax;

import java.util.Comparator;

/// The code by which goods say how they are taxed, with the rate of the business date.
///
/// In reports by code; a code that has had two rates in a period is two rows (rule PX-04).
///
/// @param code what the catalogue and the fapiao use, for example `13`, `9`, `6`, `0`, `EXEMPT`
public record TaxCategory(String code, TaxRate rate) implements Comparable<TaxCategory> {
    private static final Comparator<TaxCategory> ORDER =
            Comparator.comparing(TaxCategory::code).thenComparingLong(TaxCategory::ppm);

    public TaxCategory {
        if (code.isBlank() || code.length() > 16) {
            throw new IllegalArgumentException("tax code: '" + code + "'");
        }
    }

    @Override
    public int compareTo(TaxCategory other) {
        return ORDER.compare(this, other);
    }

    private long ppm() {
        return switch (rate) {
            case TaxRate.Exempt() -> -1;
            case TaxRate.Percent(var ppm) -> ppm;
        };
    }
}
