package guitai.device.scale;

import java.math.BigDecimal;
import java.util.OptionalLong;

/// A weight as the scale showed it, to the last digit; never rounded, never negative.
///
/// @param shown in `unit`, with as many decimals as the scale has
public record Weight(BigDecimal shown, MassUnit unit) {
    private static final BigDecimal NONE = BigDecimal.ZERO;

    public Weight {
        if (shown.compareTo(NONE) < 0) {
            throw new IllegalArgumentException("a weight below nothing: " + shown);
        }
    }

    /// In grams, exactly.
    public BigDecimal grams() {
        return shown.multiply(unit.grams());
    }

    /// In whole grams; empty when that would need rounding, which is not a scale's to do.
    public OptionalLong wholeGrams() {
        var exact = grams().stripTrailingZeros();
        return exact.scale() <= 0 ? OptionalLong.of(exact.longValueExact()) : OptionalLong.empty();
    }

    /// Whether the scale says that nothing lies on it.
    public boolean isNothing() {
        return shown.signum() == 0;
    }

    /// The same weight, however many zeros it was written with.
    boolean same(Weight other) {
        return unit == other.unit && shown.compareTo(other.shown) == 0;
    }

    /// Such as `1.386 kg`.
    @Override
    public String toString() {
        return shown.toPlainString() + " " + unit.symbol();
    }
}
