package guitai.simulation;

import guitai.journal.Books;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.JournalQueue;
import guitai.payment.PaymentJournal;
import guitai.payment.SealedPayment;
import guitai.refund.SaleBook;
import guitai.shift.ShiftBook;
import guitai.slip.PrintJobs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// A disk that keeps facts as objects: fast, and durable at the commit, so that a power cut keeps
/// exactly what was committed.
final class MemoryDisk implements Disk, Books {
    private final InstantSource clock;
    private final MemoryPayments payments = new MemoryPayments();
    private final MemorySales sales = new MemorySales();
    private final MemoryShifts shifts = new MemoryShifts();
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryPaper paper = new MemoryPaper();
    private Instant latest = Instant.EPOCH;

    MemoryDisk(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Instant write(Commit commit) {
        var now = clock.instant();
        var at = now.isAfter(latest) ? now : latest;
        for (var fact : commit.facts()) {
            at = journal.append(fact, now);
            follow(fact, commit.sealed(), at);
        }
        sales.keep(commit.working());
        for (var slip : commit.slips()) paper.add(slip, at);
        if (at.isAfter(latest)) latest = at;
        return latest;
    }

    // What nobody reads back here, such as who signed on, is kept by who watches the commits.
    private void follow(Fact fact, Optional<SealedPayment> sealed, Instant at) {
        if (fact instanceof Fact.AttemptMoved(var id, var state)) {
            payments.moved(id, state, sealed, at);
        } else if (fact instanceof Fact.AttemptStarted(var attempt, _, _)) {
            payments.started(attempt, at);
        } else if (fact instanceof Fact.SaleCompleted(var sale, _)) {
            sales.completed(sale);
        } else if (fact instanceof Fact.RefundStarted(var refund, _, _)) {
            payments.started(refund, at);
        } else if (fact instanceof Fact.RefundMoved(var id, var state)) {
            payments.moved(id, state, at);
        } else if (fact instanceof Fact.SaleVoided(var sale, _)) {
            sales.voided(sale);
        } else if (fact instanceof Fact.ReturnCompleted(var goodsBack, _)) {
            sales.returned(goodsBack);
        } else if (fact instanceof Fact.GoodsReceived(var paper, _)) {
            sales.count(paper.number());
        } else if (fact instanceof Fact.GoodsWrittenOff(var off, _)) {
            sales.count(off.number());
        } else if (fact instanceof Fact.TenderSwapped swap) {
            sales.swapped(swap);
        } else if (fact instanceof Fact.CaseTaken taken) {
            payments.taken(taken);
        } else if (fact instanceof Fact.ShiftOpened(var shift, _)) {
            shifts.opened(shift);
        }
    }

    @Override
    public long nextDocument() {
        return sales.nextDocument();
    }

    @Override
    public String lastHash() {
        return "";
    }

    @Override
    public Books books() {
        return this;
    }

    @Override
    public SaleBook sales() {
        return sales;
    }

    @Override
    public ShiftBook shifts() {
        return shifts;
    }

    @Override
    public PrintJobs jobs() {
        return paper;
    }

    @Override
    public PaymentJournal payments() {
        return payments;
    }

    @Override
    public JournalQueue queue() {
        return journal;
    }

    @Override
    public void powerCut() {
        // What was committed is in these objects, and hardly anything else ever was.
        journal.powerCut();
    }

    @Override
    public void close() {}
}
