package guitai.catalog;

import java.util.List;

/// Port: the recalls of this shop, answered from memory at every scan.
@FunctionalInterface
public interface RecallBook {
    /// The longest list that is kept.
    int MOST = 10_000;

    /// Every recall that names the item or one of its numbers, oldest first.
    List<Recall> of(Item item);

    /// Nothing was ever recalled.
    static RecallBook none() {
        return _ -> List.of();
    }
}
