package guitai.catalog;

import java.util.Optional;
import java.util.Set;

/// Kinds of goods that are not sold to minors (rule CP-20): what the record of a look at a buyer
/// says besides who looked.
public enum AgeKind {
    TOBACCO(ItemFlag.TOBACCO),
    E_CIGARETTE(ItemFlag.E_CIGARETTE),
    ALCOHOL(ItemFlag.ALCOHOL),
    LOTTERY(ItemFlag.LOTTERY),
    /// The shop's own wish, or another law's.
    OTHER(ItemFlag.AGE_CHECK);

    private final ItemFlag flag;

    AgeKind(ItemFlag flag) {
        this.flag = flag;
    }

    /// The kind goods with these flags are of; empty if anybody may have them.
    public static Optional<AgeKind> of(Set<ItemFlag> flags) {
        for (var kind : values()) if (flags.contains(kind.flag)) return Optional.of(kind);
        return Optional.empty();
    }
}
