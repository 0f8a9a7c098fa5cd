package guitai.loyalty.points;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One line of a member's account, never changed once it is written (rule LY-01).
///
/// @param on the day of the programme's zone that it counts for: of the sale, not of the sync
/// @param of the entry that this one takes back, for the two reversals
/// @param moves what it did to each lot, so that reading it again decides nothing anew
/// @param debt owed more by it, or less when below nought
public record PointsEntry(
        PointsKey key, LocalDate on, Optional<PointsKey> of, List<LotMove> moves, long debt) {

    public PointsEntry {
        moves = List.copyOf(moves);
    }

    public PointsKind kind() {
        return key.kind();
    }

    /// What it adds to the balance; below nought it takes.
    public long points() {
        return moves.stream().mapToLong(LotMove::points).sum() - debt;
    }
}
