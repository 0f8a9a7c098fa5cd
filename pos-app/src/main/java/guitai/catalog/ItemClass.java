package guitai.catalog;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// By what rules know an item besides its number: the shelf it stands on, its tags, what is special
/// about it.
///
/// @param category a short code such as `drinks`
/// @param tags free words of the shop, for offers; sorted, so that what is written is always the
///   same
public record ItemClass(String category, Set<String> tags, Set<ItemFlag> flags) {
    /// Nothing is known of it.
    public static final ItemClass NONE = new ItemClass("", Set.of(), Set.of());

    public ItemClass {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        flags = Collections.unmodifiableSortedSet(new TreeSet<>(flags));
    }

    public boolean is(ItemFlag flag) {
        return flags.contains(flag);
    }
}
