package guitai.store;

import guitai.store.table.Reads;

/// What to look up in one unchanging view of the store. Runs on the caller's thread.
@FunctionalInterface
public interface Reading<T> {
    T in(Reads reads);
}
