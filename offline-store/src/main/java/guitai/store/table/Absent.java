package guitai.store.table;

import java.util.Optional;
import java.util.OptionalLong;

/// The argument that stands for SQL's NULL.
public enum Absent {
    ABSENT;

    /// What to pass for a value that may be missing.
    public static Object unless(Optional<?> value) {
        return value.isPresent() ? value.get() : ABSENT;
    }

    /// What to pass for a number that may be missing.
    public static Object unless(OptionalLong value) {
        return value.isPresent() ? (Object) value.getAsLong() : ABSENT;
    }
}
