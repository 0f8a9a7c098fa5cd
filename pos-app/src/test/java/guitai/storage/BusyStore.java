package guitai.storage;

import guitai.store.Health;
import guitai.store.Reading;
import guitai.store.Store;
import guitai.store.Work;
import guitai.store.backup.BackupOutcome;
import guitai.store.journal.Journal;
import guitai.store.table.Tx;

import java.nio.file.Path;
import java.util.function.Consumer;

/// A store that somebody reads from whenever it is to be wiped, so many times.
final class BusyStore implements Store {
    private final Store store;
    private final int busy;
    private int tries;

    BusyStore(Store store, int busy) {
        this.store = store;
        this.busy = busy;
    }

    int tries() {
        return tries;
    }

    @Override
    public boolean wipe() {
        return ++tries > busy && store.wipe();
    }

    @Override
    public boolean inCopies(Consumer<Tx> work) {
        return store.inCopies(work);
    }

    @Override
    public <T> T write(Work<T> work) {
        return store.write(work);
    }

    @Override
    public <T> T read(Reading<T> reading) {
        return store.read(reading);
    }

    @Override
    public Journal journal() {
        return store.journal();
    }

    @Override
    public Health health() {
        return store.health();
    }

    @Override
    public BackupOutcome backup(Path file) {
        return store.backup(file);
    }

    @Override
    public Path home() {
        return store.home();
    }

    @Override
    public void close() {
        store.close();
    }
}
