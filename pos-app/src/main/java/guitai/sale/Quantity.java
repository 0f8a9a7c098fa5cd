package guitai.sale;

/// How much of an item: thousandths of a piece or of a kilogram, so 1000 is one piece or 1 kg.
public record Quantity(long milli) {
    /// One line holds at most 99,999 pieces or kilograms.
    public static final long MOST = 99_999_000;

    public static final Quantity ONE = new Quantity(1000);

    /// Of goods that stay while some of their price goes back.
    public static final Quantity NONE = new Quantity(0);

    public Quantity {
        if (Math.abs(milli) > MOST) {
            throw new IllegalArgumentException("quantity " + milli + "/1000");
        }
    }

    public static Quantity pieces(long count) {
        return new Quantity(Math.multiplyExact(count, 1000L));
    }

    public static Quantity grams(long grams) {
        return new Quantity(grams);
    }

    public Quantity negated() {
        return new Quantity(-milli);
    }

    /// `3`, `1.236`: without trailing zeros.
    public String plain() {
        return java.math.BigDecimal.valueOf(milli, 3).stripTrailingZeros().toPlainString();
    }
}
