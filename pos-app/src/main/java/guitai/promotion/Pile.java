package guitai.promotion;

/// Units that no offer can tell apart: one line, or single pieces of one price under the same
/// offers.
///
/// The search counts in piles, so that forty lines of one piece are one number. Lines of a pile are
/// used in basket order.
///
/// @param lines in basket order
/// @param units of all lines together
/// @param price of one unit, in minor units
// Only the search holds one, and nothing compares two.
@SuppressWarnings("ArrayRecordComponent")
record Pile(int[] lines, int units, long price) {

    /// Of lines with one unit each; rounding on the line is then rounding on the unit.
    boolean singles() {
        return lines.length == units;
    }
}
