package guitai.simulation;

import guitai.journal.Books;
import guitai.journal.JournalQueue;
import guitai.payment.PaymentJournal;
import guitai.refund.SaleBook;
import guitai.shift.ShiftBook;
import guitai.slip.PrintJobs;

/// What a till finds again after a power cut: exactly what was committed before.
interface Disk extends AutoCloseable {
    Books books();

    SaleBook sales();

    ShiftBook shifts();

    PrintJobs jobs();

    PaymentJournal payments();

    /// What head office has not taken.
    JournalQueue queue();

    /// The power was away: the ports from before are dead.
    void powerCut();

    @Override
    void close();
}
