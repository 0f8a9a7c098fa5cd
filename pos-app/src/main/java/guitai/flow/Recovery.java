package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.payment.Attempt;
import guitai.payment.PaymentJournal;
import guitai.payment.RefundAttempt;
import guitai.refund.SaleBook;
import guitai.sale.Sale;
import guitai.slip.PrintJob;
import guitai.slip.PrintJobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what was in flight when the till stopped. Nothing is repeated by itself.
public final class Recovery {
    private final Desk desk;
    private final SaleBook sales;
    private final PrintJobs jobs;

    /// As it was before the print thread began to work.
    private final List<PrintJob> paper;

    private final List<Attempt> payments;
    private final List<RefundAttempt> refunds;

    Recovery(Desk desk, SaleBook sales, PrintJobs jobs, PaymentJournal journal) {
        this.desk = desk;
        this.sales = sales;
        this.jobs = jobs;
        this.paper = jobs.uncertain();
        this.payments = journal.openAttempts();
        this.refunds = journal.openRefunds();
    }

    /// What a person should know before the first sale.
    ///
    /// @param basket the sale that stood at the counter and stands there again
    /// @param paper receipts that may have come out or not
    /// @param lastSale the newest finished sale, with its receipt's job
    public record Report(
            Optional<Sale> basket,
            List<PrintJob> paper,
            Optional<Sale.Completed> lastSale,
            Optional<PrintJob> lastReceipt) {

        public boolean nothingInFlight() {
            return basket.isEmpty() && paper.isEmpty();
        }
    }

    /// Looks at what the disk says; writes a fact for each thing found in flight.
    ///
    /// @param stoppedInOrder whether the till was closed properly last time
    public Report look(boolean stoppedInOrder) {
        var basket = desk.sale();
        if (!stoppedInOrder) {
            var facts = new ArrayList<Fact>();
            basket.ifPresent(
                    sale ->
                            facts.add(
                                    new Fact.Recovered(
                                            "sale", sale.header().id().value(), outcome(sale))));
            for (var job : paper) {
                facts.add(new Fact.Recovered("print", Long.toString(job.id()), "may be on paper"));
            }
            for (var payment : payments) {
                facts.add(
                        new Fact.Recovered(
                                "payment", payment.id().value(), "its outcome is asked for"));
            }
            for (var refund : refunds) {
                facts.add(new Fact.Recovered("refund", refund.id().value(), "goes on"));
            }
            if (!facts.isEmpty()) desk.books.write(Commit.of(facts.toArray(Fact[]::new)));
        }
        var last = sales.last();
        var receipt =
                last.flatMap(
                        s ->
                                jobs.latest(
                                        guitai.slip.Slip.Kind.SALE_RECEIPT, s.number().toString()));
        return new Report(basket, paper, last, receipt);
    }

    private static String outcome(Sale sale) {
        return switch (sale) {
            case Sale.Open open -> "open, " + open.lines().size() + " lines";
            case Sale.Tendering t ->
                    "being paid, "
                            + t.lines().size()
                            + " lines, "
                            + t.settlement().tenders().size()
                            + " tenders";
            case Sale.Completed _ -> "completed";
            case Sale.Voided _ -> "voided";
        };
    }
}
