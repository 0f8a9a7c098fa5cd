package guitai.loyalty.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two accounts that become one, and the way back (rule LY-53).
///
/// Lots keep their dates; a debt goes along. Undone, each lot goes home with what is left of it:
/// what was spent meanwhile stays spent.
///
/// @param leaving the last entry of the account that ends
/// @param arriving on the account that goes on
public record AccountMerge(PointsEntry leaving, PointsEntry arriving) {

    /// @param act the number of the merge
    public static AccountMerge of(
            String act, PointsAccount ending, PointsAccount going, LocalDate on) {
        var key = new PointsKey(PointsKind.MERGE, act);
        var out = new ArrayList<LotMove>();
        var in = new ArrayList<LotMove>();
        for (var lot : ending.lots()) {
            out.add(LotMove.outOf(lot.id(), lot.left()));
            in.add(LotMove.open(new LotId(key, in.size()), lot.left(), lot.terms()));
        }
        if (going.has(key)) throw new IllegalArgumentException("merged before: " + key);
        return new AccountMerge(
                new PointsEntry(key, on, Optional.empty(), out, -ending.debt()),
                new PointsEntry(key, on, Optional.empty(), in, ending.debt()));
    }

    /// The entries that undo this merge, for the two accounts as they are now.
    ///
    /// @param act the number of the undoing
    public AccountMerge undone(String act, PointsAccount ended, PointsAccount going, LocalDate on) {
        var key = new PointsKey(PointsKind.MERGE, act);
        var out = new ArrayList<LotMove>();
        var in = new ArrayList<LotMove>();
        for (int i = 0; i < arriving.moves().size(); i++) {
            var left = going.left(arriving.moves().get(i).lot());
            if (left == 0) continue;
            out.add(LotMove.outOf(arriving.moves().get(i).lot(), left));
            in.add(LotMove.into(leaving.moves().get(i).lot(), left));
        }
        var debt = Math.min(arriving.debt(), going.debt());
        if (ended.has(key)) throw new IllegalArgumentException("undone before: " + key);
        return new AccountMerge(
                new PointsEntry(key, on, Optional.of(arriving.key()), List.copyOf(out), -debt),
                new PointsEntry(key, on, Optional.of(leaving.key()), List.copyOf(in), debt));
    }
}
