package guitai.loyalty.points;

/// The name of one move of points, made by the till before anyone hears of it (rule LY-40).
///
/// The same key twice is the same move: a batch that is sent again after a lost answer changes
/// nothing.
///
/// @param act the till's own number of what was done: receipt, return, check-in, job
public record PointsKey(PointsKind kind, String act) {
    /// A workstation and a document number, twice where a lot is named by its opener.
    private static final int LONGEST = 120;

    public PointsKey {
        if (act.isBlank() || act.length() > LONGEST) {
            throw new IllegalArgumentException("no act of points: " + act.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return kind + " " + act;
    }
}
