package guitai.loyalty.points;

/// A lot, named by the entry that opened it.
///
/// @param number from 0; more than one only where two accounts became one
public record LotId(PointsKey opener, int number) {

    static LotId first(PointsKey opener) {
        return new LotId(opener, 0);
    }
}
