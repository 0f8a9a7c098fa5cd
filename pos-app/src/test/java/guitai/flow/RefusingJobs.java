package guitai.flow;

import guitai.journal.BooksUnavailable;
import guitai.slip.PrintJob;
import guitai.slip.PrintJobs;
import guitai.slip.Slip;
import guitai.slip.Waiting;

import java.util.List;
import java.util.Optional;

/// Print jobs on a disk that refuses to write for a while.
final class RefusingJobs implements PrintJobs {
    private final PrintJobs disk;
    private int left = Integer.MAX_VALUE;

    RefusingJobs(PrintJobs disk) {
        this.disk = disk;
    }

    /// @param writes that still succeed
    void refuseAfter(int writes) {
        left = writes;
    }

    @Override
    public void change(long id, PrintJob.State state) {
        if (left-- <= 0) {
            throw new BooksUnavailable(
                    BooksUnavailable.Reason.DISK_FULL, new IllegalStateException("full"));
        }
        disk.change(id, state);
    }

    @Override
    public Optional<PrintJob> next() {
        return disk.next();
    }

    @Override
    public List<PrintJob> uncertain() {
        return disk.uncertain();
    }

    @Override
    public Waiting waiting() {
        return disk.waiting();
    }

    @Override
    public Optional<PrintJob> find(long id) {
        return disk.find(id);
    }

    @Override
    public Optional<PrintJob> latest(Slip.Kind kind, String document) {
        return disk.latest(kind, document);
    }

    @Override
    public int copies(Slip.Kind kind, String document) {
        return disk.copies(kind, document);
    }

    @Override
    public Optional<Slip> load(Slip.Request request) {
        return disk.load(request);
    }
}
