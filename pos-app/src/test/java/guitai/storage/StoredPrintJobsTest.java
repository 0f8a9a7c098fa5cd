package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.AttemptState;
import guitai.payment.RefundState;
import guitai.sale.Sale;
import guitai.shift.CashMovement;
import guitai.shift.XReport;
import guitai.slip.PrintJob;
import guitai.slip.PrintJob.State;
import guitai.slip.PrintJob.Trouble;
import guitai.slip.Slip;
import guitai.slip.Slip.Kind;
import guitai.slip.Slip.Request;
import guitai.slip.Waiting;
import guitai.tender.TenderKind;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredPrintJobsTest {
    private final Random random = new Random(5);

    @TempDir private Path home;

    @Test
    void jobs_wait_in_the_order_they_were_asked_for() {
        try (var till = Tills.open(home)) {
            assertThat(till.printJobs().next()).isEmpty();
            assertThat(till.printJobs().waiting()).isEqualTo(Waiting.NOTHING);
            ask(till, 3);

            assertThat(till.printJobs().waiting()).isEqualTo(new Waiting(3, Optional.of(Day.NINE)));
            for (long id = 1; id <= 3; id++) {
                assertThat(till.printJobs().next().orElseThrow().id()).isEqualTo(id);
                till.printJobs().change(id, new State.Confirmed());
            }
            assertThat(till.printJobs().next()).isEmpty();
        }
    }

    @Test
    void every_state_is_kept_over_a_restart() {
        var states =
                List.of(
                        new State.Queued(),
                        new State.Held(Trouble.PAPER_OUT),
                        new State.Stalled(Trouble.COVER_OPEN),
                        new State.Confirmed(),
                        new State.Unknown(Trouble.LINE_LOST),
                        new State.Dropped());
        try (var till = Tills.open(home)) {
            ask(till, states.size());
            for (int i = 0; i < states.size(); i++) {
                till.printJobs().change(i + 1, states.get(i));
            }
        }
        try (var till = Tills.open(home)) {
            for (int i = 0; i < states.size(); i++) {
                assertThat(till.printJobs().find(i + 1).map(PrintJob::state))
                        .contains(states.get(i));
            }
            assertThat(till.printJobs().waiting().count()).isEqualTo(2);
            assertThat(till.printJobs().uncertain())
                    .extracting(PrintJob::id)
                    .containsExactly(3L, 5L);
        }
    }

    @Test
    void a_receipt_that_was_printing_when_the_till_stopped_waits_for_a_person() {
        try (var till = Tills.open(home)) {
            ask(till, 2);
            till.printJobs().change(1, new State.Sent());
            assertThat(till.printJobs().uncertain()).hasSize(1);
        }
        var opened = Tills.opened(home);
        try (var till = opened.till()) {
            assertThat(opened.interruptedJobs()).isEqualTo(1);
            assertThat(till.printJobs().find(1).orElseThrow().state())
                    .isEqualTo(new State.Unknown(Trouble.TILL_STOPPED));
            assertThat(till.printJobs().next().orElseThrow().id()).isEqualTo(2);
        }
        var again = Tills.opened(home);
        try (var _ = again.till()) {
            assertThat(again.interruptedJobs()).isZero();
        }
    }

    @Test
    void copies_are_counted_by_document_and_kind() {
        try (var till = Tills.open(home)) {
            ask(till, 1);
            var number = Day.number(1).toString();
            var jobs = till.printJobs();
            assertThat(jobs.copies(Kind.SALE_RECEIPT, number)).isZero();

            till.books().write(Commit.of().printing(new Request(Kind.SALE_RECEIPT, number, 1)));
            till.books().write(Commit.of().printing(new Request(Kind.SALE_RECEIPT, number, 2)));

            assertThat(jobs.copies(Kind.SALE_RECEIPT, number)).isEqualTo(2);
            assertThat(jobs.copies(Kind.VOID_SLIP, number)).isZero();
            assertThat(jobs.latest(Kind.SALE_RECEIPT, number).orElseThrow().id()).isEqualTo(3);
            assertThat(jobs.latest(Kind.Z, number)).isEmpty();
        }
    }

    @Test
    void a_job_nobody_asked_for_cannot_change() {
        try (var till = Tills.open(home)) {
            assertThat(till.printJobs().find(1)).isEmpty();
            assertThatThrownBy(() -> till.printJobs().change(1, new State.Sent()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_receipt_shows_the_sale_and_who_took_the_money() {
        try (var till = Tills.open(home)) {
            var day = new Day(till, random);
            var sale = day.sell(day.open(0), Goods.lines(random, 8));

            var job = till.printJobs().next().orElseThrow();

            assertThat(till.printJobs().load(job.request()))
                    .contains(new Slip.SaleReceipt(sale, Day.CASHIER));
            assertThat(till.printJobs().load(Request.original(Kind.VOID_SLIP, sale.number())))
                    .isEmpty();
            assertThat(till.printJobs().load(Request.original(Kind.SALE_RECEIPT, "nonsense")))
                    .isEmpty();
        }
    }

    @Test
    void slips_of_voids_and_cash_are_loaded_by_their_number() {
        try (var till = Tills.open(home)) {
            var voided =
                    new Sale.Voided(
                            Day.header(1, random), Day.number(1), Goods.lines(random, 3), Day.NINE);
            var drop = new CashMovement(CashMovement.Kind.DROP, Money.cny(100_000), "大钞");
            till.books()
                    .write(
                            Commit.of(
                                    new Fact.SaleVoided(voided, Day.CASHIER),
                                    new Fact.CashMoved(Day.number(2), 1, drop, Day.CASHIER)));

            assertThat(till.printJobs().load(Request.original(Kind.VOID_SLIP, Day.number(1))))
                    .contains(new Slip.VoidSlip(voided, Day.CASHIER));
            assertThat(till.printJobs().load(Request.original(Kind.CASH_SLIP, Day.number(2))))
                    .contains(new Slip.CashSlip(Day.number(2), 1, drop, Day.CASHIER, Day.NINE));
        }
    }

    @Test
    void a_refund_is_printed_when_it_is_done_and_a_swap_by_its_number() {
        var paper = Request.original(Kind.REFUND_SLIP, PaymentExamples.REFUND);
        var refund = PaymentExamples.refund(new RefundState.Asked());
        var attempt = PaymentExamples.attempt(new AttemptState.Sent());
        var swap = (Fact.TenderSwapped) PaymentExamples.of(FactType.TENDER_SWAPPED);
        try (var till = Tills.open(home)) {
            till.books()
                    .write(
                            Commit.of(
                                    new Fact.AttemptStarted(attempt, 1, Day.CASHIER),
                                    new Fact.RefundStarted(refund, 1, Day.MANAGER),
                                    swap));
            assertThat(till.printJobs().load(paper)).as("not done yet").isEmpty();

            var done = PaymentExamples.refunded();
            till.books().write(Commit.of(new Fact.RefundMoved(refund.id(), done)).printing(paper));

            var funds = ((RefundState.Refunded) done).funds();
            assertThat(till.printJobs().next().orElseThrow().request()).isEqualTo(paper);
            assertThat(till.printJobs().load(paper))
                    .contains(
                            new Slip.RefundSlip(
                                    refund.in(done),
                                    TenderKind.WECHAT,
                                    funds,
                                    Day.MANAGER,
                                    Day.NINE));
            assertThat(till.printJobs().load(Request.original(Kind.SWAP_SLIP, swap.number())))
                    .contains(
                            new Slip.SwapSlip(
                                    swap.number(),
                                    swap.sale(),
                                    swap.shift(),
                                    swap.out(),
                                    swap.in(),
                                    swap.reason(),
                                    swap.by(),
                                    swap.at()));
        }
    }

    @Test
    void an_x_is_named_by_its_place_in_the_journal() {
        try (var till = Tills.open(home)) {
            var day = new Day(till, random);
            var shift = day.open(0);
            var x = new XReport(day.figures(shift), Day.NINE);
            for (int i = 0; i < 2; i++) {
                till.books()
                        .write(
                                Commit.of(new Fact.XTaken(x, Day.CASHIER))
                                        .printing(Request.original(Kind.X, shift.number())));
            }

            assertThat(till.printJobs().find(1).orElseThrow().request().document()).isEqualTo("2");
            assertThat(till.printJobs().find(2).orElseThrow().request().document()).isEqualTo("3");
            assertThat(till.printJobs().load(new Request(Kind.X, "3", 0))).contains(new Slip.X(x));
            assertThat(till.printJobs().load(new Request(Kind.X, "1", 0))).isEmpty();
        }
    }

    @Test
    void a_z_and_its_shift_report_are_loaded_by_the_number_of_the_z() {
        try (var till = Tills.open(home)) {
            var day = new Day(till, random);
            var z = day.close(day.open(0));

            assertThat(till.printJobs().load(Request.original(Kind.Z, 1))).contains(new Slip.Z(z));
            assertThat(till.printJobs().load(Request.original(Kind.SHIFT_REPORT, 1)))
                    .get()
                    .isInstanceOfSatisfying(
                            Slip.ShiftReport.class, r -> assertThat(r.report()).isEqualTo(z));
            assertThat(till.printJobs().load(Request.original(Kind.Z, 2))).isEmpty();
        }
    }

    private void ask(TillStore till, int receipts) {
        for (int i = 1; i <= receipts; i++) {
            till.books()
                    .write(
                            Commit.of()
                                    .printing(Request.original(Kind.SALE_RECEIPT, Day.number(i))));
        }
    }
}
