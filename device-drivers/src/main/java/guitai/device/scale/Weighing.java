package guitai.device.scale;

/// What a scale said when it was asked.
///
/// There is no number in the second case: a scale that cannot tell has not said nought.
public sealed interface Weighing {

    /// Lies still, and the scale stands by it. Nought is possible, and then the scale said so.
    ///
    /// @param net whether the scale itself has taken off a container
    record Stable(Weight weight, boolean net) implements Weighing {}

    /// No weight to sell by.
    record None(Why why) implements Weighing {}

    /// Why there is none; the words for people are the application's.
    enum Why {
        /// It swings; ask again.
        MOVING,
        /// Less than nothing: lifted pan, or a container was taken off that is not there.
        UNDER_ZERO,
        /// More than the scale can carry.
        OVER,
        /// Its zero has wandered too far; it wants to be set to zero empty.
        ZERO_LOST,
        /// The container's weight was refused.
        TARE_REFUSED,
        /// The same goods as at the last answer: it gives each weight once.
        NOT_MOVED_SINCE,
        /// It says that it has no weight, and not why.
        NOT_SAID,
        /// It does not know this command.
        REFUSED,
        /// It counts in a unit, or in a way, that the table of its protocol does not know.
        FOREIGN_UNIT,
        /// It answers, but not in its protocol: wrong line settings, wrong protocol, disturbance.
        GARBAGE,
        /// Nothing came in time.
        NO_ANSWER
    }

    static Weighing none(Why why) {
        return new None(why);
    }
}
