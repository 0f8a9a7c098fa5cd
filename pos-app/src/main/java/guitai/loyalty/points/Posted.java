package guitai.loyalty.points;

/// What became of one move of points.
public sealed interface Posted {
    /// The account after it: the one before where nothing was moved.
    PointsAccount account();

    record Done(PointsAccount account, PointsEntry entry) implements Posted {}

    /// This very move was posted before; nothing was done again (rule LY-40).
    record Duplicate(PointsAccount account, PointsEntry before) implements Posted {}

    record Refused(PointsAccount account, Refusal why) implements Posted {}

    enum Refusal {
        /// Fewer points are spendable on that day.
        TOO_FEW,
        /// Points are owed: the next earn pays them first (rule LY-32).
        IN_DEBT,
        /// The entry that it would take back is not on this account.
        NOTHING_TO_TAKE_BACK,
        /// More than that entry moved, together with what was taken back before.
        MORE_THAN_MOVED
    }
}
