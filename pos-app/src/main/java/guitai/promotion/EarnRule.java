package guitai.promotion;

/// What a sale earns (rules LY-10, LY-11).
///
/// @param pointsPerWhole for one yuan, or one whole of the store's currency
/// @param multiplier the largest of those that hold now, in basis points: 20,000 is double
public record EarnRule(long pointsPerWhole, long multiplier) {
    public static final long SINGLE = 10_000;

    public EarnRule {
        if (pointsPerWhole < 0 || multiplier < 0) throw new IllegalArgumentException("earn rule");
    }
}
