package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.refund.SaleBook;
import guitai.shift.Shift;
import guitai.slip.PrintJob;
import guitai.slip.PrintJobs;
import guitai.slip.Slip;
import guitai.staff.Permission;

import java.util.List;
import java.util.Optional;

/// Asking for paper again, and deciding about paper whose fate is unknown.
public final class Paper {
    private final Desk desk;
    private final PrintJobs jobs;
    private final SaleBook sales;
    private final Runnable wakePrinter;

    Paper(Desk desk, PrintJobs jobs, SaleBook sales, Runnable wakePrinter) {
        this.desk = desk;
        this.jobs = jobs;
        this.sales = sales;
        this.wakePrinter = wakePrinter;
    }

    /// Prints the last receipt again, marked as a copy (RC-06).
    public Optional<Refusal> reprintLast() {
        var last = sales.last();
        return last.isEmpty()
                ? Desk.refuse(Refusal.Because.NOTHING_TO_PRINT)
                : reprint(Slip.Kind.SALE_RECEIPT, last.get().number().toString());
    }

    /// Prints a document again, marked as copy 1, 2, …
    public Optional<Refusal> reprint(Slip.Kind kind, String document) {
        var refused = desk.notPresent();
        if (refused.isPresent()) return refused;
        if (!desk.who().may(Permission.REPRINT)) {
            return Desk.refuse(new Refusal.NeedsOverride(Permission.REPRINT));
        }
        if (jobs.latest(kind, document).isEmpty()) {
            return Desk.refuse(Refusal.Because.NO_SUCH_DOCUMENT);
        }
        int copy = jobs.copies(kind, document) + 1;
        var shift = desk.shift().map(Shift::number).orElse(0L);
        desk.books.write(
                new Commit(
                        List.of(new Fact.Reprinted(kind, document, copy, shift, desk.who().id())),
                        Working.UNCHANGED,
                        List.of(new Slip.Request(kind, document, copy))));
        wakePrinter.run();
        return Optional.empty();
    }

    /// Jobs that may be on paper or not: a person looks and decides.
    public List<PrintJob> uncertain() {
        return jobs.uncertain();
    }

    /// It is on paper, or nobody needs it.
    public void drop(long job) {
        jobs.change(job, new PrintJob.State.Dropped());
    }

    /// It did not come out: print it again, marked as a copy, because the first may exist after
    /// all.
    public Optional<Refusal> printAgain(long job) {
        var found = jobs.find(job);
        if (found.isEmpty()) return Desk.refuse(Refusal.Because.NOTHING_TO_PRINT);
        var request = found.get().request();
        var refused = reprint(request.kind(), request.document());
        if (refused.isEmpty()) drop(job);
        return refused;
    }
}
