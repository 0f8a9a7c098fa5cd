package guitai.shift;

/// Events of a shift that a manager looks at (rule CM-09).
///
/// @param deletedAfterTotal lines deleted after the customer had been told the total
/// @param exceptions records that could not be read and are listed for a person (never block a
///   close)
/// @param keyedWeights lines sold at a weight keyed by hand although the counter has a scale
public record Counters(
        int deletedAfterTotal,
        int priceOverrides,
        int reprints,
        int supervisorOverrides,
        int trainingDocuments,
        int exceptions,
        int keyedWeights) {
    public static final Counters NONE = new Counters(0, 0, 0, 0, 0, 0, 0);
}
