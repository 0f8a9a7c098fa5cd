package guitai.storage;

import guitai.journal.BooksUnavailable;
import guitai.store.Reading;
import guitai.store.Store;
import guitai.store.StoreUnavailable;
import guitai.store.Work;
import guitai.store.table.Tx;

import java.nio.file.Path;
import java.util.function.Consumer;

/// The store as the domain sees it fail: every refusal of the disk becomes a [BooksUnavailable].
final class Disk {
    private final Store store;

    Disk(Store store) {
        this.store = store;
    }

    <T> T write(Work<T> work) {
        try {
            return store.write(work);
        } catch (StoreUnavailable refused) {
            throw new BooksUnavailable(reason(refused), refused);
        }
    }

    <T> T read(Reading<T> reading) {
        try {
            return store.read(reading);
        } catch (StoreUnavailable refused) {
            throw new BooksUnavailable(reason(refused), refused);
        }
    }

    /// @return false where the home still holds what was deleted; see [Store#wipe]
    boolean wipe() {
        return store.wipe();
    }

    /// @return false where the disk refused; see [Store#inCopies]
    boolean inCopies(Consumer<Tx> work) {
        return store.inCopies(work);
    }

    Path home() {
        return store.home();
    }

    private static BooksUnavailable.Reason reason(StoreUnavailable refused) {
        return switch (refused.reason()) {
            case DISK_FULL -> BooksUnavailable.Reason.DISK_FULL;
            case READ_ONLY -> BooksUnavailable.Reason.READ_ONLY;
            case DAMAGED -> BooksUnavailable.Reason.DAMAGED;
            case CLOSED -> BooksUnavailable.Reason.CLOSED;
            case DISK_ERROR, OTHER -> BooksUnavailable.Reason.OTHER;
        };
    }
}
