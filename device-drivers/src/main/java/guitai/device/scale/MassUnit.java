package guitai.device.scale;

import java.math.BigDecimal;

/// What a scale counts in.
public enum MassUnit {
    GRAM("g", "1"),
    KILOGRAM("kg", "1000"),
    /// The international pound of 1959, which is defined in kilograms.
    POUND("lb", "453.59237");

    private final String symbol;
    private final BigDecimal grams;

    MassUnit(String symbol, String grams) {
        this.symbol = symbol;
        this.grams = new BigDecimal(grams);
    }

    public String symbol() {
        return symbol;
    }

    BigDecimal grams() {
        return grams;
    }

    static MassUnit of(String symbol) {
        for (var unit : values()) {
            if (unit.symbol.equals(symbol)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("not g, kg or lb: " + symbol);
    }
}
