package guitai.loyalty.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/// Which lots burned points go back to (rule LY-31): the last taken first.
final class GivingBack {

    private GivingBack() {}

    static PointsEntry entry(
            PointsAccount account, PointsKey key, PointsKey burn, long points, LocalDate on) {
        var moves = new ArrayList<LotMove>();
        var before = backSoFar(account, burn);
        var open = points;
        var again = 0L;
        for (var taken : account.entry(burn).moves().reversed()) {
            // Passes over what earlier returns of the same sale gave back, in the same order.
            var passed = Math.min(before, -taken.points());
            var share = Math.min(open, -taken.points() - passed);
            before -= passed;
            open -= share;
            if (share == 0) continue;
            if (account.terms(taken.lot()).expiredOn(on)) again += share;
            else moves.add(LotMove.into(taken.lot(), share));
        }
        if (again > 0) moves.add(LotMove.open(LotId.first(key), again, LotTerms.again(on)));
        return new PointsEntry(key, on, Optional.of(burn), moves, 0);
    }

    private static long backSoFar(PointsAccount account, PointsKey burn) {
        return account.takenBackOf(burn).stream().mapToLong(PointsEntry::points).sum();
    }
}
