package guitai.store;

import guitai.store.table.Tx;

/// What to do in one transaction. Runs on the caller's thread; all of it happens, or none.
@FunctionalInterface
public interface Work<T> {
    /// An exception thrown here undoes everything and reaches whoever called [Store#write].
    T in(Tx tx);
}
