package guitai.catalog;

import java.util.List;

/// What a file of recalls would bring, before anything is changed.
///
/// @param refused in the order of the file
public record RecallPlan(List<Recall> recalls, List<RefusedRow> refused) {
    public RecallPlan {
        recalls = List.copyOf(recalls);
        refused = List.copyOf(refused);
    }
}
