package guitai.device.virtual;

/// What lies on a [VirtualScale], and how it lies.
///
/// @param grams all together, at most 15,000
/// @param tare what the scale takes off
public record ScalePan(long grams, long tare, Condition condition) {

    /// How the pan is.
    public enum Condition {
        STILL,
        SWINGING,
        /// Lifted: less than nothing.
        LIFTED,
        OVERLOADED,
        /// The zero has wandered out of what the scale may correct.
        ZERO_LOST
    }

    public static final ScalePan EMPTY = new ScalePan(0, 0, Condition.STILL);

    public ScalePan {
        if (grams < 0 || grams > 15_000 || tare < 0 || tare > grams) {
            throw new IllegalArgumentException("this scale carries 15 kg: " + grams + ", " + tare);
        }
    }

    long net() {
        return grams - tare;
    }

    boolean is(Condition asked) {
        return condition == asked;
    }
}
