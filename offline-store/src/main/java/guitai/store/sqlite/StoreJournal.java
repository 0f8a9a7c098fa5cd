package guitai.store.sqlite;

import guitai.store.Store;
import guitai.store.journal.ChainCheck;
import guitai.store.journal.Entry;
import guitai.store.journal.Journal;

import java.util.List;
import java.util.Optional;

/// The journal of a store: each call is a reading of its own, so a long check holds nobody up.
final class StoreJournal implements Journal {
    private final Store store;

    StoreJournal(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Entry> last() {
        return store.read(in -> in.journal().last());
    }

    @Override
    public Optional<Entry> entry(long seq) {
        return store.read(in -> in.journal().entry(seq));
    }

    @Override
    public List<Entry> from(long seq, int limit) {
        return store.read(in -> in.journal().from(seq, limit));
    }

    @Override
    public Optional<Entry> byId(String id) {
        return store.read(in -> in.journal().byId(id));
    }

    @Override
    public long count() {
        return store.read(in -> in.journal().count());
    }

    @Override
    public ChainCheck verify() {
        return ChainWalk.all(this);
    }

    @Override
    public ChainCheck verifyTail(long entries) {
        return ChainWalk.tail(this, entries);
    }
}
