package guitai.gateway.bill;

/// Where a value stands in every row.
///
/// @param name as the heading or the map has it; for messages
/// @param at cells from the left; behind free text, cells from the right
/// @param fromRight whether it stands behind a column of free text, which may hold what separates
public record Column(String name, int at, boolean fromRight) {
    /// A column this file does not have: its text is empty and its amount nothing.
    public static final Column NONE = new Column("", -1, false);

    public boolean isThere() {
        return at >= 0;
    }
}
