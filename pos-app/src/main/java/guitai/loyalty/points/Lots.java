package guitai.loyalty.points;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The lots of one account while entries are read into it; not shared, not kept.
final class Lots {
    /// What expires first goes first, then the oldest; a map in the order of opening keeps the rest
    /// stable (rule LY-21).
    private static final Comparator<PointsLot> SOONEST =
            Comparator.<PointsLot, java.time.LocalDate>comparing(lot -> lot.terms().expires())
                    .thenComparing(lot -> lot.terms().available());

    private final Map<LotId, PointsLot> lots;

    Lots(Collection<PointsLot> before) {
        lots = new LinkedHashMap<>();
        before.forEach(lot -> lots.put(lot.id(), lot));
    }

    List<PointsLot> all() {
        return List.copyOf(lots.values());
    }

    void apply(LotMove move) {
        var before = lots.get(move.lot());
        if (move.opened().isPresent() == (before != null)) {
            throw new IllegalArgumentException("lot " + move.lot() + " opened twice or never");
        }
        var lot =
                before == null ? new PointsLot(move.lot(), move.opened().orElseThrow(), 0) : before;
        lots.put(move.lot(), lot.moved(move.points()));
    }

    /// Moves that take up to this many points, from one lot first and then in the order of expiry.
    /// What they fall short of is not in these lots.
    List<LotMove> take(long points, Predicate<PointsLot> from, Optional<LotId> first) {
        var moves = new ArrayList<LotMove>();
        var open = points;
        for (var lot : inOrder(from, first)) {
            var taken = Math.min(open, lot.left());
            if (taken > 0) moves.add(LotMove.outOf(lot.id(), taken));
            open -= taken;
        }
        return moves;
    }

    private List<PointsLot> inOrder(Predicate<PointsLot> from, Optional<LotId> first) {
        return lots.values().stream()
                .filter(from)
                .sorted(
                        Comparator.<PointsLot, Boolean>comparing(
                                        lot -> !first.equals(Optional.of(lot.id())))
                                .thenComparing(SOONEST))
                .toList();
    }
}
