package guitai.store.backup;

import java.nio.file.Path;

/// Puts a copy in the place of a home's database. Blocks for seconds a gigabyte.
public interface Restore {
    /// Looks at a copy and at what the home has; changes neither.
    RestoreCheck check(Path copy);

    /// Checks, then swaps. The replaced database stays in the home under another name.
    ///
    /// The home has the old database or the new one at every moment, whatever fails.
    RestoreOutcome restore(Path copy);
}
