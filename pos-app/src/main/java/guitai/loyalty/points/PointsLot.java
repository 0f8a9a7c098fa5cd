package guitai.loyalty.points;

/// Points that became spendable on one day and expire on one day.
///
/// @param left of them; 0 once they are spent or cleared
public record PointsLot(LotId id, LotTerms terms, long left) {

    PointsLot moved(long points) {
        if (left + points < 0) throw new IllegalArgumentException("lot " + id + " overdrawn");
        return new PointsLot(id, terms, left + points);
    }
}
