package guitai.simulation;

import guitai.journal.Books;
import guitai.journal.JournalQueue;
import guitai.payment.PaymentJournal;
import guitai.refund.SaleBook;
import guitai.shift.ShiftBook;
import guitai.slip.PrintJobs;
import guitai.storage.SmallTills;
import guitai.storage.TillOpening;
import guitai.storage.TillStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// The real store on real files. A power cut leaves the files as they lie there in that moment:
/// nobody has closed them.
final class RealDisk implements Disk {
    private final Path folder;
    private final InstantSource clock;
    private TillStore store;
    private int cuts;

    RealDisk(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        this.store = open(home());
    }

    Path home() {
        return folder.resolve("home-" + cuts);
    }

    private TillStore open(Path home) {
        if (SmallTills.open(home, clock) instanceof TillOpening.Opened opened) return opened.till();
        throw new AssertionError("the till does not open after " + cuts + " power cuts");
    }

    @Override
    public JournalQueue queue() {
        return store.journalQueue();
    }

    @Override
    public void powerCut() {
        var before = home();
        cuts++;
        copy(before, home());
        store.close();
        store = open(home());
        delete(before);
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to);
            for (var file : filesIn(from)) Files.copy(file, to.resolve(file.getFileName()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void delete(Path home) {
        try {
            for (var file : filesIn(home)) Files.delete(file);
            Files.delete(home);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Path> filesIn(Path home) throws IOException {
        try (var files = Files.list(home)) {
            return files.toList();
        }
    }

    @Override
    public Books books() {
        return store.books();
    }

    @Override
    public SaleBook sales() {
        return store.sales();
    }

    @Override
    public ShiftBook shifts() {
        return store.shifts();
    }

    @Override
    public PrintJobs jobs() {
        return store.printJobs();
    }

    @Override
    public PaymentJournal payments() {
        return store.payments();
    }

    @Override
    public void close() {
        store.close();
    }
}
