package guitai.loyalty.points;

import java.util.Optional;

/// What one entry did to one lot.
///
/// @param points into the lot, or out of it when below nought
/// @param opened with these terms, where the entry opened the lot
public record LotMove(LotId lot, long points, Optional<LotTerms> opened) {

    public LotMove {
        if (points == 0) throw new IllegalArgumentException("a move of nothing");
        if (opened.isPresent() && points < 0) {
            throw new IllegalArgumentException("a lot that opens with less than nothing");
        }
    }

    static LotMove open(LotId lot, long points, LotTerms terms) {
        return new LotMove(lot, points, Optional.of(terms));
    }

    static LotMove into(LotId lot, long points) {
        return new LotMove(lot, points, Optional.empty());
    }

    static LotMove outOf(LotId lot, long points) {
        return into(lot, -points);
    }
}
