package guitai.sale;

/// What the scale on the counter says now.
///
/// There is no number where it has none to say: silence is not nought.
public sealed interface ScaleReading {

    /// Lies still.
    ///
    /// @param grams as the scale shows it, at least one
    /// @param expired whether the scale's verification has run out, which the shop has chosen to be
    ///   told only
    /// @param net whether the scale has taken off a container itself
    record Still(long grams, boolean expired, boolean net) implements ScaleReading {}

    record NoWeight(Why why) implements ScaleReading {}

    /// What stands between goods and their weight.
    enum Why {
        NOTHING_ON_IT,
        MOVING,
        UNDER_ZERO,
        OVER,
        /// It wants to be set to zero, empty.
        ZERO_LOST,
        /// It shows parts of a gram, or another unit: rounding would not be what it shows.
        NOT_IN_GRAMS,
        /// Its verification has run out, and the shop sells by it no longer.
        EXPIRED,
        NOT_REACHABLE
    }
}
