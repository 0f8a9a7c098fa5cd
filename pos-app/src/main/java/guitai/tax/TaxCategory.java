package guitai.tax;

/// The code by which goods say how they are taxed, with the rate of the business date.
///
/// @param code what the catalogue and the fapiao use, for example `13`, `9`, `6`, `0`, `EXEMPT`
public record TaxCategory(String code, TaxRate rate) {
    public TaxCategory {
        if (code.isBlank() || code.length() > 16) {
            throw new IllegalArgumentException("tax code: '" + code + "'");
        }
    }
}
