package guitai.catalog;

import java.util.List;

/// What a catalogue file would bring, before anything is changed.
///
/// Whether a file with refused rows is taken at all is the caller's decision: the items are those
/// of the good rows. A file that cannot be read as a whole has no items and one refusal.
///
/// @param items in the order of the file; no two share an item number, short number, barcode or
///   quick key
/// @param refused in the order of the file, at most one a line and column
public record ImportPlan(List<Item> items, List<RefusedRow> refused) {
    public ImportPlan {
        items = List.copyOf(items);
        refused = List.copyOf(refused);
    }

    /// Whether every row of the file is good.
    public boolean clean() {
        return refused.isEmpty();
    }
}
